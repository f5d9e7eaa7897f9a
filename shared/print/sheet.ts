import type { Arrangement } from '../matrix/arrangements.ts';
import { layoutMatrix } from '../matrix/layout.ts';
import type { TextMeasurer } from '../matrix/measure.ts';
import type { Scene } from '../matrix/scene.ts';
import type { SheetWords } from '../matrix/words.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { fitSheet, type SheetFit, SMALLEST_POINTS } from './fit-sheet.ts';
import { drawingArea, largerPapers, mmToPx, type Paper } from './paper.ts';

/** One page with one drawing. */
export interface Sheet {
  readonly paper: Paper;
  readonly scene: Scene;
  readonly fit: SheetFit;
  /** What the foot of the page says, before the page number. */
  readonly footer: readonly string[];
}

export type SheetResult =
  | { readonly ok: true; readonly sheet: Sheet }
  /** The type would be too small to read. `larger` is the next paper on which it is not, if there is one. */
  | { readonly ok: false; readonly smallestPoints: number; readonly larger: Paper | null };

interface SheetInput {
  readonly view: MatrixView;
  readonly arrangement: Arrangement;
  readonly measurer: TextMeasurer;
  readonly words: SheetWords;
}

/** Lays out a matrix for a page; refuses where type would come out below 6 points. */
export function sheetOf(input: SheetInput, paper: Paper): SheetResult {
  const { scene, fit } = onPaper(input, paper);
  if (fit.smallestPoints >= SMALLEST_POINTS) {
    return { ok: true, sheet: { paper, scene, fit, footer: footerOf(input.view, input.words) } };
  }
  const larger = largerPapers(paper).find(
    (candidate) => onPaper(input, candidate).fit.smallestPoints >= SMALLEST_POINTS,
  );
  return { ok: false, smallestPoints: fit.smallestPoints, larger: larger ?? null };
}

function onPaper({ view, arrangement, measurer, words }: SheetInput, paper: Paper) {
  const { width, height } = drawingArea(paper);
  const area = { width: mmToPx(width), height: mmToPx(height) };
  const scene = layoutMatrix(view, arrangement, measurer, { mode: 'print', area, words });
  return { scene, fit: fitSheet(scene, paper) };
}

function footerOf({ plan, matrix, unit }: MatrixView, { fields, day }: SheetWords): readonly string[] {
  const { title, revision, date } = matrix;
  return [
    plan?.title ?? title,
    title,
    unit.name,
    revision && `${fields.revision} ${revision}`,
    date === null ? '' : day(date),
  ].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
}
