import type { Month } from './ids.ts';
import { lastDayOf, monthsOf } from './months.ts';

/** 1 is Monday, 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const RHYTHM_LENGTHS = ['week', 'month', 'quarter'] as const;
/** Which of its kind in a month: reviews are standing meetings, and those are set by weekday. */
export const RHYTHM_PLACES = ['first', 'second', 'third', 'fourth', 'last'] as const;

/** How often a plan is reviewed, such as on the second Tuesday of every month. */
export interface ReviewRhythm {
  readonly every: (typeof RHYTHM_LENGTHS)[number];
  /** Of the month, or of the quarter's last month. A weekly rhythm takes all of them. */
  readonly place: (typeof RHYTHM_PLACES)[number];
  readonly weekday: Weekday;
}

/**
 * The days of a rhythm in a period, first to last. Quarters are counted from the period's first month; what is left over
 * at its end counts as one.
 */
export function reviewDays(
  period: { readonly start: Month; readonly months: number },
  { every, place, weekday }: ReviewRhythm,
): readonly string[] {
  const months = monthsOf(period);
  if (every === 'week') return months.flatMap((month) => daysOn(weekday, month));
  const closing = months.filter((_, index) => index % 3 === 2 || index === months.length - 1);
  return (every === 'month' ? months : closing).flatMap((month) => {
    const days = daysOn(weekday, month);
    return days.at(place === 'last' ? -1 : RHYTHM_PLACES.indexOf(place)) ?? [];
  });
}

/** Every Monday, say, of a month. */
function daysOn(weekday: Weekday, month: Month): readonly string[] {
  const count = Number(lastDayOf(month).slice(8));
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  const offset = (weekday - first + 7) % 7;
  return Array.from({ length: Math.ceil((count - offset) / 7) }, (_, week) => {
    return `${month}-${String(1 + offset + week * 7).padStart(2, '0')}`;
  });
}
