import { type Month, month } from './ids.ts';

/** The month `count` months after (or, negative, before) another. */
export function monthAfter(from: Month, count: number): Month {
  const [year = 0, number = 1] = from.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  const padded = String((index % 12) + 1).padStart(2, '0');
  return month.parse(`${String(Math.floor(index / 12)).padStart(4, '0')}-${padded}`);
}

/** The months of a period, first to last. */
export function monthsOf({
  start,
  months,
}: {
  readonly start: Month;
  readonly months: number;
}): readonly Month[] {
  return Array.from({ length: months }, (_, index) => monthAfter(start, index));
}
