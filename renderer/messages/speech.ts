import { useSyncExternalStore } from 'react';
import type { LanguageChoice } from '#shared/host/view-settings.ts';
import { type Language, localeOf, nearestLanguage } from '#shared/language.ts';
import { SHEET_WORDS, type SheetWords } from '#shared/matrix/words.ts';
import { CATALOGUES, type Catalogue } from './catalogues.ts';

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
let now = speechIn('en', ['en']);
const listeners = new Set<() => void>();

function speechIn(language: Language, systemTags: readonly string[]): Speech {
  return {
    language,
    locale: localeOf(language, systemTags),
    catalogue: CATALOGUES[language],
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

/** @param systemTags what the system prefers, most wanted first, as in `navigator.languages` */
export function speak(choice: LanguageChoice, systemTags: readonly string[]): void {
  const language = choice === 'system' ? nearestLanguage(systemTags) : choice;
  now = change(speechIn(language, systemTags));
  for (const listener of listeners) listener();
}

/** Has every language come out changed from now on. For the pseudo-locale. */
export function changeSpeech(how: Change): void {
  change = how;
  now = change(now);
}
