import { formatDay } from './messages.ts';

/** Three numbers are a day, two a whole month; `2026年3月31日` counts as `2026/3/31`. */
const NUMBERS = /^(\d{1,4})([-./年])(\d{1,4})(?:[-./月](\d{1,4}))?[月日]?$/;

/**
 * A day or a whole month, as plans store it (`2026-03-31`, `2026-03`), from what a person types: year first, or in the
 * order of the person's language. Null for an empty text, undefined where it is no date of the calendar.
 */
export function readDate(typed: string): string | null | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return null;
  const [, first = '', sign = '', second = '', third] = NUMBERS.exec(text) ?? [];
  if (first.length === 4) return dateOf(first, second, third);
  if (third === undefined) return dateOf(second, first);
  // Points part days from months wherever they are written; strokes follow the language.
  return sign === '.' || dayFirst() ? dateOf(third, second, first) : dateOf(third, first, second);
}

function dateOf(year: string, month: string, day?: string): string | undefined {
  const full = year.length === 2 && day !== undefined ? `20${year}` : year;
  const at = new Date(Date.UTC(Number(full), Number(month) - 1, Number(day ?? 1)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day ?? 1);
  if (full.length !== 4 || full < '1000' || !exists) return undefined;
  return at.toISOString().slice(0, day === undefined ? 7 : 10);
}

function dayFirst(): boolean {
  return formatDay('2026-11-22').startsWith('22');
}
