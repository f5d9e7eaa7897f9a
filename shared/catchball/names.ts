import type { Language } from '../language.ts';

interface CatchballNames {
  /** Of a thread, by the units at its ends; it stays as its thrower has named it. */
  thread(lower: string, upper: string): string;
  round(number: number): string;
}

/** What threads and their files are called. */
export const CATCHBALL_NAMES: { readonly [L in Language]: CatchballNames } = {
  en: {
    thread: (lower, upper) => `${lower} – from ${upper}`,
    round: (number) => `round ${number}`,
  },
  de: {
    thread: (lower, upper) => `${lower} – von ${upper}`,
    round: (number) => `Runde ${number}`,
  },
  ja: {
    thread: (lower, upper) => `${upper} から ${lower} へ`,
    round: (number) => `ラウンド ${number}`,
  },
};
