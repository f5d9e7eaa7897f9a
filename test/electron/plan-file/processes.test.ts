import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { startWriter } from './child.ts';
import { filesIn, temporaryFolder } from './folder.ts';
import { contextOf, retext, smallPlan, sorted, upperPriority } from './plans.ts';
import { refused } from './refused.ts';

function closedPlan(): { readonly path: string; readonly folder: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'Plant.hoshin');
  createPlanFile(path, smallPlan).close();
  return { path, folder };
}

test('a plan that another process has open can be read but not opened for writing', async () => {
  const { path, folder } = closedPlan();
  const other = startWriter('hold', path);
  expect(await other.nextLine()).toBe('held');
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);

  const error = refused(() => openPlanFile(path));
  expect(error.code).toBe('heldByOther');
  expect(error.message).toBe('Plant.hoshin is open in another window or program.');

  const reader = openPlanFile(path, { readOnly: true });
  onTestFinished(() => reader.close());
  expect(sorted(reader.loadAll())).toEqual(sorted(smallPlan));
  expect(refused(() => reader.commit(retext(contextOf('e'), upperPriority, 'x'))).code).toBe('readOnly');
  expect(refused(() => createPlanFile(path, smallPlan, { replace: true })).code).toBe('heldByOther');
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);
});

test('this process keeps a second writer out, also after copies were made', async () => {
  const { path, folder } = closedPlan();
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  const context = contextOf('e');
  const first = file.commit(retext(context, upperPriority, 'First'));
  file.backup(join(folder, 'Backup.hoshin'));
  openPlanFile(path, { readOnly: true }).close();
  refused(() => openPlanFile(path));
  const other = startWriter('hold', path);
  expect(await other.nextLine()).toMatch(/^heldByOther: Plant.hoshin is open/);
  file.commit(retext(context, { ...upperPriority, text: 'First' }, 'Second'));
  expect(file.history({ limit: 5 }).at(-1)?.id).toBe(first.edit.id);
});

test('a killed writer leaves no lock behind, and everything that it was told is stored', async () => {
  const { path, folder } = closedPlan();
  const acknowledged: string[] = [];
  for (const lives of [3, 7, 12, 18]) {
    const writer = startWriter('commit', path);
    for (let line = 0; line < lives; line += 1) acknowledged.push((await writer.nextLine()) ?? 'ended early');
    await writer.kill();
    // What it printed between our last look and its end was acknowledged too.
    for (let line = await writer.nextLine(); line !== null; line = await writer.nextLine())
      acknowledged.push(line);

    const file = openPlanFile(path);
    const stored = file.undoLog().map(({ id }, index) => `${index + 1} ${id}`);
    expect(stored.slice(0, acknowledged.length)).toEqual(acknowledged);
    // At most one edit was stored whose answer was still on its way.
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(1);
    expect(file.checkIntegrity()).toEqual([]);
    acknowledged.splice(0, acknowledged.length, ...stored);
    file.close();
    expect(filesIn(folder)).toEqual(['Plant.hoshin']);
  }
}, 30_000);

test.each([
  ['for writing', false],
  ['for reading', true],
] as const)(
  'a commit that was cut off half-way is taken back when the plan is opened %s',
  async (_, readOnly) => {
    const { path, folder } = closedPlan();
    const writer = startWriter('interrupt', path);
    expect(await writer.nextLine()).toBeNull();
    expect(filesIn(folder)).toEqual(['Plant.hoshin', 'Plant.hoshin-journal']);
    expect(readFileSync(path).includes(upperPriority.text)).toBe(false);

    const file = openPlanFile(path, { readOnly });
    onTestFinished(() => file.close());
    expect(sorted(file.loadAll())).toEqual(sorted(smallPlan));
    expect(file.checkIntegrity()).toEqual([]);
    expect(filesIn(folder)).toEqual(['Plant.hoshin']);
  },
);

test('a reader that is at work lets a commit through when it is done', () => {
  const { path } = closedPlan();
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  const reader = openPlanFile(path, { readOnly: true });
  onTestFinished(() => reader.close());
  reader.loadAll();
  file.commit(retext(contextOf('e'), upperPriority, 'New'));
  expect(reader.get('item', upperPriority.id)?.text).toBe('New');
  expect(reader.lastSeq).toBe(1);
});

test('a commit that a reader keeps out changes nothing, and goes in once the reader is gone', () => {
  const { path, folder } = closedPlan();
  const file = openPlanFile(path);
  onTestFinished(() => file.close());
  const reader = new Database(path, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM "plan"').all();
  const edit = retext(contextOf('e'), upperPriority, 'New');
  const error = refused(() => file.commit(edit));
  expect(error.message).toBe('Plant.hoshin is being read by another program that does not let go.');
  reader.close();
  expect(file.get('item', upperPriority.id)?.text).toBe(upperPriority.text);
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);
  expect(file.commit(edit).seq).toBe(1);
}, 15_000);

test('the journal of a plan that is gone is not played back into a new one of the same name', async () => {
  const { path, folder } = closedPlan();
  const writer = startWriter('interrupt', path);
  expect(await writer.nextLine()).toBeNull();
  rmSync(path);
  const bare = smallPlan.filter(({ kind }) => kind === 'plan');
  const file = createPlanFile(path, bare);
  onTestFinished(() => file.close());
  expect(file.loadAll()).toEqual(bare);
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);
});
