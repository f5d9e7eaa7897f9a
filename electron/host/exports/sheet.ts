import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import type { SheetWords } from '#shared/matrix/words.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { A3_LANDSCAPE, drawingArea, mmToPx } from '#shared/print/paper.ts';

/** White around a drawing that stands alone, in its pixels; a page brings its own. */
const MARGIN = 32;

export interface Drawing {
  readonly svg: string;
  /** In whole pixels, as the drawing itself says. */
  readonly width: number;
  readonly height: number;
}

/** The matrix as a drawing that stands alone, of the shape of an A3 page. */
export function drawingOf(view: MatrixView, arrangement: ArrangementName | null, words: SheetWords): Drawing {
  const scene = a3Scene(view, arrangement, words);
  const width = Math.ceil(scene.width + 2 * MARGIN);
  const height = Math.ceil(scene.height + 2 * MARGIN);
  const part = { x: -MARGIN, y: -MARGIN, width, height };
  return { svg: sceneToSvg(scene, { theme: PRINT_THEME, part }), width, height };
}

function a3Scene(view: MatrixView, arrangement: ArrangementName | null, words: SheetWords): Scene {
  const { width, height } = drawingArea(A3_LANDSCAPE);
  const area = { width: mmToPx(width), height: mmToPx(height) };
  const chosen = ARRANGEMENTS[arrangement ?? view.matrix.arrangement];
  return layoutMatrix(view, chosen, bundledMeasurer, { mode: 'print', area, words });
}
