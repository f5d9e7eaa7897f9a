import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTables } from '#electron/exchange/tables.ts';
import { refusalOf } from '../electron/exchange/refused.ts';
import { patientWork } from '../electron/exchange/work.ts';
import { throughLibreOffice } from './libre-office.ts';

/** A workbook with what foreign ones have, stored by LibreOffice in another format. */
async function storedAs(format: string): Promise<string> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Ziele');
  sheet.addRow(['Größe', 'Wert', 'Termin', 'Summe']);
  sheet.addRow(['zwei\nZeilen; "so"', 12.5, new Date(Date.UTC(2026, 2, 31)), { formula: 'B2*2' }]);
  sheet.getCell('C2').numFmt = 'dd.mm.yyyy';
  sheet.mergeCells('A3:B4');
  sheet.getCell('A3').value = 'merged';
  const folder = mkdtempSync(join(tmpdir(), 'tenkai-office-'));
  const path = join(folder, 'Ziele.xlsx');
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  const stored = throughLibreOffice(path, format);
  onTestFinished(() => {
    for (const each of [folder, dirname(stored)]) rmSync(each, { recursive: true, force: true });
  });
  return stored;
}

describe('a table that LibreOffice has stored', () => {
  it('as a workbook gives its cells, with formulas calculated', async () => {
    const { sheets } = await readTables(await storedAs('xlsx'), 'Ziele.xlsx', patientWork());
    expect(sheets[0]?.rows).toEqual([
      ['Größe', 'Wert', 'Termin', 'Summe'],
      ['zwei\nZeilen; "so"', 12.5, '2026-03-31', 25],
      ['merged'],
    ]);
    expect(sheets[0]?.marks).toEqual([{ row: 1, column: 3, is: 'formula' }]);
    expect(sheets[0]?.merged).toEqual([{ from: { row: 2, column: 0 }, to: { row: 3, column: 1 } }]);
  });

  it.each([
    ['csv:Text - txt - csv (StarCalc):59,34,1', 'Windows-1252 with semicolons'],
    ['csv:Text - txt - csv (StarCalc):44,34,76', 'UTF-8 with commas'],
    ['csv:Text - txt - csv (StarCalc):9,34,65535', 'UTF-16 with tabs'],
  ])('as %s gives its texts', async (format) => {
    const stored = (await storedAs(format)).replace(/\.csv:.*$/, '.csv');
    const { sheets } = await readTables(stored, 'Ziele.csv', patientWork());
    expect(sheets[0]?.rows.slice(0, 2)).toEqual([
      ['Größe', 'Wert', 'Termin', 'Summe'],
      ['zwei\nZeilen; "so"', expect.stringMatching(/^12[.,]5$/), '31.03.2026', '25'],
    ]);
  });

  it('in the old format, or in its own, is refused by what it is', async () => {
    expect((await refusalOf(await storedAs('xls'), 'Ziele.xls')).message).toMatch(/old format \(\.xls\)/);
    expect((await refusalOf(await storedAs('ods'), 'Ziele.ods')).message).toMatch(/OpenDocument/);
  });
});
