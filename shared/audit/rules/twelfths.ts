import { rampOf } from '../ramp.ts';
import { bendTheRamp } from '../remedies/figures.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { MONTHLY_TARGETS } from '../sources.ts';

/** With fewer months a straight line may well be chance. */
const FEWEST_MONTHS = 6;
/** How far a month may lie off the straight line, as a share of the whole way, because targets are rounded. */
const ROUNDING = 0.01;

/**
 * Targets for every month of the period that lie on one straight line, from the baseline where there is one. Held levels
 * and quarterly targets are none: the first have no way to go, the second leave the months open.
 */
export const twelfths: MatrixRule = {
  key: 'twelfths',
  scope: 'matrix',
  severity: 'hint',
  check: (matrix) =>
    matrix.all
      .filter((item) => {
        const ramp = rampOf(matrix, item);
        if (!ramp || ramp.months < FEWEST_MONTHS || ramp.months < matrix.months.length) return false;
        const { first, last, points } = ramp;
        const slope = (last.plan - first.plan) / (last.at - first.at);
        const most = ROUNDING * Math.abs(last.plan - first.plan);
        return points.every(({ at, plan }) => Math.abs(first.plan + slope * (at - first.at) - plan) <= most);
      })
      .map((item) => aboutItems(item)),
  remedies: bendTheRamp,
  texts: {
    en: {
      name: 'Plan in twelfths',
      explanation:
        'Change seldom comes in equal steps; who divides by twelve has not yet thought of when the actions take effect.',
      source: MONTHLY_TARGETS.en,
      mend: 'Ask for each action when it takes effect, and set the months by that.',
      says: saysItem,
    },
    de: {
      name: 'Plan in Zwölfteln',
      explanation:
        'Veränderung kommt selten in gleichen Schritten; wer durch zwölf teilt, hat noch nicht bedacht, wann die Maßnahmen wirken.',
      source: MONTHLY_TARGETS.de,
      mend: 'Für jede Maßnahme fragen, wann sie wirkt, und die Monate danach setzen.',
      says: saysItem,
    },
    ja: {
      name: '均等割りの計画',
      explanation:
        '変化が均等に進むことはまれです。十二等分は、施策の効果がいつ出るかをまだ考えていない印です。',
      source: MONTHLY_TARGETS.ja,
      mend: '施策ごとに効果が出る時期を確かめ、月ごとの目標値を決めます。',
      says: saysItem,
    },
  },
};
