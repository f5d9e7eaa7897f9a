import { CHARACTER, charactersIn, linesOf } from './text-size.ts';

/** Columns of the centre in characters: code, the rest of the west triangle, the heart, the east triangle. */
export const CENTRE = { widths: [6, 14, 46, 20], rows: 4 } as const;

/** Points of a line and of a character in type of 9 pt. */
const LINE = 12;
const LETTER = 4.7;
/** What a spreadsheet leaves free at the edges of a cell. */
const EDGE = 6;

/** No row may be higher in Excel. */
const HIGHEST_ROW = 409;
const LOWEST_ROW = 20;
const NARROWEST = 4.6;
/** Where upright texts would take more lines side by side than this, the centre grows instead, up to a point. */
const LINES_ABREAST = 4;
const CENTRE_HEIGHT = { least: 230, most: 620 } as const;

const TEXT_ACROSS = CENTRE.widths[1] + CENTRE.widths[2] + CENTRE.widths[3];

/** Height of a row with a text across the centre, in points. */
export function heightAcross(text: string): number {
  const lines = linesOf(text, (TEXT_ACROSS * CHARACTER - EDGE) / LETTER);
  return Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, lines * LINE + EDGE));
}

/** Heights of the rows of the centre, the last for the codes: as high as the longest upright text needs. */
export function centreHeights(upright: readonly string[]): readonly [number, number, number, number] {
  const longest = Math.max(0, ...upright.map(charactersIn)) * LETTER;
  const wanted = longest / LINES_ABREAST + EDGE;
  const height = Math.min(CENTRE_HEIGHT.most, Math.max(CENTRE_HEIGHT.least, wanted));
  return [height * 0.22, height * 0.56, height * 0.22, 18];
}

/** Width of a column with an upright text beside the centre, in characters. */
export function widthUpright(text: string, [top, middle, bottom]: ReturnType<typeof centreHeights>): number {
  const lines = linesOf(text, (top + middle + bottom - EDGE) / LETTER);
  return Math.max(NARROWEST, (lines * LINE + EDGE) / CHARACTER);
}
