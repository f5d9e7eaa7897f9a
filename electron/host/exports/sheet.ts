import { HostError } from '#shared/host/reply.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import type { SheetWords } from '#shared/matrix/words.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { printDocument } from '#shared/print/document.ts';
import { matrixPage } from '#shared/print/matrix-page.ts';
import { A3_LANDSCAPE, drawingArea, mmToPx } from '#shared/print/paper.ts';
import { type Sheet, sheetOf } from '#shared/print/sheet.ts';
import { withFonts } from '../../print/fonts.ts';

/** White around a drawing that stands alone, in its pixels; a page brings its own. */
const MARGIN = 32;

/** The matrix as a drawing that stands alone, of the shape of an A3 page. */
export function drawingOf(view: MatrixView, arrangement: ArrangementName | null, words: SheetWords): string {
  const scene = a3Scene(view, arrangement, words);
  return sceneToSvg(scene, { theme: PRINT_THEME, part: withMargin(scene) });
}

export interface Picture {
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The same drawing as a document, to be made into pixels. */
export function pictureOf(view: MatrixView, arrangement: ArrangementName | null, words: SheetWords): Picture {
  const scene = a3Scene(view, arrangement, words);
  const part = withMargin(scene);
  const [width, height] = [Math.ceil(part.width), Math.ceil(part.height)];
  const svg = sceneToSvg(scene, { theme: PRINT_THEME, part: { ...part, width, height } });
  const html = `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><style>html,body{margin:0}svg{display:block}</style></head><body>${svg}</body></html>`;
  return { html: withFonts(html), width, height };
}

function withMargin({ width, height }: Scene): Rect {
  return { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

function a3Scene(view: MatrixView, arrangement: ArrangementName | null, words: SheetWords): Scene {
  const { width, height } = drawingArea(A3_LANDSCAPE);
  const area = { width: mmToPx(width), height: mmToPx(height) };
  const chosen = ARRANGEMENTS[arrangement ?? view.matrix.arrangement];
  return layoutMatrix(view, chosen, bundledMeasurer, { mode: 'print', area, words });
}

/** @throws HostError where type would come out below 6 points */
export function a3Sheet(view: MatrixView, arrangement: ArrangementName | null, words: SheetWords): Sheet {
  const chosen = ARRANGEMENTS[arrangement ?? view.matrix.arrangement];
  const result = sheetOf({ view, arrangement: chosen, measurer: bundledMeasurer, words }, A3_LANDSCAPE);
  if (result.ok) return result.sheet;
  const points = result.smallestPoints.toFixed(1);
  const larger = result.larger ? ` It would be legible on ${result.larger.name}.` : '';
  throw new HostError(
    'badInput',
    `“${view.matrix.title}” is too full for A3: its smallest type would be ${points} pt, and 6 pt is the least that is printed.${larger}`,
    'Shorten the longest texts, or export the matrix as SVG.',
  );
}

export function documentOf(view: MatrixView, sheet: Sheet, words: SheetWords): string {
  const pages = [matrixPage(sheet, { idPrefix: '' })];
  return withFonts(printDocument({ pages, title: view.matrix.title, words }));
}
