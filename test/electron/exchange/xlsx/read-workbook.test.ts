import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTables } from '#electron/exchange/tables.ts';
import { shownBy } from '#electron/exchange/xlsx/read-styles.ts';
import type { ReadSheet } from '#shared/exchange/read-tables.ts';
import { HostError } from '#shared/host/reply.ts';
import { patientWork } from '../work.ts';
import { sheetXml, workbookOf } from './package.ts';

async function saved(book: ExcelJS.Workbook): Promise<readonly ReadSheet[]> {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return (await readTables(bytes, 'plan.xlsx', patientWork())).sheets;
}

async function sheetOf(
  data: string,
  strings: readonly string[] = [],
  after = '',
): Promise<ReadSheet | undefined> {
  return (await readTables(workbookOf(sheetXml(data, after), strings), 'plan.xlsx', patientWork())).sheets[0];
}

describe('a workbook', () => {
  it('gives texts, numbers, dates and truth values of its sheets, at their places', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Ziele');
    sheet.getCell('B2').value = 'Größe 高い';
    sheet.getCell('C2').value = 12.5;
    sheet.getCell('D2').value = new Date(Date.UTC(2026, 2, 31));
    sheet.getCell('D2').numFmt = 'dd.mm.yyyy';
    sheet.getCell('E2').value = new Date(Date.UTC(2026, 2, 1));
    sheet.getCell('E2').numFmt = 'yyyy-mm';
    sheet.getCell('F2').value = new Date(Date.UTC(2026, 2, 31, 14, 30));
    sheet.getCell('F2').numFmt = 'yyyy-mm-dd hh:mm';
    sheet.getCell('G2').value = true;
    sheet.getCell('A4').value = '=1+1 is text';
    book.addWorksheet('Keys', { state: 'veryHidden' }).getCell('A1').value = 'x';
    const [first, second] = await saved(book);
    expect(first?.rows).toEqual([
      [],
      [null, 'Größe 高い', 12.5, '2026-03-31', '2026-03', '2026-03-31 14:30', 'TRUE'],
      [],
      ['=1+1 is text'],
    ]);
    expect(first).toMatchObject({ name: 'Ziele', hidden: false, marks: [], merged: [] });
    expect(second).toMatchObject({ name: 'Keys', hidden: true, rows: [['x']] });
  });

  it('gives the last results of formulas, flat texts, merged and turned cells, and says which they are', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Sheet1');
    sheet.getCell('A1').value = { formula: 'SUM(B1:C1)', result: 7 };
    sheet.getCell('B1').value = { formula: '[1]Other!A1', result: 'far' };
    sheet.getCell('C1').value = { richText: [{ text: 'two ' }, { font: { bold: true }, text: 'parts' }] };
    sheet.getCell('A2').value = 'over';
    sheet.mergeCells('A2:B3');
    sheet.getCell('C3').value = 'up';
    sheet.getCell('C3').alignment = { textRotation: 90 };
    sheet.getCell('D1').value = { text: 'site', hyperlink: 'https://example.org/' };
    const [read] = await saved(book);
    expect(read?.rows).toEqual([[7, 'far', 'two parts', 'site'], ['over'], [null, null, 'up']]);
    expect(read?.marks).toEqual([
      { row: 0, column: 0, is: 'formula' },
      { row: 0, column: 1, is: 'linkedFormula' },
      { row: 2, column: 2, is: 'turned' },
    ]);
    expect(read?.merged).toEqual([{ from: { row: 1, column: 0 }, to: { row: 2, column: 1 } }]);
  });

  it('takes the error of a formula for what it says, as old files are full of them in months to come', async () => {
    const read = await sheetOf(
      '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="e"/></row>',
    );
    expect(read?.rows).toEqual([['#DIV/0!', '#ERROR!']]);
  });

  it('leaves furigana out of texts, and reads escaped characters and cells without addresses', async () => {
    const strings = ['<t>改善</t><rPh sb="0" eb="2"><t>カイゼン</t></rPh>', '<t>a_x000D_\nb_x0007_</t>'];
    const read = await sheetOf(
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c></row>',
      strings,
    );
    expect(read?.rows).toEqual([['改善', 'a\nb'], ['xy']]);
  });

  it('drops what lies under a merged cell, and styled but empty cells and rows', async () => {
    const read = await sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>',
      [],
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(read?.rows).toEqual([[1]]);
  });

  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-407]d. mmmm yyyy;@', 'date'],
    ['[$-411]ge.m.d', 'date'],
    ['mmm yyyy', 'month'],
    ['yyyy"年"m"月"', 'month'],
    ['hh:mm AM/PM', 'date'],
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0 "days"', 'number'],
    ['[Red]0.0', 'number'],
    ['[h]:mm', 'number'],
    ['0\\d', 'number'],
    ['@', 'number'],
  ])('takes a number under %s for a %s', (code, shows) => {
    expect(shownBy(code)).toBe(shows);
  });

  it('tells how far it is, and stops when nobody waits any more', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row><c t="inlineStr"><is><t>some longer text number ${at}</t></is></c></row>`,
    );
    const bytes = workbookOf(sheetXml(rows.join('')));
    const told: number[] = [];
    const report = (done: number, total: number) => {
      told.push(done / total);
      return told.length < 2 ? Promise.resolve() : Promise.reject(new HostError('cancelled', 'Stopped.', ''));
    };
    const work = { signal: new AbortController().signal, report };
    await expect(readTables(bytes, 'plan.xlsx', work)).rejects.toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(told).toHaveLength(2);
    expect(told[1]).toBeLessThan(1);
  });
});
