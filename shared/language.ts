import { z } from 'zod';

/** The languages in which Tenkai speaks, each by its BCP 47 tag. */
export const language = z.enum(['en', 'de', 'ja']);
export type Language = z.infer<typeof language>;
export const LANGUAGES: readonly Language[] = language.options;

/** The language of ours that a person reads best, by the tags that their system names, most wanted first. */
export function nearestLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = LANGUAGES.find((known) => isOf(known, tag));
    if (found) return found;
  }
  return 'en';
}

/** The person's own way of writing dates and numbers in a language: `en-GB` where their system says so, else `en`. */
export function localeOf(shown: Language, tags: readonly string[]): string {
  return tags.find((tag) => isOf(shown, tag)) ?? shown;
}

function isOf(known: Language, tag: string): boolean {
  return tag.split(/[-_]/)[0]?.toLowerCase() === known;
}

/**
 * A plan's day or whole month, `2026-03-31` or `2026-03`, as it is written in a locale. It has no time zone: the last
 * of March is that everywhere.
 */
export function writtenDay(day: string, locale: string): string {
  const at = new Date(day);
  if (Number.isNaN(at.getTime())) return day;
  const style: Intl.DateTimeFormatOptions =
    day.length === 7 ? { month: 'short', year: 'numeric' } : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(at);
}
