import { sayDirection } from '../remedies/figures.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { BOWLING_CHART } from '../sources.ts';

/** A measure with monthly targets that does not say whether more of it is better, or less. */
export const noDirection: MatrixRule = {
  key: 'noDirection',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    matrix.items.measure
      .filter((item) => item.better === null && matrix.values(item).some(({ plan }) => plan !== null))
      .map((item) => aboutItems(item)),
  remedies: sayDirection,
  field: 'better',
  texts: {
    en: {
      name: 'Measure without a direction',
      explanation: 'Whether a month has met its target can only be told where it is said what is better.',
      source: BOWLING_CHART.en,
      mend: 'Say whether higher or lower figures are better.',
      says: saysItem,
    },
    de: {
      name: 'Messgröße ohne Richtung',
      explanation: 'Ob ein Monat sein Ziel erreicht hat, ist nur zu sagen, wo feststeht, was besser ist.',
      source: BOWLING_CHART.de,
      mend: 'Sagen, ob höhere oder niedrigere Werte besser sind.',
      says: saysItem,
    },
    ja: {
      name: '良い方向が未定の指標',
      explanation: '高いほど良いのか低いほど良いのかが決まらなければ、月の達成は判定できません。',
      source: BOWLING_CHART.ja,
      mend: '高いほど良いか、低いほど良いかを決めます。',
      says: saysItem,
    },
  },
};
