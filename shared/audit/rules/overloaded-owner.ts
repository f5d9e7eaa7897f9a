import type { Item } from '../../plan/records/records.ts';
import type { AuditedPlan } from '../audited-plan.ts';
import { aboutItems, listed, type PlanRule } from '../rule.ts';
import { VITAL_FEW } from '../sources.ts';

/**
 * Somebody who answers for more annual objectives and priorities in one month than can be kept in view, over all levels.
 * Measures follow from them, breakthroughs wait for them, and what is done is done.
 */
export const overloadedOwner: PlanRule = {
  key: 'overloadedOwner',
  scope: 'plan',
  severity: 'weakness',
  check: (plan, { owned: limit }) =>
    [...plan.owned].flatMap(([person, items]) => {
      const peak = busiest(items.filter(isWork).map((item) => spanOf(plan, item)));
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

function isWork({ role, status }: Item): boolean {
  return (role === 'annual' || role === 'priority') && status !== 'done';
}

/** First and last month of an item; the period of its matrix where it does not say. */
interface Span {
  readonly item: Item;
  readonly from: string;
  readonly to: string;
}

function spanOf(plan: AuditedPlan, item: Item): Span {
  const { months } = plan.matrixOf(item.id);
  const [from, to] = [item.start ?? months.at(0), item.due ?? months.at(-1)].map((at) =>
    (at ?? '').slice(0, 7),
  );
  return { item, from: from ?? '', to: to ?? '' };
}

/** The items of the first month in which there are most of them at once. */
function busiest(spans: readonly Span[]): readonly Item[] {
  const starts = spans.map(({ from }) => from).sort();
  const ends = spans.map(({ to }) => to).sort();
  let [most, month, ended] = [0, '', 0];
  for (const [started, at] of starts.entries()) {
    while ((ends[ended] ?? at) < at) ended += 1;
    if (started + 1 - ended <= most) continue;
    most = started + 1 - ended;
    month = at;
  }
  return spans.filter(({ from, to }) => from <= month && month <= to).map(({ item }) => item);
}
