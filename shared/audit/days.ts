import { lastDayOf, monthAfter } from '../plan/months.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Period } from '../plan/records/records.ts';
import type { Limits } from './limits.ts';

/** The first day of a date, which may be a whole month: `2026-03` is `2026-03-01`. */
export function firstDay(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day of a date, which may be a whole month: `2026-03` is `2026-03-31`. */
export function lastDay(date: string): string {
  return date.length === 7 ? lastDayOf(date) : date;
}

/** The last day on which an item of a side may be due: that of the period, and for breakthroughs that of the horizon. */
export function lastDayFor(side: Role, { start, months }: Period, { horizonYears }: Limits): string {
  const ahead = side === 'longTerm' ? Math.max(months, horizonYears * 12) : months;
  return lastDayOf(monthAfter(start, ahead - 1));
}
