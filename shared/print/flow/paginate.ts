import type { Piece, Run } from './piece.ts';

/** A run as far as one page holds it. */
export interface PlacedRun {
  readonly run: Run;
  /** From the top of the page's text, in millimetres. */
  readonly top: number;
  readonly bottom: number;
  /** HTML of its pieces. */
  readonly parts: string;
}

/** Of a piece that is cut, at least this many lines stand together on either side. */
const TOGETHER = 2;
const CLOSE_ENOUGH = 1e-6;

/**
 * Fills pages with pieces in order: nothing is lost, nothing stands twice but the heads of runs. Headings stay with
 * what follows them, and a page always takes at least one line, however small it is.
 *
 * @param room how tall the text of the first page may be, and that of any further one, in millimetres
 */
export function paginate(
  pieces: readonly Piece[],
  room: { readonly first: number; readonly further: number },
): readonly (readonly PlacedRun[])[] {
  const pages: PlacedRun[][] = [[]];
  let runs: PlacedRun[] = pages[0] ?? [];
  const limit = () => (pages.length === 1 ? room.first : room.further);
  const turn = () => {
    runs = [];
    pages.push(runs);
  };

  for (const [index, piece] of pieces.entries()) {
    if (runs.length > 0 && (piece.newPage || !mayStart(pieces, index, spotOf(runs), limit(), room.further)))
      turn();
    for (let from = 0; from < piece.lines; ) {
      const to = from + linesHere(piece, from, spotOf(runs), limit());
      put(runs, piece, from, to);
      from = to;
      if (from < piece.lines) turn();
    }
  }
  return pages;
}

/** Where the next piece of a page would go. */
interface Spot {
  readonly run: Run | null;
  readonly bottom: number;
}

const TOP: Spot = { run: null, bottom: 0 };

function spotOf(runs: readonly PlacedRun[]): Spot {
  return runs.at(-1) ?? TOP;
}

function put(runs: PlacedRun[], piece: Piece, from: number, to: number): void {
  const spot = spotOf(runs);
  const top = topOf(piece, spot);
  const bottom = linesTop(piece, spot) + height(piece, to - from);
  const last = runs.at(-1);
  const html = piece.html(from, to);
  if (last && last.run === piece.run) {
    runs[runs.length - 1] = { ...last, bottom, parts: last.parts + html };
  } else {
    runs.push({ run: piece.run, top, bottom, parts: html });
  }
}

function topOf(piece: Piece, { run, bottom }: Spot): number {
  return run === null || run === piece.run ? bottom : bottom + piece.space;
}

/** Where its own lines begin: below the head of its run, where the page does not have that yet. */
function linesTop(piece: Piece, spot: Spot): number {
  return topOf(piece, spot) + (spot.run === piece.run ? 0 : piece.run.headHeight);
}

function height({ padding, lineHeight }: Piece, lines: number): number {
  return padding + lines * lineHeight;
}

/** How many lines of a piece from one on go here; never none, because the caller has made sure of some room. */
function linesHere(piece: Piece, from: number, spot: Spot, limit: number): number {
  const left = piece.lines - from;
  const fit = linesThatFit(piece, spot, limit);
  if (fit >= left) return left;
  // Not one line alone on the next page, unless there is no choice.
  return Math.max(1, left - fit < TOGETHER && fit > TOGETHER ? left - TOGETHER : fit);
}

function linesThatFit(piece: Piece, spot: Spot, limit: number): number {
  const rest = limit - linesTop(piece, spot) - piece.padding;
  return Math.floor((rest + CLOSE_ENOUGH) / piece.lineHeight);
}

/** Whether a piece, and what it has to stay with, may begin at a spot of a page that is not empty. */
function mayStart(
  pieces: readonly Piece[],
  index: number,
  spot: Spot,
  limit: number,
  wholePage: number,
): boolean {
  if (chainFits(pieces, index, spot, limit, wholePage)) return true;
  const piece = pieces[index];
  // What no page could hold together may as well be parted here.
  return (
    piece?.keepWithNext === true &&
    !chainFits(pieces, index, TOP, wholePage, wholePage) &&
    startFits(piece, spot, limit, wholePage)
  );
}

function chainFits(
  pieces: readonly Piece[],
  index: number,
  start: Spot,
  limit: number,
  wholePage: number,
): boolean {
  let spot = start;
  for (let at = index; ; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) return true;
    if (!startFits(piece, spot, limit, wholePage)) return false;
    if (!piece.keepWithNext || linesThatFit(piece, spot, limit) < piece.lines) return true;
    spot = { run: piece.run, bottom: linesTop(piece, spot) + height(piece, piece.lines) };
  }
}

/** Whether as much of a piece as must stand together fits: all of it, or its first lines where it may be cut. */
function startFits(piece: Piece, spot: Spot, limit: number, wholePage: number): boolean {
  const overlong = linesThatFit(piece, TOP, wholePage) < piece.lines;
  const mayCut = overlong || (piece.cut === 'anywhere' && piece.lines >= 2 * TOGETHER);
  return linesThatFit(piece, spot, limit) >= (mayCut ? Math.min(TOGETHER, piece.lines) : piece.lines);
}
