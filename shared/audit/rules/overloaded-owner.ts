import { atOnce } from '../at-once.ts';
import { aboutItems, listed, type PlanRule } from '../rule.ts';
import { VITAL_FEW } from '../sources.ts';

/** Somebody who answers for more annual objectives and priorities in one month than can be kept in view, over all levels. */
export const overloadedOwner: PlanRule = {
  key: 'overloadedOwner',
  scope: 'plan',
  severity: 'weakness',
  check: (plan, { owned: limit }) =>
    [...plan.owned].flatMap(([person, items]) => {
      const peak = atOnce(plan, items);
      return peak.length > limit
        ? [{ ...aboutItems(...peak), people: [person], figures: [peak.length, limit] }]
        : [];
    }),
  texts: {
    en: {
      name: 'Owner overloaded',
      explanation: 'Who answers for too much at once answers for little of it.',
      source: VITAL_FEW.en,
      mend: 'Hand some of it to others, or put it later.',
      says: ({ people: [owner = ''], figures: [count = 0, limit = 0], ...named }) =>
        `${owner}: ${count} objectives and priorities at once, where up to ${limit} can be kept in view (${listed(named, '; ')})`,
    },
    de: {
      name: 'Verantwortlicher überlastet',
      explanation: 'Wer für zu viel zugleich einsteht, steht für wenig davon ein.',
      source: VITAL_FEW.de,
      mend: 'Einiges anderen übergeben oder später legen.',
      says: ({ people: [owner = ''], figures: [count = 0, limit = 0], ...named }) =>
        `${owner}: ${count} Ziele und Schwerpunkte zugleich, im Blick behalten lassen sich bis zu ${limit} (${listed(named, '; ')})`,
    },
    ja: {
      name: '責任者の過負荷',
      explanation: '一度に多くの責任を負うと、果たせるものは少なくなります。',
      source: VITAL_FEW.ja,
      mend: '一部をほかの人に任せるか、時期をずらします。',
      says: ({ people: [owner = ''], figures: [count = 0, limit = 0], ...named }) =>
        `${owner}：同時に ${count} 件の目標・施策（目安は ${limit} 件まで）：${listed(named, '、')}`,
    },
  },
};
