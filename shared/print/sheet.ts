import type { Arrangement } from '../matrix/arrangements.ts';
import { layoutMatrix } from '../matrix/layout.ts';
import type { TextMeasurer } from '../matrix/measure.ts';
import type { Scene } from '../matrix/scene.ts';
import type { SheetWords } from '../matrix/words.ts';
import type { MatrixView } from '../plan/queries/matrix-view.ts';
import { fitScene, isCut, type SheetFit } from './fit-sheet.ts';
import { drawingArea, type Extent, mmToPx, type Paper } from './paper.ts';

/** One page with one drawing. */
export interface Sheet {
  readonly paper: Paper;
  readonly scene: Scene;
  readonly fit: SheetFit;
  /** What the foot of the page says, before the page number. */
  readonly footer: readonly string[];
}

/** Which matrix is printed, how it is arranged and in which language. */
export interface SheetInput {
  readonly view: MatrixView;
  readonly arrangement: Arrangement;
  readonly measurer: TextMeasurer;
  readonly words: SheetWords;
}

/** A matrix on a page, however small it comes out. */
export function layOutSheet(input: SheetInput, paper: Paper): Sheet {
  return { paper, ...layOutFor(input, drawingArea(paper)), footer: footerOf(input) };
}

/** A matrix in the shape of an area in millimetres, and how it fits in there. */
export function layOutFor({ view, arrangement, measurer, words }: SheetInput, area: Extent) {
  const scene = layoutMatrix(view, arrangement, measurer, {
    mode: 'print',
    area: { width: mmToPx(area.width), height: mmToPx(area.height) },
    words,
  });
  return { scene, fit: fitScene(scene, area) };
}

/** Whether all type on a sheet has at least so many points, and no item or name is cut short. */
export function readsAt(points: number, { scene, fit }: Pick<Sheet, 'scene' | 'fit'>): boolean {
  return fit.smallestPoints >= points && !isCut(scene);
}

/** Plan, matrix, unit, revision and date, as far as they differ and are known. */
export function footerOf({ view, words }: Pick<SheetInput, 'view' | 'words'>): readonly string[] {
  const { plan, unit } = view;
  const { title, revision, date } = view.matrix;
  return [
    plan?.title ?? title,
    title,
    unit.name,
    revision && `${words.fields.revision} ${revision}`,
    date === null ? '' : words.day(date),
  ].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
}
