import type { Input, Output } from '#shared/host/calls.ts';
import type { SavedFile } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { Language } from '#shared/language.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { SHEET_WORDS, type SheetWords } from '#shared/matrix/words.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { planToJson } from '#shared/plan/plan-json.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { printDocument } from '#shared/print/document.ts';
import { matrixPage } from '#shared/print/matrix-page.ts';
import { A3_LANDSCAPE, drawingArea, mmToPx } from '#shared/print/paper.ts';
import { type Sheet, sheetOf } from '#shared/print/sheet.ts';
import { writeFileSafely } from '../exchange/safe-write.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { withFonts } from '../print/fonts.ts';
import type { PrintPort } from '../print/port.ts';
import type { Files } from './files.ts';
import { type Plans, wholePlan } from './plans.ts';
import type { HostServices } from './services.ts';

const PURPOSES = { pdf: 'savePdf', svg: 'saveSvg', json: 'saveJson' } as const;

/** White around a drawing that stands alone, in its pixels; a page brings its own. */
const SVG_MARGIN = 32;

/** Sheets and plans as files for others: PDF, SVG, JSON. */
export class Exports {
  readonly #services: HostServices;
  readonly #files: Files;
  readonly #plans: Plans;

  constructor(services: HostServices, files: Files, plans: Plans) {
    this.#services = services;
    this.#files = files;
    this.#plans = plans;
  }

  async save({ plan, file, ...choice }: Input<'export.matrix'>): Promise<SavedFile> {
    const { file: planFile } = this.#plans.session(plan);
    const path = this.#files.pathFor(file, PURPOSES[choice.format]);
    const content = await exported(planFile, choice, this.#services.print);
    writeFileSafely(path, content);
    return { file, name: this.#files.nameOf(file), bytes: content.byteLength };
  }

  preview({ plan, matrix, arrangement, language }: Input<'export.preview'>): Output<'export.preview'> {
    const view = viewOf(this.#plans.session(plan).file, matrix);
    const sheet = a3Sheet(view, arrangement, SHEET_WORDS[language]);
    return {
      html: documentOf(view, sheet, SHEET_WORDS[language]),
      smallestPoints: Math.round(sheet.fit.smallestPoints * 10) / 10,
      paper: sheet.paper.name,
    };
  }
}

export interface ExportChoice {
  readonly matrix: MatrixId;
  readonly format: Input<'export.matrix'>['format'];
  readonly arrangement: ArrangementName;
  readonly language: Language;
}

/**
 * The bytes of an exported file.
 * @throws HostError where the sheet would not be legible, or there is no Chromium to print with
 */
export async function exported(
  file: PlanFile,
  { matrix, format, arrangement, language }: ExportChoice,
  print: Pick<PrintPort, 'pdf'>,
): Promise<Uint8Array> {
  if (format === 'json') return utf8(`${JSON.stringify(planToJson(wholePlan(file)), null, 2)}\n`);
  const view = viewOf(file, matrix);
  const words = SHEET_WORDS[language];
  if (format === 'pdf') {
    return await print.pdf({ html: documentOf(view, a3Sheet(view, arrangement, words), words) });
  }
  const { width, height } = drawingArea(A3_LANDSCAPE);
  const area = { width: mmToPx(width), height: mmToPx(height) };
  const scene = layoutMatrix(view, ARRANGEMENTS[arrangement], bundledMeasurer, {
    mode: 'print',
    area,
    words,
  });
  const part = {
    x: -SVG_MARGIN,
    y: -SVG_MARGIN,
    width: scene.width + 2 * SVG_MARGIN,
    height: scene.height + 2 * SVG_MARGIN,
  };
  return utf8(sceneToSvg(scene, { theme: PRINT_THEME, part }));
}

function viewOf(file: PlanFile, matrix: MatrixId): MatrixView {
  const records = file.loadMatrix(matrix);
  if (records.length === 0) {
    throw new HostError('missing', `The matrix is not in ${file.meta.name} any more.`, 'Choose another one.');
  }
  return matrixView(RecordSet.of(records), matrix);
}

/** @throws HostError where type would come out below 6 points */
function a3Sheet(view: MatrixView, arrangement: ArrangementName, words: SheetWords): Sheet {
  const result = sheetOf(
    { view, arrangement: ARRANGEMENTS[arrangement], measurer: bundledMeasurer, words },
    A3_LANDSCAPE,
  );
  if (result.ok) return result.sheet;
  const points = result.smallestPoints.toFixed(1);
  const larger = result.larger ? ` It would be legible on ${result.larger.name}.` : '';
  throw new HostError(
    'badInput',
    `“${view.matrix.title}” is too full for A3: its smallest type would be ${points} pt, and 6 pt is the least that is printed.${larger}`,
    'Shorten the longest texts, or export the matrix as SVG.',
  );
}

function documentOf(view: MatrixView, sheet: Sheet, words: SheetWords): string {
  const pages = [matrixPage(sheet, { idPrefix: 'matrix-' })];
  return withFonts(printDocument({ pages, title: view.matrix.title, words }));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
