import { z } from 'zod';
import { COMFORTABLE_POINTS, SMALLEST_POINTS } from './fit-sheet.ts';
import { matrixPage } from './matrix-page.ts';
import type { Page } from './page.ts';
import { largerPapers, type Paper, paperName } from './paper.ts';
import { footerOf, layOutSheet, readsAt, type Sheet, type SheetInput } from './sheet.ts';
import { splitPages, splitSheets } from './split.ts';
import { stepPages } from './steps.ts';
import { tilePages } from './tile-pages.ts';
import { posterOf } from './tiles.ts';

const DEFAULT_OVERLAP = 10;

/** How a matrix comes onto paper, as a file may ask for it. */
export const matrixFit = z.discriminatedUnion('fit', [
  /** All of it on one page. */
  z.strictObject({ fit: z.literal('whole') }),
  /** A poster that is glued together. */
  z.strictObject({
    fit: z.literal('tiles'),
    /** The size of the poster; null for the smallest on which all type has a comfortable size. */
    poster: z
      .strictObject({ name: paperName, orientation: z.enum(['portrait', 'landscape']).default('landscape') })
      .nullable()
      .default(null),
    /** In millimetres. */
    overlap: z.number().min(5).max(30).default(DEFAULT_OVERLAP),
  }),
  /** Over as many pages as it takes, each with the texts that its marks need. */
  z.strictObject({ fit: z.literal('split') }),
  /** A page for every step of explaining it. */
  z.strictObject({
    fit: z.literal('steps'),
    order: z.enum(['clockwise', 'evidenceFirst']).default('clockwise'),
  }),
]);
export type MatrixFit = Readonly<z.infer<typeof matrixFit>>;

/** What else could be done, where type is too small or nearly so. */
export type Offer =
  | { readonly fit: 'whole'; readonly paper: Paper; readonly smallestPoints: number }
  | {
      readonly fit: 'tiles';
      readonly rows: number;
      readonly columns: number;
      readonly smallestPoints: number;
    }
  | { readonly fit: 'split'; readonly pages: number; readonly smallestPoints: number };

export type MatrixPages =
  | {
      readonly ok: true;
      readonly fit: MatrixFit['fit'];
      readonly pages: readonly Page[];
      /** The smallest type of the drawing, in points. */
      readonly smallestPoints: number;
      /** False below 7 points: legible, but no pleasure. */
      readonly isComfortable: boolean;
      /** None where it is comfortable. */
      readonly offers: readonly Offer[];
    }
  /** Nothing is printed: type would come out below 6 points, or a text would be cut short. */
  | { readonly ok: false; readonly smallestPoints: number; readonly offers: readonly Offer[] };

/** The pages of one matrix on a paper, or what could be done instead. Type below 6 points is never on any of them. */
export function matrixPages(input: SheetInput, paper: Paper, chosen: MatrixFit): MatrixPages {
  const { fit, made, smallestPoints } = attempt(input, paper, chosen);
  if (!made) return { ok: false, smallestPoints, offers: offersFor(input, paper, chosen) };
  const isComfortable = smallestPoints >= COMFORTABLE_POINTS;
  return {
    ok: true,
    fit,
    pages: made,
    smallestPoints,
    isComfortable,
    offers: isComfortable ? [] : offersFor(input, paper, chosen),
  };
}

interface Attempt {
  readonly fit: MatrixFit['fit'];
  /** Null where it cannot be read. */
  readonly made: readonly Page[] | null;
  readonly smallestPoints: number;
}

function attempt(input: SheetInput, paper: Paper, chosen: MatrixFit): Attempt {
  const { fit } = chosen;
  const idPrefix = `${input.view.matrix.id}-${input.arrangement.name}-${fit}-`;
  const sheetIf = (sheet: Sheet, pages: () => readonly Page[]): Attempt => ({
    fit,
    made: readsAt(SMALLEST_POINTS, sheet) ? pages() : null,
    smallestPoints: sheet.fit.smallestPoints,
  });
  switch (chosen.fit) {
    case 'whole': {
      const sheet = layOutSheet(input, paper);
      return sheetIf(sheet, () => [matrixPage(sheet, { idPrefix })]);
    }
    case 'steps': {
      const sheet = layOutSheet(input, paper);
      return sheetIf(sheet, () => stepPages(sheet, input, chosen.order, idPrefix));
    }
    case 'tiles': {
      const poster = posterOf(input, paper, chosen);
      if (!poster) return { fit, made: null, smallestPoints: layOutSheet(input, paper).fit.smallestPoints };
      const made = readsAt(SMALLEST_POINTS, poster) ? tilePages(poster, footerOf(input), idPrefix) : null;
      return { fit, made, smallestPoints: poster.fit.smallestPoints };
    }
    case 'split': {
      const sheets = splitAsWellAsItGoes(input, paper);
      if (!sheets) return { fit, made: null, smallestPoints: layOutSheet(input, paper).fit.smallestPoints };
      return { fit, made: splitPages(sheets, idPrefix), smallestPoints: smallestOf(sheets) };
    }
  }
}

function splitAsWellAsItGoes(input: SheetInput, paper: Paper): readonly Sheet[] | null {
  return splitSheets(input, paper, COMFORTABLE_POINTS) ?? splitSheets(input, paper, SMALLEST_POINTS);
}

/** In the order in which they ask the least of a person: other paper, more pages, scissors and glue. */
function offersFor(input: SheetInput, paper: Paper, chosen: MatrixFit): readonly Offer[] {
  const isSmallestPoster = chosen.fit === 'tiles' && chosen.poster === null;
  const offers = [
    larger(input, paper),
    chosen.fit === 'split' ? null : split(input, paper),
    isSmallestPoster ? null : tiles(input, paper),
  ];
  return offers.filter((offer) => offer !== null);
}

/** The next paper with comfortable type; where none has it, the next on which it can be read. */
function larger(input: SheetInput, paper: Paper): Offer | null {
  const sheets = largerPapers(paper).map((candidate) => layOutSheet(input, candidate));
  const best =
    sheets.find((sheet) => readsAt(COMFORTABLE_POINTS, sheet)) ??
    sheets.find((sheet) => readsAt(SMALLEST_POINTS, sheet));
  return best ? { fit: 'whole', paper: best.paper, smallestPoints: best.fit.smallestPoints } : null;
}

function split(input: SheetInput, paper: Paper): Offer | null {
  const sheets = splitAsWellAsItGoes(input, paper);
  return sheets && { fit: 'split', pages: sheets.length, smallestPoints: smallestOf(sheets) };
}

function tiles(input: SheetInput, paper: Paper): Offer | null {
  const poster = posterOf(input, paper, { poster: null, overlap: DEFAULT_OVERLAP });
  if (!poster) return null;
  const { rows, columns, fit } = poster;
  return { fit: 'tiles', rows, columns, smallestPoints: fit.smallestPoints };
}

function smallestOf(sheets: readonly Sheet[]): number {
  return Math.min(...sheets.map(({ fit }) => fit.smallestPoints));
}
