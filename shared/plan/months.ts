import { type Month, month } from './ids.ts';

/** So many months from one on, as a period has them. */
export interface MonthSpan {
  readonly start: Month;
  readonly months: number;
}

/** The month `count` months after (or, negative, before) another. */
export function monthAfter(from: Month, count: number): Month {
  const [year = 0, number = 1] = from.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  const padded = String((index % 12) + 1).padStart(2, '0');
  return month.parse(`${String(Math.floor(index / 12)).padStart(4, '0')}-${padded}`);
}

/** `2026-02-28` */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = number === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
  return `${month}-${days}`;
}

/** The months of a period, first to last. */
export function monthsOf({ start, months }: MonthSpan): readonly Month[] {
  return Array.from({ length: months }, (_, index) => monthAfter(start, index));
}

/** Whether two periods have a month in common. */
export function overlap(one: MonthSpan, other: MonthSpan): boolean {
  return one.start < monthAfter(other.start, other.months) && other.start < monthAfter(one.start, one.months);
}
