import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import type { LayoutMode } from '#shared/matrix/frame.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { buildSample, type SampleName } from '#shared/samples/samples.ts';

/** The first matrix of a sample as a layout sees it. */
export function sampleView(name: SampleName): MatrixView {
  const records = buildSample(name);
  const first = records.list('matrix')[0];
  return matrixView(records, first?.id ?? matrixId.parse('none'));
}

export function sceneOf(
  view: MatrixView,
  options: LayoutMode = { mode: 'edit' },
  previous?: Scene,
  words = SHEET_WORDS.en,
): Scene {
  const arrangement = ARRANGEMENTS[view.matrix.arrangement];
  return layoutMatrix(view, arrangement, bundledMeasurer, { ...options, words }, previous);
}
