import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { filesIn, temporaryFolder } from './folder.ts';
import { contextOf, retext, smallPlan, sorted, upperPriority } from './plans.ts';
import { refused } from './refused.ts';

const NAME = 'Plant.hoshin';

/** Makes a plan file and does something to it with another program. */
function spoiledPlan(spoil: (path: string) => void): { readonly path: string; readonly folder: string } {
  const folder = temporaryFolder();
  const path = join(folder, NAME);
  createPlanFile(path, smallPlan).close();
  spoil(path);
  return { path, folder };
}

function sql(statements: string) {
  return (path: string) => {
    const db = new Database(path);
    db.exec(statements);
    db.close();
  };
}

function otherDatabase(path: string): void {
  writeFileSync(path, '');
  sql('CREATE TABLE "contacts" ("name" TEXT); PRAGMA journal_mode = WAL;')(path);
}

test.each([
  ['a text', 'notAPlan', (path: string) => writeFileSync(path, 'Dear all, '.repeat(2000))],
  ['a short text', 'notAPlan', (path: string) => writeFileSync(path, 'Hi')],
  ['an empty file', 'damaged', (path: string) => truncateSync(path, 0)],
  ['the first bytes of a plan', 'damaged', (path: string) => truncateSync(path, 60)],
  ['the first half of a plan', 'damaged', (path: string) => truncateSync(path, 40_000)],
  [
    'a plan without its last byte',
    'damaged',
    (path: string) => truncateSync(path, readFileSync(path).length - 1),
  ],
  ['a database of another program', 'foreignFile', otherDatabase],
  [
    'a plan with a trigger of somebody else',
    'altered',
    sql('CREATE TRIGGER t AFTER INSERT ON "item" BEGIN DELETE FROM "edit"; END'),
  ],
  ['a plan without one of its tables', 'altered', sql('DROP TABLE "decision"')],
  [
    'a newer plan that this version cannot read',
    'tooNew',
    sql('ALTER TABLE "item" RENAME TO "entry"; PRAGMA user_version = 99'),
  ],
] as const)('%s is refused and left as it is', (_, code, spoil) => {
  const { path, folder } = spoiledPlan(spoil);
  const bytes = readFileSync(path);
  const beside = filesIn(folder);
  for (const readOnly of [false, true]) {
    const error = refused(() => openPlanFile(path, { readOnly }));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^Plant\.hoshin [^.]+\.$/);
    expect(error.failure.hint).toMatch(/\.$/);
  }
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(filesIn(folder)).toEqual(beside);
});

test('a missing file, a folder and a missing folder are told apart', () => {
  const folder = temporaryFolder();
  expect(refused(() => openPlanFile(join(folder, NAME))).code).toBe('missing');
  mkdirSync(join(folder, 'Folder.hoshin'));
  expect(refused(() => openPlanFile(join(folder, 'Folder.hoshin'))).message).toBe(
    'Folder.hoshin is a folder, not a plan.',
  );
  const nowhere = join(folder, 'nowhere', NAME);
  expect(refused(() => createPlanFile(nowhere, smallPlan)).message).toContain('its folder is not there');
  expect(filesIn(folder)).toEqual(['Folder.hoshin']);
});

test('a plan of a newer version that only added opens for reading and says why', () => {
  const { path, folder } = spoiledPlan(
    sql('ALTER TABLE "item" ADD COLUMN "mood" TEXT; PRAGMA user_version = 99'),
  );
  const bytes = readFileSync(path);
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  expect(file.readOnly?.failure).toMatchObject({
    code: 'tooNew',
    message: 'Plant.hoshin was made by a newer version of Tenkai.',
  });
  expect(sorted(file.loadAll())).toEqual(sorted(smallPlan));
  expect(refused(() => file.commit(retext(contextOf('e'), upperPriority, 'x'))).code).toBe('tooNew');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(filesIn(folder)).toEqual([NAME]);
});

test('rows that another program made invalid are never handed out', () => {
  const { path } = spoiledPlan(sql(`UPDATE "item" SET "order" = '<script>'`));
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  expect(refused(() => file.loadAll()).code).toBe('damaged');
});

test('damage inside the file is found by the integrity check', () => {
  const { path } = spoiledPlan((name) => {
    const bytes = readFileSync(name);
    const pageOfItems = Math.floor(bytes.indexOf(upperPriority.text) / 4096) * 4096;
    bytes.fill(0xa5, pageOfItems, pageOfItems + 8);
    writeFileSync(name, bytes);
  });
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  expect(file.checkIntegrity()).not.toEqual([]);
  expect(refused(() => file.loadAll()).code).toBe('damaged');
});

test('a plan that another tool left in write-ahead mode is brought back to one file', () => {
  const { path, folder } = spoiledPlan(sql('PRAGMA journal_mode = WAL'));
  const file = openPlanFile(path);
  expect(filesIn(folder)).toEqual([NAME]);
  file.commit(retext(contextOf('e'), upperPriority, 'x'));
  file.close();
  expect(filesIn(folder)).toEqual([NAME]);
});

test('a plan that another tool has open in write-ahead mode can be read, and opens for writing when it is done', () => {
  const { path, folder } = spoiledPlan(sql('PRAGMA journal_mode = WAL'));
  const other = new Database(path);
  other.exec(`UPDATE "item" SET "text" = 'Theirs', "why" = printf('%.*c', 15000, 'x')`);
  const reader = openPlanFile(path, { readOnly: true });
  expect(reader.get('item', upperPriority.id)?.text).toBe('Theirs');
  expect(refused(() => openPlanFile(path)).code).toBe('heldByOther');
  reader.close();
  other.close();
  const file = openPlanFile(path);
  file.close();
  expect(file.readOnly).toBeNull();
  expect(filesIn(folder)).toEqual([NAME]);
});

test('a new plan does not replace a file unasked, and leaves nothing when it fails', () => {
  const { path, folder } = spoiledPlan(() => undefined);
  expect(refused(() => createPlanFile(path, smallPlan)).message).toBe('Plant.hoshin exists already.');
  const twice = [...smallPlan, ...smallPlan.slice(-1)];
  expect(refused(() => createPlanFile(join(folder, 'Other.hoshin'), twice)).message).toContain(
    'Other.hoshin',
  );
  expect(filesIn(folder)).toEqual([NAME]);
  const replaced = createPlanFile(path, smallPlan, { replace: true });
  onTestFinished(() => replaced.close());
  expect(filesIn(folder)).toEqual([NAME]);
});
