import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { ACTIVITY_TRAP } from '../sources.ts';
import { countsActivity } from '../wording/activity-words.ts';

/** A measure that counts what is done, such as meetings held, instead of what comes of it. */
export const activityNotOutcome: MatrixRule = {
  key: 'activityNotOutcome',
  scope: 'matrix',
  severity: 'weakness',
  check: ({ items }) =>
    items.measure.filter(({ text }) => countsActivity(text)).map((item) => aboutItems(item)),
  field: 'text',
  texts: {
    en: {
      name: 'Activity rather than outcome',
      explanation: 'Much can be done, and counted, without anything becoming better by it.',
      source: ACTIVITY_TRAP.en,
      mend: 'Ask what the activity is for, and measure that.',
      says: saysItem,
    },
    de: {
      name: 'Tätigkeit statt Ergebnis',
      explanation: 'Man kann vieles tun und zählen, ohne dass etwas davon besser wird.',
      source: ACTIVITY_TRAP.de,
      mend: 'Fragen, wozu die Tätigkeit dient, und das messen.',
      says: saysItem,
    },
    ja: {
      name: '成果ではなく活動の指標',
      explanation: '多くを行って数えても、それで何かが良くなるとは限りません。',
      source: ACTIVITY_TRAP.ja,
      mend: 'その活動が何のためかを問い、それを測ります。',
      says: saysItem,
    },
  },
};
