import { type Month, month } from '../ids.ts';
import { monthsOf } from '../months.ts';
import { fold } from './fold.ts';

/** Beginnings of the months' names in English and German, January first, shortest that tell them apart. */
const NAMES = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
] as const;

const WHOLE_NAMES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december sept ' +
    'januar jänner februar feber märz mai juni juli oktober dezember'
  ).split(' '),
);

/** The number of a month by its name or abbreviation, 1 to 12; null for any other word. */
export function monthNumber(name: string): number | null {
  const word = fold(name).replace(/\.$/, '');
  const index = NAMES.findIndex((starts) => starts.some((start) => word.startsWith(start)));
  const known = WHOLE_NAMES.has(word) || NAMES.some((starts) => starts.some((start) => start === word));
  return known && index >= 0 ? index + 1 : null;
}

/** A year as it is written: `26` is 2026. */
export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

interface Period {
  readonly start: Month;
  readonly months: number;
}

/**
 * The month that a text names: `2026-04`, `04/2026`, `Apr 2026`, `Apr-26`, `1 April 2026` as the first of a month,
 * `2026年4月`. Without a year (`Apr`, `4月`) it is the first such month of the period; null where there is none.
 */
export function readMonth(text: string, period: Period | null): Month | null {
  const folded = fold(text);
  const [, year, number] = /^(\d{4})\s?[-/.年]\s?(\d{1,2})(?:月|[-/.]0?1)?$/.exec(folded) ?? [];
  if (year && number) return monthOf(Number(year), Number(number));
  const [, first, last] = /^(?:0?1\.)?(\d{1,2})[-/.](\d{4})$/.exec(folded) ?? [];
  if (first && last) return monthOf(Number(last), Number(first));
  const [, japanese] = /^(\d{1,2})月$/.exec(folded) ?? [];
  if (japanese) return inPeriod(Number(japanese), period);
  const [, name, digits] = /^(?:0?1\.?[ -])?([a-zä]{3,9}\.?)[ \-/'’]*(\d{4}|\d{2})?$/.exec(folded) ?? [];
  const named = name ? monthNumber(name) : null;
  if (named === null) return null;
  return digits ? monthOf(fullYear(digits), named) : inPeriod(named, period);
}

const QUARTER =
  /^(?:(?<before>\d{4})[ /年-]?)?(?:q(?<q>[1-4])|(?<first>[1-4])q|(?<ordinal>[1-4])\. ?quartal|第(?<japanese>[1-4])四半期)(?:[ /-]*(?<after>\d{4}|\d{2}))?$/u;

/**
 * The month in which a quarter ends, because figures of a quarter are due then: `Q1`, `2026 Q1`, `1. Quartal`,
 * `第1四半期`. Without a year it is a quarter of the period, with one of the calendar.
 */
export function readQuarter(text: string, period: Period | null): Month | null {
  const { before, q, first, ordinal, japanese, after } = QUARTER.exec(fold(text))?.groups ?? {};
  const number = Number(q ?? first ?? ordinal ?? japanese);
  if (!number) return null;
  const year = before ?? after;
  if (year) return monthOf(fullYear(year), number * 3);
  return period && (monthsOf(period)[number * 3 - 1] ?? null);
}

function monthOf(year: number, number: number): Month | null {
  const parsed = month.safeParse(`${year}-${String(number).padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}

function inPeriod(number: number, period: Period | null): Month | null {
  return period && (monthsOf(period).find((at) => Number(at.slice(5)) === number) ?? null);
}
