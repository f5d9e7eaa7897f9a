import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { paperOf } from '#shared/print/paper.ts';
import { type Sheet, sheetOf } from '#shared/print/sheet.ts';

/** The sheet of a matrix that is known to fit. */
export function sheetFor(view: MatrixView, on = paperOf('A3'), words = SHEET_WORDS.en): Sheet {
  const arrangement = ARRANGEMENTS[view.matrix.arrangement];
  const result = sheetOf({ view, arrangement, measurer: bundledMeasurer, words }, on);
  if (!result.ok) throw new Error('The sheet does not fit.');
  return result.sheet;
}
