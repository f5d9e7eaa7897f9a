import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test, vi } from 'vitest';
import { filesIn, temporaryFolder } from '../plan-file/folder.ts';
import { tenkai } from './run.ts';

// Each starts programs of its own.
vi.setConfig({ testTimeout: 60_000 });

test('a plan goes out as JSON and comes back without loss', async () => {
  const folder = temporaryFolder();
  const [plan, again] = [join(folder, 'plan.hoshin'), join(folder, 'again.hoshin')];
  const [out, back] = [join(folder, 'out.json'), join(folder, 'back.json')];
  await tenkai(['sample', 'automotive', plan]);
  await tenkai(['export', plan, '--json', out]);
  expect(await tenkai(['import', out, '--to', again])).toMatchObject({ code: 0, stderr: '' });
  await tenkai(['export', again, '--json', back]);
  expect(readFileSync(back, 'utf8')).toBe(readFileSync(out, 'utf8'));
});

test('a document that is no plan is refused in a sentence, and no plan is made', async () => {
  const folder = temporaryFolder();
  const document = join(folder, 'plan.json');
  writeFileSync(document, '{"format":"tenkai-plan","schema":3,"records":[{"kind":"castle"}]}');
  const { code, stderr } = await tenkai(['import', document, '--to', join(folder, 'plan.hoshin')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^tenkai: plan\.json cannot be read\. Record 1 [^\n]+\.\n {2}[^\n]+\n$/);
  expect(filesIn(folder)).toEqual(['plan.json']);
});

test('a workbook that was changed comes back cell by cell, once', async () => {
  const folder = temporaryFolder();
  const [plan, book] = [join(folder, 'plan.hoshin'), join(folder, 'lists.xlsx')];
  await tenkai(['sample', 'automotive', plan]);
  await tenkai(['export', plan, '--xlsx', book]);
  expect((await tenkai(['import', book, '--into', plan])).stdout).toBe('Nothing differs.\n');
  await retype(book, 'Lean cells', 'Lean cells on all lines');
  const dry = await tenkai(['import', book, '--into', plan, '--dry-run']);
  expect(dry.stdout).toBe(
    '  ~ P3 text: "Lean cells" → "Lean cells on all lines"\n1 change, as one edit.\nNothing was written.\n',
  );
  expect((await tenkai(['import', book, '--into', plan])).stdout).not.toContain('Nothing was written');
  expect((await tenkai(['import', book, '--into', plan])).stdout).toBe('Nothing differs.\n');
});

test('where the plan has changed the same cell since, nothing is changed unless it is said whose stands', async () => {
  const folder = temporaryFolder();
  const [plan, one, other] = ['plan.hoshin', 'one.xlsx', 'other.xlsx'].map((name) => join(folder, name));
  if (!plan || !one || !other) throw new Error('Three names make three paths.');
  await tenkai(['sample', 'automotive', plan]);
  await tenkai(['export', plan, '--xlsx', one]);
  copyFileSync(one, other);
  await retype(one, 'Lean cells', 'Cells of one');
  await retype(other, 'Lean cells', 'Cells of the other');
  await tenkai(['import', one, '--into', plan]);
  const left = await tenkai(['import', other, '--into', plan]);
  expect([left.code, left.stdout]).toEqual([3, expect.stringContaining('nothing was changed')]);
  const taken = await tenkai(['import', other, '--into', plan, '--conflicts', 'theirs']);
  expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('as one edit')]);
  expect((await tenkai(['import', other, '--into', plan])).stdout).toBe('Nothing differs.\n');
});

test('a foreign table is taken as what it is recognised as', async () => {
  const folder = temporaryFolder();
  const [plan, table] = [join(folder, 'plan.hoshin'), join(folder, 'Kennzahlen.csv')];
  await tenkai(['sample', 'automotive', plan]);
  writeFileSync(
    table,
    'Kennzahl;Verantwortlich;Einheit;Jan 2026\r\nReklamationsquote;Montage + Logistik;%;3,5\r\n',
  );
  const { code, stdout } = await tenkai(['import', table, '--into', plan, '--json']);
  const { sheets, changes, result } = JSON.parse(stdout) as {
    sheets: unknown;
    result: string;
    changes: { kind: string; subject: { text: string } }[];
  };
  expect([code, result, sheets]).toEqual([0, 'imported', [{ name: 'Kennzahlen', as: 'items' }]]);
  expect(changes.filter(({ kind }) => kind === 'item').map(({ subject }) => subject.text)).toEqual([
    'Reklamationsquote',
  ]);
});

/** Changes a text among the priorities of a workbook, as somebody does in a spreadsheet. */
async function retype(path: string, from: string, to: string): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  book.getWorksheet('Improvement priorities')?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === from) cell.value = to;
    }),
  );
  await book.xlsx.writeFile(path);
}

test('a table is refused with the way that it can go, and no plan is made', async () => {
  const folder = temporaryFolder();
  const table = join(folder, 'Targets.xlsx');
  writeFileSync(table, 'PK');
  const { code, stderr } = await tenkai(['import', table, '--to', join(folder, 'plan.hoshin')]);
  expect(code).toBe(1);
  expect(stderr).toBe(
    'tenkai: Tables are brought into a plan, and none is named.\n  Add --into and the name of the .hoshin file.\n',
  );
  expect(filesIn(folder)).toEqual(['Targets.xlsx']);
});

test('a list of the organisation comes in, and one that contradicts itself does not', async () => {
  const folder = temporaryFolder();
  const [plan, good, bad] = ['plan.hoshin', 'good.csv', 'bad.csv'].map((name) => join(folder, name));
  if (!plan || !good || !bad) throw new Error('Three names make three paths.');
  await tenkai(['sample', 'automotive', plan]);
  writeFileSync(bad, 'Department;Belongs to\nLine 2;Line 3\nLine 3;Line 2\n');
  const refused = await tenkai(['import', bad, '--into', plan]);
  expect(refused.code).toBe(3);
  expect(refused.stdout).toContain('Row 2: “Line 2” would stand below itself (Line 2 → Line 3 → Line 2).');
  expect(refused.stdout).toContain('Nothing was changed.');
  writeFileSync(good, 'Department;Belongs to\nLine 2;Production\n');
  expect(await tenkai(['import', good, '--into', plan])).toMatchObject({
    code: 0,
    stdout: 'Sheet “good”: organisation\n  ~ Line 2 unit added\n1 change, as one edit.\n',
  });
});
