import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import type { LayoutOptions } from '#shared/matrix/frame.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Scene } from '#shared/matrix/scene.ts';
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
  options: LayoutOptions = { mode: 'edit' },
  previous?: Scene,
): Scene {
  return layoutMatrix(view, ARRANGEMENTS[view.matrix.arrangement], bundledMeasurer, options, previous);
}
