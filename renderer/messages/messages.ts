import { writtenDay } from '#shared/language.ts';
import type { MessageKey } from './english.ts';
import { speech } from './speech.ts';

export type { MessageKey } from './english.ts';
export type MessageValues = Readonly<Record<string, string | number>>;

/** What has a text for one thing and a text for several: `key.one` and `key.other`. */
type CountedKey = MessageKey extends infer K ? (K extends `${infer Counted}.other` ? Counted : never) : never;

/** The text for a key, with `{names}` filled in. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return speech().catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** The text for so many things, by the plural rules of the language; `{count}` is filled in. */
export function tCount(key: CountedKey, count: number, values: MessageValues = {}): string {
  const { locale } = speech();
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { ...values, count });
}

/** A plan's day or whole month, `2026-03-31` or `2026-03`. It has no time zone: the last of March is that everywhere. */
export function formatDay(day: string): string {
  return writtenDay(day, speech().locale);
}

/** From one month to another, `2026-01` to `2026-12`. */
export function formatMonths(from: string, to: string): string {
  return new Intl.DateTimeFormat(speech().locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(from), new Date(to));
}

/** A day with its weekday, as it is said in full. */
export function formatFullDay(day: string): string {
  return new Intl.DateTimeFormat(speech().locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** The name of a day of the week; 1 is Monday, 7 Sunday. */
export function formatWeekday(weekday: number): string {
  // The first of January 2024 was a Monday.
  const at = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(speech().locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}

/** The day of a moment, in the person's own time zone and way of writing it. */
export function formatDate(iso: string): string {
  return new Intl.DateTimeFormat(speech().locale, { dateStyle: 'medium' }).format(new Date(iso));
}

export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(speech().locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

/** Whether the person writes the day before the month: 3/4/2026 for the third of April. */
export function writesDayFirst(): boolean {
  const parts = new Intl.DateTimeFormat(speech().locale)
    .formatToParts(new Date(2026, 0, 31))
    .map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}

/** A number as it is written in the person’s language, to at most so many decimal places. */
export function formatNumber(value: number, places = 3): string {
  return numberFormat(speech().locale, places).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A format takes a hundred times as long to make as to use. */
function numberFormat(locale: string, places: number): Intl.NumberFormat {
  const key = `${locale} ${places}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: places });
  numberFormats.set(key, made);
  return made;
}

/** A file's size as people read it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024
    ? `${formatNumber(Math.round(kilo))} KB`
    : `${formatNumber(Math.round(kilo / 102.4) / 10)} MB`;
}
