import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('a table is refused with the way that it can go, and no plan is made', async () => {
  const folder = temporaryFolder();
  const table = join(folder, 'Targets.xlsx');
  writeFileSync(table, 'PK');
  const { code, stderr } = await tenkai(['import', table, '--to', join(folder, 'plan.hoshin')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^tenkai: Targets\.xlsx is a table, not a plan\.\n {2}[^\n]*Import from Excel[^\n]*\n$/,
  );
  expect(filesIn(folder)).toEqual(['Targets.xlsx']);
});
