const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

const PLAIN = /^[\x20-\x7e]*$/;
/** Accents and Arabic vowel signs. Not the voicing marks of kana: か and が are different letters. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670]/g;

/** A part of a text, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly match: boolean;
}
export type Excerpt = readonly ExcerptPart[];

/**
 * A text as search compares it: without case, accents and widths (`Ｑｕａｌｉｔé` is `quality` with one letter changed).
 * Whole graphemes are folded one by one, so the folded form of a text is that of its pieces joined.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const { segment } of graphemes.segment(text)) folded += foldGrapheme(segment);
  return folded;
}

function foldGrapheme(grapheme: string): string {
  // By way of the capitals, because only they fold ß to ss and both forms of sigma to one.
  return grapheme
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}

/** The folded words of a query, each once; none where there is nothing to search for. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

/** A text on one line, as a list shows it. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** How much of a longer text is shown before its first match, and in all. In UTF-16 units. */
const LEAD = 36;
const LENGTH = 150;

/**
 * The text with every occurrence of the folded words told apart; of a longer one the part around the first, with an
 * ellipsis where something was left out.
 */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const matches = matchesIn(text, words);
  const [from, to] = shownPart(text, matches[0]?.from ?? 0);
  const parts: ExcerptPart[] = [];
  const add = (part: string, match: boolean) => part !== '' && parts.push({ text: part, match });
  let at = from;
  for (const match of matches) {
    if (match.from >= to) break;
    add(text.slice(at, match.from), false);
    at = Math.min(match.to, to);
    add(text.slice(match.from, at), true);
  }
  add(text.slice(at, to), false);
  if (from > 0) parts.unshift({ text: '… ', match: false });
  if (to < text.length) parts.push({ text: ' …', match: false });
  return parts;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the words stand in the text itself, in order, without overlaps; always whole graphemes. */
function matchesIn(text: string, words: readonly string[]): readonly Range[] {
  const { folded, sources } = foldedWithSources(text);
  const found: Range[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const [first, last] = [sources[at], sources[at + word.length - 1]];
      if (first && last) found.push({ from: first.from, to: last.to });
    }
  }
  const inOrder = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const joined: Range[] = [];
  for (const range of inOrder) {
    const before = joined.at(-1);
    if (before && range.from <= before.to) {
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    } else joined.push(range);
  }
  return joined;
}

/** The folded text, and for each unit of it the grapheme of the text that it came from. */
function foldedWithSources(text: string): { readonly folded: string; readonly sources: readonly Range[] } {
  let folded = '';
  const sources: Range[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const piece = foldGrapheme(segment);
    folded += piece;
    const source = { from: index, to: index + segment.length };
    sources.push(...Array<Range>(piece.length).fill(source));
  }
  return { folded, sources };
}

/** The part that an excerpt shows, cut between words where there are any, and never within a grapheme. */
function shownPart(text: string, firstMatch: number): readonly [from: number, to: number] {
  if (text.length <= LENGTH) return [0, text.length];
  const from = firstMatch <= LEAD ? 0 : boundaryNear(text, firstMatch - LEAD);
  const to = from + LENGTH >= text.length ? text.length : boundaryNear(text, from + LENGTH);
  return [from, to];
}

/** How far a cut may move to fall between two words. */
const SLACK = 14;

function boundaryNear(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  if (space >= 0 && space - at <= SLACK) return space + 1;
  // The segment that holds the unit `at` begins at a boundary; a window around it is enough to find it.
  const start = Math.max(0, at - 64);
  const segment = graphemes.segment(text.slice(start, at + 64)).containing(at - start);
  return start + (segment?.index ?? 0);
}
