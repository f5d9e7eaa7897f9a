import type { Item } from '../../plan/records/records.ts';
import type { AuditedMatrix } from '../audited-matrix.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';
import { vagueWordIn } from '../wording/vague-words.ts';

/** An item that promises more or better, with no figure in its words, of its own, or of a measure that it is linked with. */
export const vagueWords: MatrixRule = {
  key: 'vagueWords',
  scope: 'matrix',
  severity: 'hint',
  check: (matrix) =>
    matrix.all
      .filter((item) => vagueWordIn(item.text) !== null && !hasFigures(matrix, item))
      .map((item) => aboutItems(item)),
  field: 'text',
  texts: {
    en: {
      name: 'Vague words',
      explanation: '“Improve” and “better” are true of any result, and so of none.',
      source: SMART.en,
      mend: 'Say how much by when, or link it with a measure that does.',
      says: saysItem,
    },
    de: {
      name: 'Vage Worte',
      explanation: '„Verbessern“ und „optimieren“ stimmen bei jedem Ergebnis, also bei keinem.',
      source: SMART.de,
      mend: 'Sagen, wie viel bis wann, oder mit einer Messgröße verknüpfen, die es sagt.',
      says: saysItem,
    },
    ja: {
      name: 'あいまいな言葉',
      explanation: '「改善」「向上」はどんな結果にも当てはまり、判断の役に立ちません。',
      source: SMART.ja,
      mend: 'いつまでにどれだけかを書くか、それを示す指標と関連付けます。',
      says: saysItem,
    },
  },
};

function hasFigures(matrix: AuditedMatrix, item: Item): boolean {
  return (
    matrix.isQuantified(item) ||
    matrix.linked(item, 'measure').some((measure) => matrix.isQuantified(measure.item))
  );
}
