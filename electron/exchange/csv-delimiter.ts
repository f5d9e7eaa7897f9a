/** What may stand between the cells of a text table; the first that fits as well as any other is taken. */
export const DELIMITERS = ['\t', ';', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How much of a text is looked at. */
const LOOK_AT = { characters: 200_000, rows: 200 } as const;

/**
 * Guesses the delimiter: the one that splits the most rows into the same number of cells. Commas in numbers split rows
 * too, but hardly the heading, and where both fit equally well the rarer sign was meant.
 */
export function guessDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, LOOK_AT.characters);
  let best: { readonly delimiter: Delimiter; readonly fit: number } = { delimiter: ',', fit: 0 };
  for (const delimiter of DELIMITERS) {
    const fit = fitOf(cellCounts(beginning, delimiter));
    if (fit > best.fit + 0.001) best = { delimiter, fit };
  }
  return best.delimiter;
}

/** The share of rows that have as many cells as the heading or, where more do, as most rows; rows of one cell fit nothing. */
function fitOf(counts: readonly number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) if (count > 1) often.set(count, (often.get(count) ?? 0) + 1);
  const most = Math.max(0, ...often.values());
  const asHeading = often.get(counts[0] ?? 0) ?? 0;
  return Math.max(most, asHeading * 1.2) / Math.max(1, counts.length);
}

/** A quoted cell up to its end, or any one sign. A quote inside a bare cell, as in 12" pipe, is text. */
const PIECE = /"(?:[^"]|"")*(?:"|$)|\r\n|[\s\S]/y;

/** How many cells each row has if it is split there; quoted cells hold anything. Empty rows are left out. */
function cellCounts(text: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = [];
  let [cells, atStart, filled] = [1, true, false];
  PIECE.lastIndex = 0;
  for (let at = 0; at < text.length && counts.length < LOOK_AT.rows; ) {
    PIECE.lastIndex = at;
    const piece = (atStart && PIECE.exec(text)?.[0]) || (text[at] ?? '');
    at += piece.length;
    if (piece === delimiter) {
      [cells, atStart, filled] = [cells + 1, true, true];
    } else if (/^[\r\n]/.test(piece)) {
      if (filled) counts.push(cells);
      [cells, atStart, filled] = [1, true, false];
    } else if (piece !== ' ') {
      [atStart, filled] = [false, true];
    }
  }
  if (filled) counts.push(cells);
  return counts;
}
