import { countLines } from './break.ts';
import { LINE_HEIGHT } from './fit.ts';
import type { TextMeasurer } from './measure.ts';
import { INSET, INSET_ACROSS, ITEM_TYPE, MOST_LINES, NEXT_SIZE, SIDE_MIN } from './spacing.ts';

/** Sizes across the reading direction of a stack of rows or columns. */
export interface Band {
  /** By place: the first stands nearest the centre. */
  readonly sizes: readonly number[];
  /** The box for the next item behind the last; 0 where there is none. */
  readonly next: number;
  readonly extent: number;
  /** A text needs more lines than an item may have. */
  readonly crowded: boolean;
}

export const NO_BAND: Band = { sizes: [], next: 0, extent: 0, crowded: false };

export interface BandOptions {
  readonly measurer: TextMeasurer;
  /** Of a row or column with one line. */
  readonly min: number;
  /** By how much rows and columns are roomier than their text needs; 1 is tight. */
  readonly growth: number;
  readonly hasNext: boolean;
  readonly least?: number;
}

/** @param along room for the text of one item in its reading direction, insets included */
export function bandOf(texts: readonly string[], along: number, options: BandOptions): Band {
  const { measurer, min, growth, hasNext, least = SIDE_MIN } = options;
  const counts = texts.map((text) => lineCount(text, along, measurer, MOST_LINES + 1));
  const crowded = counts.some((count) => count > MOST_LINES);
  const sizes = counts.map((count) => {
    const needed = Math.min(count, MOST_LINES) * ITEM_TYPE * LINE_HEIGHT + 2 * INSET_ACROSS;
    return Math.max(min * growth, needed + (growth - 1) * min * 0.5);
  });
  const used = sizes.reduce((sum, size) => sum + size, 0);
  if (hasNext) {
    const next = Math.max(NEXT_SIZE, least - used);
    return { sizes, next, extent: used + next, crowded };
  }
  if (used >= least || used === 0) return { sizes, next: 0, extent: Math.max(used, least), crowded };
  return { sizes: sizes.map((size) => (size * least) / used), next: 0, extent: least, crowded };
}

/** The room along the lines at which a side's texts need hardly more than one line each, in steps so that typing does not make the sheet jump. */
export function comfortableLength(
  texts: readonly string[],
  {
    least,
    most,
    measurer,
  }: { readonly least: number; readonly most: number; readonly measurer: TextMeasurer },
): number {
  const STEP = 40;
  const enough = Math.floor(texts.length * 1.1);
  for (let along = least; along < most; along += STEP) {
    let lines = 0;
    for (const text of texts) lines += lineCount(text, along, measurer);
    if (lines <= enough) return along;
  }
  return most;
}

function lineCount(text: string, along: number, measurer: TextMeasurer, most?: number): number {
  return countLines(text, along - 2 * INSET, { size: ITEM_TYPE, weight: 400 }, measurer, most);
}
