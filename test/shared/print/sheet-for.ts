import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { SMALLEST_POINTS } from '#shared/print/fit-sheet.ts';
import { paperOf } from '#shared/print/paper.ts';
import { layOutSheet, readsAt, type Sheet } from '#shared/print/sheet.ts';

/** The sheet of a matrix that is known to fit. */
export function sheetFor(view: MatrixView, on = paperOf('A3'), words = SHEET_WORDS.en): Sheet {
  const arrangement = ARRANGEMENTS[view.matrix.arrangement];
  const sheet = layOutSheet({ view, arrangement, measurer: bundledMeasurer, words }, on);
  if (!readsAt(SMALLEST_POINTS, sheet)) throw new Error('The sheet does not fit.');
  return sheet;
}
