import { dueAtTheEnd } from '../remedies/dates.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** A measure that says neither by when it counts nor how far it is to be in any month of the period. */
export const notTimeBound: MatrixRule = {
  key: 'notTimeBound',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) =>
    matrix.items.measure
      .filter((item) => item.due === null && !matrix.isPlanned(item))
      .map((item) => aboutItems(item)),
  remedies: dueAtTheEnd,
  field: 'due',
  texts: {
    en: {
      name: 'Measure without a time',
      explanation: 'A target without a date cannot be missed, and so it steers nothing.',
      source: SMART.en,
      mend: 'Set targets for the months of the period, or a due date.',
      says: saysItem,
    },
    de: {
      name: 'Messgröße ohne Zeitbezug',
      explanation: 'Ein Zielwert ohne Termin kann nicht verfehlt werden und steuert darum nichts.',
      source: SMART.de,
      mend: 'Zielwerte für die Monate des Zeitraums setzen, oder einen Termin.',
      says: saysItem,
    },
    ja: {
      name: '時期の決まっていない管理指標',
      explanation: '期限のない目標値は外れることがなく、何の舵取りにもなりません。',
      source: SMART.ja,
      mend: '期間の各月の目標値、または期限を決めます。',
      says: saysItem,
    },
  },
};
