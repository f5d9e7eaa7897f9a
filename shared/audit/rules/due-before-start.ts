import { endOf, startOf } from '../../needs/days.ts';
import { clearStart, dueAtTheEnd } from '../remedies/dates.ts';
import { allOf } from '../remedies/remedy.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** An item that is to end before it begins. */
export const dueBeforeStart: MatrixRule = {
  key: 'dueBeforeStart',
  scope: 'matrix',
  severity: 'weakness',
  check: ({ all }) =>
    all
      .filter(({ start, due }) => start !== null && due !== null && endOf(due) < startOf(start))
      .map((item) => aboutItems(item)),
  remedies: allOf(clearStart, dueAtTheEnd),
  field: 'start',
  texts: {
    en: {
      name: 'Due before it begins',
      explanation: 'Of two dates that contradict each other nobody knows which one holds.',
      source: SMART.en,
      mend: 'Correct the date that is wrong.',
      says: saysItem,
    },
    de: {
      name: 'Fällig vor dem Beginn',
      explanation: 'Bei zwei Terminen, die einander widersprechen, weiß niemand, welcher gilt.',
      source: SMART.de,
      mend: 'Den falschen Termin richtigstellen.',
      says: saysItem,
    },
    ja: {
      name: '開始前の期限',
      explanation: '矛盾する二つの日付では、どちらが正しいのか誰にも分かりません。',
      source: SMART.ja,
      mend: '誤っている日付を直します。',
      says: saysItem,
    },
  },
};
