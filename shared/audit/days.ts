import { lastDayOf, monthAfter } from '../plan/months.ts';
import type { Period } from '../plan/records/records.ts';

/** The first day of a date, which may be a whole month: `2026-03` is `2026-03-01`. */
export function firstDay(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day of a date, which may be a whole month: `2026-03` is `2026-03-31`. */
export function lastDay(date: string): string {
  return date.length === 7 ? lastDayOf(date) : date;
}

/** The last day of so many months from the first of a period on. */
export function lastDayAfter({ start }: Pick<Period, 'start'>, months: number): string {
  return lastDayOf(monthAfter(start, months - 1));
}
