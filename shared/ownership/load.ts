import type { Item } from '../plan/records/records.ts';

/** The months, first and last, in which an item is answered for: `2026-03`. */
export interface Span {
  readonly item: Item;
  readonly from: string;
  readonly to: string;
}

/**
 * Whether an item counts as something that is answered for at a time: annual objectives and priorities that go on. Measures
 * follow from them, breakthroughs wait for them, and what is done or dropped is over.
 */
export function isWork({ role, status }: Pick<Item, 'role' | 'status'>): boolean {
  return (role === 'annual' || role === 'priority') && status !== 'done' && status !== 'dropped';
}

/**
 * When an item is answered for. An end that it does not say is that of its period; dates the wrong way round mean the
 * months between them.
 * @param months those of the period of its matrix, first to last
 */
export function spanOf(item: Item, months: readonly string[]): Span {
  const [first, last] = [months.at(0) ?? '', months.at(-1) ?? ''];
  const [start, due] = [item.start?.slice(0, 7), item.due?.slice(0, 7)];
  const from = start ?? (due !== undefined && due < first ? due : first);
  const to = due ?? (start !== undefined && start > last ? start : last);
  return from <= to ? { item, from, to } : { item, from: to, to: from };
}

/** Those that are answered for in a month. */
export function spansIn(spans: readonly Span[], month: string): readonly Span[] {
  return spans.filter(({ from, to }) => from <= month && month <= to);
}

/** How many are answered for in each of some consecutive months. */
export function countsByMonth(spans: readonly Span[], months: readonly string[]): readonly number[] {
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const place = new Map(months.map((month, index) => [month, index]));
  const steps = new Array<number>(months.length + 1).fill(0);
  const add = (at: number, by: number) => {
    steps[at] = (steps[at] ?? 0) + by;
  };
  for (const { from, to } of spans) {
    if (to < first || from > last) continue;
    add(place.get(from) ?? 0, 1);
    add((place.get(to) ?? months.length - 1) + 1, -1);
  }
  let count = 0;
  return months.map((_, at) => {
    count += steps[at] ?? 0;
    return count;
  });
}

/** The first month in which there are most of them at once, with those; null where there are none. */
export function peakOf(
  spans: readonly Span[],
): { readonly month: string; readonly spans: readonly Span[] } | null {
  const starts = spans.map(({ from }) => from).sort();
  const ends = spans.map(({ to }) => to).sort();
  let [most, month, ended] = [0, '', 0];
  for (const [started, at] of starts.entries()) {
    while ((ends[ended] ?? at) < at) ended += 1;
    if (started + 1 - ended <= most) continue;
    most = started + 1 - ended;
    month = at;
  }
  return most === 0 ? null : { month, spans: spansIn(spans, month) };
}
