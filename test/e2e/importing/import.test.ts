import { rmSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workbookOf } from '#electron/exchange/xlsx/write.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { findChromium } from '#electron/print/chromium.ts';
import type { CellValue } from '#shared/exchange/list.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { patientWork } from '../../electron/exchange/work.ts';
import { faults } from '../faults.ts';
import { buildPage, Person } from '../person.ts';

let browser: Browser;
let rendererFolder: string;
let person: Person;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('This test needs an installed Chromium.');
  rendererFolder = await buildPage();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(rendererFolder, { recursive: true });
});
beforeEach(async () => {
  person = await Person.sitDown(browser, rendererFolder);
}, 30_000);
afterEach(() => person?.leave());

async function workbook(name: string, sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
  const book = new exceljs.Workbook();
  for (const [title, rows] of Object.entries(sheets)) {
    book.addWorksheet(title).addRows(rows.map((row) => [...row]));
  }
  writeFileSync(person.path(name), new Uint8Array(await book.xlsx.writeBuffer()));
}

async function beginImport(name: string): Promise<void> {
  const { page } = person;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Import from Excel');
  await page.keyboard.press('Enter');
  await person.chooseToOpen(name, 'Open: Excel or CSV table');
}

const dialog = (name: string) => person.page.getByRole('dialog', { name: `Import from ${name}` });
const undo = () => person.page.getByRole('button', { name: /^Undo/ }).first();

describe('a foreign workbook', () => {
  it('is mapped, reviewed, enters the matrix as one edit, and is taken back', async () => {
    await workbook('Next year.xlsx', {
      Priorities: [
        ['Improvement programme 2026'],
        ['No', 'Priority', 'Weather', 'Department'],
        ['P6', 'Quick set-ups', 'fair', 'Assembly + Logistics'],
        ['P7', 'Paperless shop floor', 'fair', 'Logistics'],
      ],
      'Priorities x KPIs': [
        ['', 'K1', 'K2'],
        ['P6', 'S', ''],
        ['P7', 'much', 'W'],
      ],
    });
    await beginImport('Next year.xlsx');
    const importing = dialog('Next year.xlsx');
    const outcome = importing.getByRole('complementary', { name: 'What will come into the plan' });
    await outcome.getByText('Improvement priorities: 2 new').waitFor();
    expect(await outcome.getByRole('listitem').allTextContents()).toEqual(
      expect.arrayContaining(['2 links', '3 duties', '2 new people']),
    );
    expect(await faults(person.page, '.dialog')).toEqual([]);

    // What was not understood leads to its cell, and another meaning of the sign settles it.
    await outcome.getByRole('button', { name: /B3: “much” is no level/ }).click();
    await importing.getByRole('table').getByText('much').waitFor();
    await importing.getByLabel('What “much” means').selectOption({ label: '○ Medium' });
    await outcome.getByText('3 links').waitFor();
    expect(await outcome.getByText('not understood').count()).toBe(0);

    await importing.getByRole('button', { name: 'Review the changes' }).click();
    await importing
      .getByRole('group', { name: /Paperless shop floor/ })
      .first()
      .waitFor();
    expect(await faults(person.page, '.dialog')).toEqual([]);
    await importing.getByRole('button', { name: 'Apply' }).click();
    await importing.waitFor({ state: 'detached' });
    await person.sheet('Quick set-ups').first().waitFor();
    await person.page.getByText('Imported from Next year.xlsx.').waitFor();

    await undo().click();
    await person.sheet('Quick set-ups').first().waitFor({ state: 'detached' });
  }, 60_000);

  it('that is none is refused in one sentence, and another can be chosen', async () => {
    writeFileSync(person.path('Broken.xlsx'), 'PK no workbook');
    await beginImport('Broken.xlsx');
    const importing = dialog('Broken.xlsx');
    expect(await importing.getByRole('alert').textContent()).toContain('Broken.xlsx');
    await importing.getByRole('button', { name: 'Choose another file…' }).click();
    await person.page.getByRole('dialog', { name: 'Open: Excel or CSV table' }).waitFor();
  });
});

describe('a workbook of the plan itself', () => {
  it('comes back as a proposal that is looked over and accepted', async () => {
    const [name = ''] = person.files('.hoshin');
    const file = openPlanFile(person.path(name), { readOnly: true });
    const records = RecordSet.of(file.loadAll());
    const last = file.undoLog().at(-1);
    const state = { edit: last?.id ?? null, seq: file.lastSeq };
    file.close();
    const matrices = records.list('matrix').map(({ id }) => id);
    const given = { records, matrices, language: 'en', drawn: true, now: new Date(0), state } as const;
    const book = new exceljs.Workbook();
    const bytes = await workbookOf(given, patientWork());
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    for (const page of book.worksheets.filter((one) => one.name === 'Improvement priorities')) {
      page.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value === 'Skills training') cell.value = 'Skills for everybody';
        }),
      );
    }
    writeFileSync(person.path('Plan.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));

    await beginImport('Plan.xlsx');
    const importing = dialog('Plan.xlsx');
    const change = importing.getByRole('group', { name: /P4/ });
    await change.waitFor();
    expect(await change.textContent()).toContain('Skills for everybody');
    await importing.getByRole('button', { name: 'Apply' }).click();
    await importing.waitFor({ state: 'detached' });
    await person.sheet('Skills for everybody').first().waitFor();
    await undo().click();
    await person.sheet('Skills training').first().waitFor();
  }, 60_000);
});
