import type { SheetWords } from '#shared/matrix/words.ts';
import type { Speech } from './speech.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçďéƒĝĥîĵķļɱñôþɋřšţûṽŵẋýžÅƁÇĎÉƑĜĤÎĴĶĻṀÑÔÞɊŘŠŢÛṼŴẊÝŽ'];
const BY_LETTER = new Map([...PLAIN].map((letter, at) => [letter, ACCENTED[at] ?? letter]));

/** How much longer than English a text may come out in another language. */
const GROWTH = 0.4;

/** A text that can still be read, but shows by its letters and brackets that it came from a catalogue, and whole. */
export function pseudo(text: string): string {
  const written = text.replace(/\{\w+\}/g, '').trim();
  // What has no letters is the same in every language.
  if (!/\p{L}/u.test(written)) return text;
  const accented = text.replace(/\{\w+\}|[A-Za-z]/g, (part) => BY_LETTER.get(part) ?? part);
  const more = Math.ceil(written.length * GROWTH);
  // In words, so that it can be broken into lines as any text.
  return `⟦${accented}·${'ɱôřé '.repeat(more).slice(0, more).trimEnd()}⟧`;
}

/** English as it would look in a language that nobody has translated yet. */
export function pseudoSpeech(speech: Speech): Speech {
  return {
    ...speech,
    catalogue: deepPseudo(speech.catalogue),
    words: { ...deepPseudo<SheetWords>(speech.words), language: 'en' },
  };
}

/** Every text in a structure, and what its functions say. */
function deepPseudo<T>(value: T): T {
  return changed(value) as T;
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function') {
    return (...args: readonly unknown[]) => changed(Reflect.apply(value, undefined, args));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part)]));
}
