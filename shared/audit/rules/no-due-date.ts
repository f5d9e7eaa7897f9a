import { dueAtTheEnd } from '../remedies/dates.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** An objective or priority with neither a due date nor anything due in a month of the period. */
export const noDueDate: MatrixRule = {
  key: 'noDueDate',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) => {
    const { longTerm, annual, priority } = matrix.items;
    return [...longTerm, ...annual, ...priority]
      .filter((item) => item.due === null && !matrix.isPlanned(item))
      .map((item) => aboutItems(item));
  },
  remedies: dueAtTheEnd,
  field: 'due',
  texts: {
    en: {
      name: 'Without a date',
      explanation: 'What is due at no time in particular is not due.',
      source: SMART.en,
      mend: 'Give it a due date, or monthly targets or milestones.',
      says: saysItem,
    },
    de: {
      name: 'Ohne Termin',
      explanation: 'Was zu keiner bestimmten Zeit fällig ist, ist nicht fällig.',
      source: SMART.de,
      mend: 'Einen Termin setzen, oder monatliche Zielwerte oder Meilensteine.',
      says: saysItem,
    },
    ja: {
      name: '期限なし',
      explanation: 'いつまでと決まっていないものは、期限がないのと同じです。',
      source: SMART.ja,
      mend: '期限、または月ごとの目標値やマイルストーンを決めます。',
      says: saysItem,
    },
  },
};
