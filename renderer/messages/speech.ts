import { useSyncExternalStore } from 'react';
import type { LanguageChoice } from '#shared/host/view-settings.ts';
import { type Language, localeOf, nearestLanguage } from '#shared/language.ts';
import { SHEET_WORDS, type SheetWords } from '#shared/matrix/words.ts';
import { type Catalogue, english } from './english.ts';

/** How the page speaks to the person: one language in all that they read. */
export interface Speech {
  readonly language: Language;
  /** BCP 47 tag by which dates and numbers are written; it may name a region, too. */
  readonly locale: string;
  readonly catalogue: Catalogue;
  /** Of the sheet. */
  readonly words: SheetWords;
}

type Change = (speech: Speech) => Speech;
let change: Change = (speech) => speech;
let now = speechIn('en', ['en'], english);
let asked = 0;
const listeners = new Set<() => void>();

function speechIn(language: Language, systemTags: readonly string[], catalogue: Catalogue): Speech {
  return {
    language,
    locale: localeOf(language, systemTags),
    catalogue,
    words: SHEET_WORDS[language],
  };
}

/** How the page speaks now. */
export function speech(): Speech {
  return now;
}

/** The same for components: they are drawn again when the language changes. Those inside of `memo` must ask themselves. */
export function useSpeech(): Speech {
  return useSyncExternalStore(listen, speech);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Speaks another language as soon as its texts are here; a later wish overtakes an earlier one.
 * @param systemTags what the system prefers, most wanted first, as in `navigator.languages`
 */
export async function speak(choice: LanguageChoice, systemTags: readonly string[]): Promise<void> {
  asked += 1;
  const wish = asked;
  const language = choice === 'system' ? nearestLanguage(systemTags) : choice;
  const catalogue = await catalogueOf(language);
  if (wish !== asked) return;
  now = change(speechIn(language, systemTags, catalogue));
  for (const listener of listeners) listener();
}

/** English stands in the start-up script, for it is what any other would be missing; the others are loaded when wanted. */
async function catalogueOf(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return (await import('./german.ts')).german;
    case 'ja':
      return (await import('./japanese.ts')).japanese;
  }
}

/** Has every language come out changed from now on. For the pseudo-locale. */
export function changeSpeech(how: Change): void {
  change = how;
  now = change(now);
}
