import type { Item } from '../plan/records/records.ts';
import type { AuditedPlan } from './audited-plan.ts';

/**
 * The annual objectives and priorities of the first month in which most of some items run at once. Measures follow from
 * them, breakthroughs wait for them, and what is done is done.
 */
export function atOnce(plan: AuditedPlan, items: readonly Item[]): readonly Item[] {
  return busiest(items.filter(isWork).map((item) => spanOf(plan, item)));
}

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
