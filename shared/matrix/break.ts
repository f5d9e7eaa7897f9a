import type { FontWeight, TextMeasurer } from './measure.ts';

/** A piece that stays on one line, and the white space behind it, which vanishes at the end of a line. Widths in ems. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly space: string;
  readonly spaceWidth: number;
  /** The line ends here in any case. */
  readonly endsLine: boolean;
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

const BREAKING_SPACE = /^[^\S\u00a0\u2007\u202f\u2060\ufeff]+$/u;
/** Scripts written without spaces: a line may break between any two words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff9f]/u;
/** Kinsoku: what never begins a line, nor does a per cent sign or a degree leave its number. */
const NEVER_FIRST =
  /^[)\]}\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301f、。，．・：；！？!?,.:;%‰°℃％）］｝」』】〉》〕〗ー〜～–—…‥’”»›ゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ\u2026]/u;
const NEVER_LAST = /[([{（［｛「『【〈《〔〖‘“«‹$€£¥￥#№]$/u;
/** A line may break behind these inside of a word; behind a hyphen only in a word that is wider than a line. */
const BREAKS_AFTER = /[/–—\u200b]$/u;
const BEHIND_HYPHEN = /(?<=[-‐])/u;

/** Broken and measured texts, since a layout measures the same texts again and again. Dropped as a whole when it grows too large. */
const known = new WeakMap<TextMeasurer, { readonly [W in FontWeight]: Map<string, readonly Piece[]> }>();
const KNOWN_LIMIT = 5000;

/**
 * Breaks a text into lines no wider than `width` pixels. Nothing but white space at the ends of lines is lost; a
 * word that is wider than a line is broken between graphemes, and a single grapheme stands alone even if it is wider.
 */
export function breakLines(
  text: string,
  width: number,
  font: { readonly size: number; readonly weight: FontWeight },
  measurer: TextMeasurer,
): readonly string[] {
  const limit = width / font.size + 1e-9;
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  let space = '';
  let spaceWidth = 0;
  const endLine = () => {
    lines.push(line);
    line = '';
    lineWidth = 0;
    space = '';
    spaceWidth = 0;
  };
  for (const piece of piecesOf(text, font.weight, measurer)) {
    if (line !== '' && lineWidth + spaceWidth + piece.width > limit) endLine();
    if (piece.width > limit) {
      for (const part of partsOfLongWord(piece.text, limit, font.weight, measurer)) {
        const wide = measurer.width(part, 1, font.weight);
        if (line !== '' && lineWidth + wide > limit) endLine();
        line += part;
        lineWidth += wide;
      }
    } else {
      line += space + piece.text;
      lineWidth += spaceWidth + piece.width;
    }
    space = piece.space;
    spaceWidth = piece.spaceWidth;
    if (piece.endsLine) endLine();
  }
  if (line !== '') endLine();
  return lines;
}

/**
 * How many lines `breakLines` makes, at least 1; much cheaper where every word fits a line.
 * @param most enough to know: it stops counting there
 */
export function countLines(
  text: string,
  width: number,
  font: { readonly size: number; readonly weight: FontWeight },
  measurer: TextMeasurer,
  most: number = Number.POSITIVE_INFINITY,
): number {
  const limit = width / font.size + 1e-9;
  const pieces = piecesOf(text, font.weight, measurer);
  let count = 1;
  let at = 0;
  for (const piece of pieces) {
    if (count >= most) return most;
    if (piece.width > limit || piece.endsLine) {
      if (pieces.reduce((sum, { width: wide }) => sum + wide, 0) > limit * most) return most;
      return Math.min(breakLines(text, width, font, measurer).length || 1, most);
    }
    if (at > 0 && at + piece.width > limit) {
      count += 1;
      at = 0;
    }
    at += piece.width + piece.spaceWidth;
  }
  return count;
}

/** The narrowest line, in ems, on which no word has to be broken. */
export function widestWord(text: string, weight: FontWeight, measurer: TextMeasurer): number {
  let widest = 0;
  for (const { width } of piecesOf(text, weight, measurer)) widest = Math.max(widest, width);
  return widest;
}

/** A word that no line can hold: in parts at its hyphens, and what is still too wide in graphemes, by kinsoku where there is room for it. */
function partsOfLongWord(
  word: string,
  limit: number,
  weight: FontWeight,
  measurer: TextMeasurer,
): readonly string[] {
  const fits = (part: string) => measurer.width(part, 1, weight) <= limit;
  return word.split(BEHIND_HYPHEN).flatMap((part) => {
    if (fits(part)) return [part];
    const parts: string[] = [];
    for (const { segment } of graphemes.segment(part)) {
      const joined = (parts.at(-1) ?? '') + segment;
      const together = NEVER_FIRST.test(segment) || NEVER_LAST.test(parts.at(-1) ?? '');
      if (parts.length > 0 && together && fits(joined)) parts[parts.length - 1] = joined;
      else parts.push(segment);
    }
    return parts;
  });
}

function piecesOf(text: string, weight: FontWeight, measurer: TextMeasurer): readonly Piece[] {
  const ofMeasurer = known.get(measurer) ?? { 400: new Map(), 600: new Map() };
  known.set(measurer, ofMeasurer);
  const ofWeight = ofMeasurer[weight];
  const found = ofWeight.get(text);
  if (found) return found;
  if (ofWeight.size >= KNOWN_LIMIT) ofWeight.clear();
  const pieces = text.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((paragraph, index, all) => {
    const cut = cutIntoPieces(paragraph, weight, measurer);
    return index === all.length - 1 ? cut : endingLine(cut);
  });
  ofWeight.set(text, pieces);
  return pieces;
}

function endingLine(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, endsLine: true }] : pieces;
}

function cutIntoPieces(text: string, weight: FontWeight, measurer: TextMeasurer): readonly Piece[] {
  const cut: { text: string; space: string }[] = [];
  for (const { segment } of words.segment(text)) {
    const last = cut.at(-1);
    if (BREAKING_SPACE.test(segment)) {
      if (last) last.space += segment;
    } else if (last && !mayBreak(last, segment)) {
      last.text += last.space + segment;
      last.space = '';
    } else {
      cut.push({ text: segment, space: '' });
    }
  }
  return cut.map((piece) => ({
    ...piece,
    width: measurer.width(piece.text, 1, weight),
    spaceWidth: measurer.width(piece.space, 1, weight),
    endsLine: false,
  }));
}

function mayBreak(before: { readonly text: string; readonly space: string }, next: string): boolean {
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(before.text))
    return before.space.length > 0 && !/^[%‰°℃]/u.test(next);
  if (before.space !== '') return true;
  return BREAKS_AFTER.test(before.text) || UNSPACED.test(lastOf(before.text)) || UNSPACED.test(firstOf(next));
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}
