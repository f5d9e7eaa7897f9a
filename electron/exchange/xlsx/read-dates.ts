import type { CellValue } from '#shared/exchange/list.ts';
import type { CellStyle } from './read-styles.ts';

const DAY = 86_400_000;

/** Workbooks count days from the end of 1899, those of old Macintosh programs from 1904. */
export interface Calendar {
  readonly from1904: boolean;
}

/**
 * A number of days as the date that its style shows: `2026-03-31`, `2026-03` for the first of a month whose day is not
 * shown, `2026-03-31 14:30` with a time, `14:30` for a time alone. What no calendar has stays a number.
 */
export function dateFrom(days: number, shows: CellStyle['shows'], { from1904 }: Calendar): CellValue {
  if (shows === 'number' || !Number.isFinite(days) || days < 0) return days;
  // The first of these calendars has a 29 February 1900 that never was.
  const since1899 = from1904 ? days + 1462 : days < 60 ? days + 1 : days;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((since1899 * DAY) / 1000) * 1000);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) return days;
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time;
  if (days < 1 && clock !== '00:00') return clock;
  if (clock !== '00:00') return `${date} ${clock}`;
  return shows === 'month' && date.endsWith('-01') ? date.slice(0, 7) : date;
}
