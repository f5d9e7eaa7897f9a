import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { BOWLING_CHART } from '../sources.ts';

/** A measure with figures and a due date, but no month of the period with a target; without either it is not bound to a time at all. */
export const noPlanInPeriod: MatrixRule = {
  key: 'noPlanInPeriod',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    matrix.items.measure
      .filter(
        (item) =>
          item.due !== null && matrix.isQuantified(item) && item.metText === '' && !matrix.isPlanned(item),
      )
      .map((item) => aboutItems(item)),
  texts: {
    en: {
      name: 'Measure without a plan',
      explanation: 'An actual without a plan beside it tells nobody whether to step in.',
      source: BOWLING_CHART.en,
      mend: 'Set targets for the months of the period, as a ramp rather than in twelfths.',
      says: saysItem,
    },
    de: {
      name: 'Messgröße ohne Plan',
      explanation: 'Ein Istwert ohne Plan daneben sagt niemandem, ob er eingreifen muss.',
      source: BOWLING_CHART.de,
      mend: 'Zielwerte für die Monate des Zeitraums setzen, als Rampe statt in Zwölfteln.',
      says: saysItem,
    },
    ja: {
      name: '計画値のない管理指標',
      explanation: '計画のない実績では、手を打つべきかどうか分かりません。',
      source: BOWLING_CHART.ja,
      mend: '期間の各月に目標値を設定します。均等割りではなく、立ち上がりを考えて決めます。',
      says: saysItem,
    },
  },
};
