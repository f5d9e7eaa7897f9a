import { lastDayOf } from '../plan/months.ts';

/** A day as a number of days, so that dates can be subtracted. 0 is 1970-01-01. */
export type DayNumber = number;

const A_DAY = 86_400_000;

function dayNumber(day: string): DayNumber {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / A_DAY;
}

/** When something that starts on a date (`2026-03` or `2026-03-15`) starts at the earliest: a month on its first day. */
export function startOf(date: string): DayNumber {
  return dayNumber(date.length === 7 ? `${date}-01` : date);
}

/** When something that is due on a date is due at the latest: a month on its last day. */
export function endOf(date: string): DayNumber {
  return dayNumber(date.length === 7 ? lastDayOf(date) : date);
}

/** `2026-03-31` */
export function writtenDay(day: DayNumber): string {
  return new Date(day * A_DAY).toISOString().slice(0, 10);
}

/** Whether a date lies before a day; a month does once all of it has passed. */
export function isPast(date: string | null, today: string): boolean {
  return date !== null && endOf(date) < endOf(today);
}
