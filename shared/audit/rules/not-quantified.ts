import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** A measure that says neither in figures nor in words what would be reached. */
export const notQuantified: MatrixRule = {
  key: 'notQuantified',
  scope: 'matrix',
  severity: 'gap',
  check: (matrix) =>
    matrix.items.measure.filter((item) => !matrix.isQuantified(item)).map((item) => aboutItems(item)),
  field: 'measureUnit',
  texts: {
    en: {
      name: 'Measure not quantified',
      explanation: 'A measure without figures can be read as anybody likes.',
      source: SMART.en,
      mend: 'Give it a unit, a baseline and monthly targets; where no number fits, say in words what met, at risk and missed mean.',
      says: saysItem,
    },
    de: {
      name: 'Messgröße nicht beziffert',
      explanation: 'Eine Messgröße ohne Zahlen liest jeder, wie er möchte.',
      source: SMART.de,
      mend: 'Einheit, Ausgangswert und monatliche Zielwerte angeben; wo keine Zahl passt, in Worten sagen, was erreicht, gefährdet und verfehlt heißt.',
      says: saysItem,
    },
    ja: {
      name: '数値化されていない管理指標',
      explanation: '数値のない指標は、誰でも好きなように読めてしまいます。',
      source: SMART.ja,
      mend: '単位、基準値、月ごとの目標値を決めます。数値が合わない場合は、達成・要注意・未達の定義を言葉で書きます。',
      says: saysItem,
    },
  },
};
