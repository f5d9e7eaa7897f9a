import { type Language, writtenDay } from '../../language.ts';

/** How a report writes figures and times, the same on every machine. */
export interface Formats {
  number(value: number): string;
  /** `2026-03` or `2026-03-31`. */
  day(day: string): string;
  /** Short enough for a column of a table: Mar 26. */
  shortMonth(month: string): string;
  /** ISO 8601; in universal time, and says so: a report is read in more than one place. */
  moment(iso: string): string;
}

/** Day before month name: read alike on both sides of the Atlantic. */
const LOCALES: { readonly [L in Language]: string } = { en: 'en-GB', de: 'de', ja: 'ja' };

function formatsIn(locale: string): Formats {
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return {
    number: (value) => figures.format(value),
    day: (day) => writtenDay(day, locale),
    shortMonth: (month) => months.format(new Date(month)),
    moment: (iso) => `${moments.format(new Date(iso))} UTC`,
  };
}

export const FORMATS: { readonly [L in Language]: Formats } = {
  en: formatsIn(LOCALES.en),
  de: formatsIn(LOCALES.de),
  ja: formatsIn(LOCALES.ja),
};
