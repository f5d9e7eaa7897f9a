import { type Month, month } from '#shared/plan/ids.ts';
import { day } from '#shared/plan/records/fields.ts';
import { period } from '#shared/plan/records/structure.ts';
import { formatNumber, t } from '../messages/messages.ts';
import { readDate } from '../messages/read-date.ts';
import { readNumber } from '../messages/read-number.ts';
import type { Read } from './use-typed.ts';

export function readText(most: number): (typed: string) => Read<string> {
  return (typed) => (typed.length > most ? t('inspector.tooLong', { most }) : { value: typed.trim() });
}

/** What must not be empty, such as a name. */
export function readNeeded(most: number): (typed: string) => Read<string> {
  return (typed) => (typed.trim() === '' ? t('inspector.needed') : readText(most)(typed));
}

/** A day or a whole month as plans store it; empty is none. */
export function readDay(typed: string): Read<string | null> {
  const value = readDate(typed);
  return value === undefined ? t('inspector.wrongDate') : { value };
}

export function readMonth(typed: string): Read<Month> {
  const read = month.safeParse(readDate(typed));
  return read.success ? { value: read.data } : t('period.wrongMonth');
}

/** How many months a period has. */
export function readMonthCount(typed: string): Read<number> {
  const read = period.shape.months.safeParse(readNumber(typed));
  return read.success ? { value: read.data } : t('period.wrongMonths');
}

/** A day of the calendar; a month alone is none. */
export function readReviewDay(typed: string): Read<string> {
  const read = day.safeParse(readDate(typed));
  return read.success ? { value: read.data } : t('reviews.wrongDay');
}

export function readFigure(typed: string): Read<number | null> {
  const value = readNumber(typed);
  return value === undefined ? t('inspector.wrongNumber', { example: formatNumber(1234.5) }) : { value };
}

export function readLeast0(typed: string): Read<number | null> {
  const figure = readFigure(typed);
  return typeof figure !== 'string' && (figure.value ?? 0) < 0 ? t('inspector.negative') : figure;
}

/** More digits than any figure has: what is edited is what is stored. */
const ALL_DIGITS = 20;

/** A stored figure as it is edited; empty for none. */
export function writtenFigure(value: number | null): string {
  return value === null ? '' : formatNumber(value, ALL_DIGITS);
}
