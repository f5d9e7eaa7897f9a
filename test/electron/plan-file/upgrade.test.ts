import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { type Migration, migrations } from '#electron/plan-file/migrations/migrations.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { filesIn, temporaryFolder } from './folder.ts';
import { contextOf, retext, smallPlan, sorted, upperPriority } from './plans.ts';
import { refused } from './refused.ts';

const next = migrations.length + 1;
const withNotes: readonly Migration[] = [
  ...migrations,
  {
    version: next,
    sql: 'CREATE TABLE "note" ("id" TEXT NOT NULL PRIMARY KEY, "text" TEXT NOT NULL) STRICT;',
  },
];
const faulty: readonly Migration[] = [
  ...migrations,
  { version: next, sql: 'DELETE FROM "link"; CREATE TABLE "note" ("id" TEXT) STRICT; CREATE NONSENSE;' },
];

function olderPlan(): { readonly path: string; readonly folder: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'Plant.hoshin');
  const file = createPlanFile(path, smallPlan);
  file.commit(retext(contextOf('e'), upperPriority, 'Old'));
  file.close();
  return { path, folder };
}

test('an older plan is upgraded after a copy of it beside, and keeps records and history', () => {
  const { path, folder } = olderPlan();
  const file = openPlanFile(path, { steps: withNotes });
  onTestFinished(() => file.close());
  const copy = `Plant.before-v${next}.hoshin`;
  expect(filesIn(folder)).toEqual([copy, 'Plant.hoshin']);
  expect(file.meta.version).toBe(next);
  file.commit(retext(contextOf('f'), { ...upperPriority, text: 'Old' }, 'New'));
  expect(file.history({ limit: 5 })).toHaveLength(2);

  const before = openPlanFile(join(folder, copy));
  onTestFinished(() => before.close());
  expect(before.meta.version).toBe(migrations.length);
  expect(before.get('item', upperPriority.id)?.text).toBe('Old');
});

test('opened for reading, an older plan is upgraded in memory only', () => {
  const { path, folder } = olderPlan();
  const bytes = readFileSync(path);
  const file = openPlanFile(path, { steps: withNotes, readOnly: true });
  onTestFinished(() => file.close());
  expect(file.meta.version).toBe(next);
  expect(file.loadAll()).toHaveLength(smallPlan.length);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);
});

test('a step that fails leaves the plan as it was', () => {
  const { path, folder } = olderPlan();
  const bytes = readFileSync(path);
  expect(refused(() => openPlanFile(path, { steps: faulty })).code).toBe('internal');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);
});

test('an earlier copy is never replaced', () => {
  const { path, folder } = olderPlan();
  createPlanFile(join(folder, `Plant.before-v${next}.hoshin`), smallPlan).close();
  openPlanFile(path, { steps: withNotes }).close();
  expect(filesIn(folder)).toContain(`Plant.before-v${next} (2).hoshin`);
});

test('copies hold the same plan; one without history holds no trace of it', () => {
  const { path, folder } = olderPlan();
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  const secret = 'A remark that was taken back';
  const context = contextOf('g');
  file.commit(retext(context, { ...upperPriority, text: 'Old' }, secret));
  file.commit(retext(context, { ...upperPriority, text: secret }, 'Plain'));

  file.saveCopy(join(folder, 'Copy.hoshin'));
  file.saveCopyWithoutHistory(join(folder, 'Bare.hoshin'));
  expect(readFileSync(join(folder, 'Copy.hoshin')).includes(secret)).toBe(true);
  expect(readFileSync(join(folder, 'Bare.hoshin')).includes(secret)).toBe(false);
  for (const [name, edits] of [
    ['Copy.hoshin', 3],
    ['Bare.hoshin', 0],
  ] as const) {
    const copy = openPlanFile(join(folder, name));
    onTestFinished(() => copy.close());
    expect(sorted(copy.loadAll())).toEqual(sorted(file.loadAll()));
    expect(copy.lastSeq).toBe(edits);
    copy.commit(retext(contextOf('h'), { ...upperPriority, text: 'Plain' }, 'Goes on'));
  }
  expect(filesIn(folder)).toEqual(['Bare.hoshin', 'Copy.hoshin', 'Plant.hoshin']);
  expect(refused(() => file.saveCopy(join(folder, 'Copy.hoshin'))).code).toBe('badInput');
});
