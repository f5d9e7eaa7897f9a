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
import { type SheetResult, sheetOf } from '#shared/print/sheet.ts';
import { sampleView } from '#test/shared/matrix/sample-scene.ts';
import { syntheticView, TEXTS } from '#test/shared/matrix/synthetic-view.ts';

function sheet(view: MatrixView, on = A3_LANDSCAPE): SheetResult {
  return sheetOf(
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
    const result = sheet(sampleView(name));
    expect(result.ok && result.sheet.fit.smallestPoints).toBeGreaterThanOrEqual(COMFORTABLE_POINTS);
  });

  it('fills the paper without leaving it, on every paper and both ways round', () => {
    for (const name of Object.keys(PAPERS) as PaperName[]) {
      for (const orientation of ['landscape', 'portrait'] as const) {
        const on = paperOf(name, orientation);
        const result = sheet(sampleView('automotive'), on);
        if (!result.ok) {
          expect(['A4', 'Letter']).toContain(name);
          continue;
        }
        const { scene, fit } = result.sheet;
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

describe('a sheet that is too full', () => {
  it('says how small its type would be and which paper is large enough', () => {
    const view = syntheticView({ count: 25, texts: TEXTS.english, people: 6 });
    const result = sheet(view);
    if (result.ok || !result.larger) throw new Error('It fits after all.');
    expect(result.smallestPoints).toBeLessThan(SMALLEST_POINTS);
    expect(sheet(view, result.larger).ok).toBe(true);
  });

  it('says so where no paper is large enough', () => {
    const result = sheet(syntheticView({ count: 80, texts: [TEXTS.long], people: 12 }));
    expect(result).toMatchObject({ ok: false, larger: null });
  });
});

describe('the scale of a sheet', () => {
  it('is the one that makes it as large as the paper allows', () => {
    const result = sheet(sampleView('automotive'));
    if (!result.ok) throw new Error('It does not fit.');
    const half = { ...result.sheet.scene, width: result.sheet.scene.width * 2 };
    expect(fitSheet(half, A3_LANDSCAPE).scale).toBeCloseTo(result.sheet.fit.scale / 2, 2);
  });

  it('knows a page both ways round', () => {
    expect(pageSize(paperOf('A3'))).toEqual({ width: 420, height: 297 });
    expect(pageSize(paperOf('A3', 'portrait'))).toEqual({ width: 297, height: 420 });
  });
});
