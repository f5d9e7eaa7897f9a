import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { COMFORTABLE_POINTS, fitSheet, SMALLEST_POINTS } from '#shared/print/fit-sheet.ts';
import {
  A3_LANDSCAPE,
  drawingArea,
  mmToPx,
  PAPERS,
  type PaperName,
  pageSize,
  paperOf,
} from '#shared/print/paper.ts';
import { layOutSheet, readsAt, type Sheet } from '#shared/print/sheet.ts';
import { sampleView } from '#test/shared/matrix/sample-scene.ts';

function sheet(view: MatrixView, on = A3_LANDSCAPE): Sheet {
  return layOutSheet(
    {
      view,
      arrangement: ARRANGEMENTS[view.matrix.arrangement],
      measurer: bundledMeasurer,
      words: SHEET_WORDS.en,
    },
    on,
  );
}

describe('a sheet of a sample', () => {
  it.each(['automotive', 'homelessness'] as const)('%s reads well on A3', (name) => {
    expect(readsAt(COMFORTABLE_POINTS, sheet(sampleView(name)))).toBe(true);
  });

  it('fills the paper without leaving it, on every paper and both ways round', () => {
    for (const name of Object.keys(PAPERS) as PaperName[]) {
      for (const orientation of ['landscape', 'portrait'] as const) {
        const on = paperOf(name, orientation);
        const laid = sheet(sampleView('automotive'), on);
        if (!readsAt(SMALLEST_POINTS, laid)) {
          expect(['A4', 'Letter']).toContain(name);
          continue;
        }
        const { scene, fit } = laid;
        const area = drawingArea(on);
        expect(scene.width * fit.scale).toBeLessThanOrEqual(mmToPx(area.width) + 0.01);
        expect(scene.height * fit.scale).toBeLessThanOrEqual(mmToPx(area.height) + 0.01);
        const used =
          (scene.width * scene.height * fit.scale ** 2) / (mmToPx(area.width) * mmToPx(area.height));
        expect(used).toBeGreaterThan(0.95);
      }
    }
  });
});

describe('the scale of a sheet', () => {
  it('is the one that makes it as large as the paper allows', () => {
    const { scene, fit } = sheet(sampleView('automotive'));
    expect(fitSheet({ ...scene, width: scene.width * 2 }, A3_LANDSCAPE).scale).toBeCloseTo(fit.scale / 2, 2);
  });

  it('knows a page both ways round', () => {
    expect(pageSize(paperOf('A3'))).toEqual({ width: 420, height: 297 });
    expect(pageSize(paperOf('A3', 'portrait'))).toEqual({ width: 297, height: 420 });
  });
});
