import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnMatrix } from '#electron/exchange/xlsx/drawn-matrix.ts';
import { ABOUT_SHEET, LIST_SHEET } from '#electron/exchange/xlsx/workbook-format.ts';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import { levelChoices, linkChoices } from '#shared/exchange/lists/choices.ts';
import { listsOf } from '#shared/exchange/lists/lists.ts';
import { LIST_WORDS } from '#shared/exchange/lists/words.ts';
import { required } from '#shared/plan/lookup.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { throughLibreOffice } from './libre-office.ts';

const sample = buildSample('automotive');
const records = sample.with([
  {
    ...required(sample, 'item', 'A1'),
    text: '=HYPERLINK("https://tenkai.example")',
    why: '  _x0041_ & <b>\n\nlast line ',
    due: '2026-03-31',
    budget: 0.1 + 0.2,
  },
  { ...required(sample, 'item', 'A2'), text: '007', why: '-1+1' },
  { ...required(sample, 'item', 'P1'), text: '価値分析／価値工学' },
]);
const matrices = records.list('matrix').map(({ id }) => id);
const words = LIST_WORDS.en;
const lists = listsOf(records, matrices, words);

describe('a workbook in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-office-test-'));
  const path = join(folder, 'plan.xlsx');
  const made = [folder];
  const through = (format: string) => {
    const stored = throughLibreOffice(path, format);
    made.push(dirname(stored));
    return stored;
  };
  beforeAll(async () => {
    const work = { signal: new AbortController().signal, report: () => Promise.resolve() };
    const now = new Date('2026-03-31T12:00:00Z');
    const state = { edit: null, seq: 3 };
    writeFileSync(
      path,
      await workbookOf({ records, matrices, language: 'en', state, now, drawn: true }, work),
    );
  });
  afterAll(() => {
    for (const each of made) rmSync(each, { recursive: true, force: true });
  });

  it('prints each drawn matrix on one A3 page with all of its texts and marks, then the lists', () => {
    const pdf = through('pdf');
    const marks = {
      links: linkChoices(records, 'en'),
      duties: levelChoices(dutiesOf(records), 'en'),
    };
    for (const [index, matrix] of matrices.entries()) {
      const page = wordsOn(pdf, index + 1);
      expect(sizeOf(pdf, index + 1)).toEqual([1191, 842]);
      const { areas } = drawnMatrix(matrixView(records, matrix), marks, words);
      for (const { text } of areas) expect(page).toContain(bare(text));
      const glyphs = areas
        .filter(({ look }) => look === 'mark')
        .map(({ text }) => text)
        .join('');
      // Those of the legend come on top.
      for (const glyph of ['●', '○', '△']) expect(count(page, glyph)).toBe(count(glyphs, glyph) + 2);
    }
    const all = wordsOn(pdf);
    for (const { columns, rows } of lists) {
      const cells = [...columns.map(({ heading }) => heading), ...rows.flatMap((row) => row.cells)];
      for (const cell of cells) expect(all).toContain(bare(String(cell ?? '')));
    }
    expect(all).not.toContain('Err:');
  });

  it('comes back from it with the same cells, hidden where they were', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(through('xlsx'));
    expect(book.getWorksheet(ABOUT_SHEET)?.state).not.toBe('visible');
    expect(book.getWorksheet(ABOUT_SHEET)?.getCell('B1').value).toBe('tenkai-workbook');
    for (const list of lists) {
      const sheet = book.getWorksheet(list.name);
      if (!sheet) throw new Error(`No sheet ${list.name}`);
      expect(sheet.getRow(LIST_SHEET.keyRow).hidden).toBe(true);
      expect(sheet.getColumn(LIST_SHEET.idColumn).hidden).toBe(true);
      expect(sheet.getCell(LIST_SHEET.keyRow, LIST_SHEET.idColumn).value).toBe(list.id);
      const cell = (row: number, column: number) => {
        const { value, numFmt } = sheet.getCell(row, column);
        return value instanceof Date ? value.toISOString().slice(0, numFmt === 'yyyy-mm' ? 7 : 10) : value;
      };
      const found = list.rows.map((_, at) => ({
        id: cell(LIST_SHEET.firstRow + at, LIST_SHEET.idColumn),
        cells: list.columns.map((__, index) =>
          cell(LIST_SHEET.firstRow + at, LIST_SHEET.firstColumn + index),
        ),
      }));
      expect(found, list.name).toEqual(list.rows);
    }
  });
});

/** All texts of a page, or of all pages, without the blanks and breaks that setting them brings. */
function wordsOn(pdf: string, page?: number): string {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return bare(execFileSync('pdftotext', [...pages, '-raw', pdf, '-'], { encoding: 'utf8' }));
}

/** Width and height in points. */
function sizeOf(pdf: string, page: number): readonly number[] {
  const said = execFileSync('pdfinfo', ['-f', String(page), '-l', String(page), pdf], { encoding: 'utf8' });
  const [, width, height] = /size:\s+([\d.]+) x ([\d.]+)/.exec(said) ?? [];
  return [Math.round(Number(width)), Math.round(Number(height))];
}

function bare(text: string): string {
  return text.replace(/[\s\u00AD]/g, '');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
