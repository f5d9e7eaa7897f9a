import { z } from 'zod';
import { COMFORTABLE_POINTS, SMALLEST_POINTS } from './fit-sheet.ts';
import type { Gradual } from './gradual.ts';
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
  /** Over as many pages as it takes; beside its marks each has the texts that they join, in full here or on another page. */
  z.strictObject({ fit: z.literal('split') }),
  /** A page for every step of explaining it. */
  z.strictObject({
    fit: z.literal('steps'),
    order: z.enum(['clockwise', 'evidenceFirst']).default('clockwise'),
  }),
]);
export type MatrixFit = Readonly<z.infer<typeof matrixFit>>;

export interface PaperOffer {
  readonly fit: 'whole';
  readonly paper: Paper;
  readonly smallestPoints: number;
}

/** What else could be done, where type is too small or nearly so. */
export type Offer =
  | PaperOffer
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
      readonly pages: readonly Page[];
      /** The smallest type of the drawing, in points. */
      readonly smallestPoints: number;
      /** False below 7 points: legible, but no pleasure. */
      readonly isComfortable: boolean;
    }
  /** Nothing is printed: type would come out below 6 points, or a text would be cut short. */
  | { readonly ok: false; readonly smallestPoints: number };

/** The pages of one matrix on a paper, made layout by layout. Type below 6 points is never on any of them. */
export function* matrixPages(input: SheetInput, paper: Paper, chosen: MatrixFit): Gradual<MatrixPages> {
  const idPrefix = `${input.view.matrix.id}-${input.arrangement.name}-${chosen.fit}-`;
  switch (chosen.fit) {
    case 'whole':
    case 'steps': {
      const sheet = layOutSheet(input, paper);
      if (!readsAt(SMALLEST_POINTS, sheet)) return refused(sheet.fit.smallestPoints);
      const { smallestPoints } = sheet.fit;
      if (chosen.fit === 'whole') return made([matrixPage(sheet, { idPrefix })], smallestPoints);
      return made(stepPages(sheet, input, chosen.order, idPrefix), smallestPoints);
    }
    case 'tiles': {
      const poster = yield* posterOf(input, paper, chosen);
      if (!poster) return refusedWhole(input, paper);
      const { smallestPoints } = poster.fit;
      if (!readsAt(SMALLEST_POINTS, poster)) return refused(smallestPoints);
      return made(tilePages(poster, footerOf(input), idPrefix), smallestPoints);
    }
    case 'split': {
      const sheets = yield* splitSheets(input, paper);
      return sheets ? made(splitPages(sheets, idPrefix), smallestOf(sheets)) : refusedWhole(input, paper);
    }
  }
}

function made(pages: readonly Page[], smallestPoints: number): MatrixPages {
  return { ok: true, pages, smallestPoints, isComfortable: smallestPoints >= COMFORTABLE_POINTS };
}

function refused(smallestPoints: number): MatrixPages {
  return { ok: false, smallestPoints };
}

/** Says how small the type would be on one page: the way that was chosen ends in no size at all. */
function refusedWhole(input: SheetInput, paper: Paper): MatrixPages {
  return refused(layOutSheet(input, paper).fit.smallestPoints);
}

/**
 * What else could be done, in the order in which it asks the least of a person: other paper, more pages, scissors and
 * glue. Each is tried out, so take it only where it is wanted: for a matrix with too small type, or nearly so.
 */
export function* offersFor(input: SheetInput, paper: Paper, chosen: MatrixFit): Gradual<readonly Offer[]> {
  const isSmallestPoster = chosen.fit === 'tiles' && chosen.poster === null;
  const offers = [
    yield* largerOffer(input, paper),
    chosen.fit === 'split' ? null : yield* split(input, paper),
    isSmallestPoster ? null : yield* tiles(input, paper),
  ];
  return offers.filter((offer) => offer !== null);
}

/** The next paper with comfortable type; where none has it, the next on which it can be read. */
export function* largerOffer(input: SheetInput, paper: Paper): Gradual<PaperOffer | null> {
  let legible: Sheet | null = null;
  for (const candidate of largerPapers(paper)) {
    yield;
    const sheet = layOutSheet(input, candidate);
    if (readsAt(SMALLEST_POINTS, sheet)) legible ??= sheet;
    if (!readsAt(COMFORTABLE_POINTS, sheet)) continue;
    legible = sheet;
    break;
  }
  return legible && { fit: 'whole', paper: legible.paper, smallestPoints: legible.fit.smallestPoints };
}

function* split(input: SheetInput, paper: Paper): Gradual<Offer | null> {
  const sheets = yield* splitSheets(input, paper);
  return sheets && { fit: 'split', pages: sheets.length, smallestPoints: smallestOf(sheets) };
}

function* tiles(input: SheetInput, paper: Paper): Gradual<Offer | null> {
  const poster = yield* posterOf(input, paper, { poster: null, overlap: DEFAULT_OVERLAP });
  if (!poster) return null;
  const { rows, columns, fit } = poster;
  return { fit: 'tiles', rows, columns, smallestPoints: fit.smallestPoints };
}

function smallestOf(sheets: readonly Sheet[]): number {
  return Math.min(...sheets.map(({ fit }) => fit.smallestPoints));
}
