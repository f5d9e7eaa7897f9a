import type { Rect } from '../matrix/scene.ts';
import { COMFORTABLE_POINTS, type SheetFit } from './fit-sheet.ts';
import type { Gradual } from './gradual.ts';
import {
  drawingArea,
  type Extent,
  mmToPx,
  type Orientation,
  type Paper,
  type PaperName,
  pageSize,
  paperOf,
  pxToMm,
} from './paper.ts';
import { layOutFor, readsAt, type Sheet, type SheetInput } from './sheet.ts';

/**
 * What stands around the part of a poster on its sheet, in millimetres: above which part it is, below the crop marks.
 * It is cut off or glued over.
 */
export const AROUND_TILE = { above: 8, below: 5 } as const;

/** A poster that is glued together from sheets of one paper. */
export interface Poster {
  readonly paper: Paper;
  readonly scene: Sheet['scene'];
  readonly fit: SheetFit;
  readonly rows: number;
  readonly columns: number;
  /** By how much neighbours lie over each other, in millimetres. */
  readonly overlap: number;
  /** The room for the poster on every sheet, in millimetres. */
  readonly tile: Extent;
  /** Row by row: what of the drawing each sheet has, in the scene's pixels. */
  readonly parts: readonly Rect[];
}

/** How large the poster is to be; null for the smallest on which all type has a comfortable size. */
export type PosterSize = { readonly name: PaperName; readonly orientation: Orientation } | null;

/** The shapes that a poster may have, width by height, and how many sheets somebody may be asked to glue. */
const SHAPES = { slimmest: 0.8, widest: 2.3 } as const;
const MOST_TILES = 144;

/** A matrix as a poster; null where it has no comfortable type on the most sheets that can be glued. */
export function* posterOf(
  input: SheetInput,
  paper: Paper,
  { poster, overlap }: { readonly poster: PosterSize; readonly overlap: number },
): Gradual<Poster | null> {
  const { width, height } = drawingArea(paper);
  const tile = { width, height: height - AROUND_TILE.above - AROUND_TILE.below };
  const made = (count: Count, area: Extent) => assembled(input, paper, { ...count, overlap, tile }, area);
  if (poster) {
    const whole = pageSize(paperOf(poster.name, poster.orientation));
    // Around the glued poster the margin of its sheets is left over.
    const area = { width: whole.width - 2 * paper.margin, height: whole.height - 2 * paper.margin };
    return made(
      {
        rows: countFor(area.height, tile.height, overlap),
        columns: countFor(area.width, tile.width, overlap),
      },
      area,
    );
  }
  const sizes = counts(tile, overlap);
  const at = (index: number) => {
    const count = sizes[index];
    return count ? made(count, extentOf(count, tile, overlap)) : null;
  };
  // More sheets, larger type: nearly always, so the search ends with a look at what it found.
  let [small, large] = [0, sizes.length - 1];
  while (small < large) {
    const middle = Math.floor((small + large) / 2);
    yield;
    const tried = at(middle);
    if (tried && readsAt(COMFORTABLE_POINTS, tried)) large = middle;
    else small = middle + 1;
  }
  const found = at(large);
  return found && readsAt(COMFORTABLE_POINTS, found) ? found : null;
}

interface Count {
  readonly rows: number;
  readonly columns: number;
}

/** Every number of sheets that makes a well-shaped poster, fewest first. One sheet is no poster. */
function counts(tile: Extent, overlap: number): readonly Count[] {
  const all: Count[] = [];
  for (let rows = 1; rows <= MOST_TILES; rows += 1) {
    for (let columns = 1; rows * columns <= MOST_TILES; columns += 1) {
      const { width, height } = extentOf({ rows, columns }, tile, overlap);
      const shape = width / height;
      if (rows * columns > 1 && shape >= SHAPES.slimmest && shape <= SHAPES.widest) {
        all.push({ rows, columns });
      }
    }
  }
  return all.sort((a, b) => a.rows * a.columns - b.rows * b.columns);
}

function extentOf({ rows, columns }: Count, tile: Extent, overlap: number): Extent {
  return {
    width: columns * (tile.width - overlap) + overlap,
    height: rows * (tile.height - overlap) + overlap,
  };
}

function countFor(length: number, tile: number, overlap: number): number {
  return Math.max(1, Math.ceil((length - overlap) / (tile - overlap)));
}

function assembled(
  input: SheetInput,
  paper: Paper,
  { rows, columns, overlap, tile }: Count & Pick<Poster, 'overlap' | 'tile'>,
  area: Extent,
): Poster {
  const { scene, fit } = layOutFor(input, area);
  const inScene = (mm: number) => mmToPx(mm) / fit.scale;
  // Where the sheets hold more than the drawing, what is left over stands at both sides.
  const whole = extentOf({ rows, columns }, tile, overlap);
  const left = (whole.width - pxToMm(scene.width * fit.scale)) / 2;
  const parts = Array.from({ length: rows * columns }, (_, index): Rect => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return {
      x: inScene(column * (tile.width - overlap) - left),
      y: inScene(row * (tile.height - overlap)),
      width: inScene(tile.width),
      height: inScene(tile.height),
    };
  });
  return { paper, scene, fit, rows, columns, overlap, tile, parts };
}
