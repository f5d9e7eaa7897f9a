import { type Month, month } from './ids.ts';

/** So many months from one on, as a period has them. */
export interface MonthSpan {
  readonly start: Month;
  readonly months: number;
}

/** The month `count` months after (or, negative, before) another. */
export function monthAfter(from: Month, count: number): Month {
  const index = indexOf(from) + count;
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

/** How many months one month lies after another; negative where it lies before. */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from);
}

/**
 * A month or a day so many months later: `2027-02-28` for `2026-02-28` and 12. A day that the month lacks becomes its
 * last one.
 */
export function dateAfter(date: string, count: number): string {
  const later = monthAfter(month.parse(date.slice(0, 7)), count);
  if (date.length === 7) return later;
  const [day, last] = [`${later}-${date.slice(8)}`, lastDayOf(later)];
  return day < last ? day : last;
}

function indexOf(month: Month): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + (number - 1);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day so many months later that falls on the same weekday, three days before or after at most. */
export function dateNear(day: string, count: number): string {
  const later = Date.parse(`${dateAfter(day, count)}T00:00:00Z`);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const ahead = (weekday - new Date(later).getUTCDay() + 7) % 7;
  return new Date(later + (ahead > 3 ? ahead - 7 : ahead) * DAY_MS).toISOString().slice(0, 10);
}

/** Whether two periods have a month in common. */
export function overlap(one: MonthSpan, other: MonthSpan): boolean {
  return one.start < monthAfter(other.start, other.months) && other.start < monthAfter(one.start, one.months);
}
