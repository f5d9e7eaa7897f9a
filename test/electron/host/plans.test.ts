import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPlanFile } from '#electron/plan-file/open.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { addItem, editText, removeItem } from '#shared/plan/commands/items.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { filesIn } from '../plan-file/folder.ts';
import { contextOf, sorted } from '../plan-file/plans.ts';
import { createPlan, type HostInFolder, hostInFolder, laterHost, newPlanNamed } from './host-in-folder.ts';
import { newJob } from './new-job.ts';

const context = contextOf('page-');

async function records({ ask }: HostInFolder, { plan, matrix }: OpenedPlan): Promise<RecordSet> {
  return RecordSet.of((await ask('plan.matrix', { plan, matrix })).records);
}

async function textsIn(host: HostInFolder, opened: OpenedPlan): Promise<readonly string[]> {
  return (await records(host, opened)).list('item').map(({ text }) => text);
}

/** Adds an item as a page would, and returns it. */
async function add(host: HostInFolder, opened: OpenedPlan, text: string): Promise<Item> {
  const edit = addItem(
    await records(host, opened),
    { matrix: opened.matrix, role: 'priority', text },
    context,
  );
  await host.ask('plan.commit', { plan: opened.plan, edit });
  const [item] = edit.added;
  if (item?.kind !== 'item') throw new Error('The first added record is the item.');
  return item;
}

async function rename(host: HostInFolder, opened: OpenedPlan, item: ItemId, text: string): Promise<Edit> {
  const edit = editText(await records(host, opened), { item, text }, context);
  await host.ask('plan.commit', { plan: opened.plan, edit });
  return edit;
}

test('a new plan is in the app’s own folder under its title, and has its matrix', async () => {
  const host = laterHost();
  const opened = await createPlan(host, 'Works: north/south');
  expect(opened).toMatchObject({
    title: 'Works: north/south',
    name: 'Works- north-south.hoshin',
    readOnly: null,
  });
  expect(filesIn(host.folders.plans)).toContain(opened.name);
  const { plan, units, matrices } = await host.ask('plan.outline', { plan: opened.plan });
  expect(plan.trueNorth).toBe('Safe and on time');
  expect(units.map(({ name }) => name)).toEqual(['Axle works']);
  expect(matrices.map(({ matrix }) => matrix.id)).toEqual([opened.matrix]);
});

test('a title of any length and script makes a name that the system takes', async () => {
  const host = laterHost();
  for (const title of ['品質'.repeat(100), 'x'.repeat(300), '👩🏽‍🔧'.repeat(30), '...', '/'.repeat(300)]) {
    const [one, two] = [await createPlan(host, title), await createPlan(host, title)];
    expect(two.name).not.toBe(one.name);
    expect(Buffer.byteLength(two.name)).toBeLessThan(200);
    expect(one.title).toBe(title);
  }
});

test('a new plan can be put where the person wants it', async () => {
  const host = laterHost();
  const file = host.file('Mine', 'savePlan');
  expect(await host.ask('plan.create', { ...newPlanNamed('Axle works'), file })).toMatchObject({
    name: 'Mine.hoshin',
  });
  expect(filesIn(host.folders.home)).toContain('Mine.hoshin');
});

test('an edit is stored, told to all screens once, and still there after closing', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  await add(host, opened, 'Second cell');
  const { name, payload } = host.events.at(-1) ?? {};
  expect(name).toBe('plan.edited');
  expect(payload).toMatchObject({ plan: opened.plan, seq: opened.seq + 1 });
  await host.ask('plan.close', { plan: opened.plan });
  expect(host.events.at(-1)).toEqual({ name: 'plan.closed', payload: { plan: opened.plan, failure: null } });
  const again = await host.ask('plan.open', { file: opened.file });
  expect(await textsIn(host, again)).toEqual(['Second cell']);
});

test('an edit that is sent twice is stored once', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  const edit = addItem(
    await records(host, opened),
    { matrix: opened.matrix, role: 'annual', text: 'x' },
    context,
  );
  const first = await host.ask('plan.commit', { plan: opened.plan, edit });
  const told = host.events.length;
  expect(await host.ask('plan.commit', { plan: opened.plan, edit })).toEqual(first);
  expect(host.events).toHaveLength(told);
});

test('two windows that open one file share its session', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  expect(await host.ask('plan.open', { file: opened.file })).toEqual(opened);
});

test('undo and redo go through the history step by step, and history shows them', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  const { plan, matrix } = opened;
  const steps = async () => {
    const { canUndo, canRedo } = await host.ask('plan.matrix', { plan, matrix });
    return [canUndo, canRedo];
  };
  const item = await add(host, opened, 'Second cell');
  await rename(host, opened, item.id, 'Third cell');
  expect(await steps()).toEqual(['Rename P1', null]);

  await host.ask('plan.undo', { plan });
  expect(await textsIn(host, opened)).toEqual(['Second cell']);
  expect(await steps()).toEqual(['Add priority P1', 'Rename P1']);
  await host.ask('plan.undo', { plan });
  expect(await textsIn(host, opened)).toEqual([]);
  await host.ask('plan.redo', { plan });
  await host.ask('plan.redo', { plan });
  expect(await textsIn(host, opened)).toEqual(['Third cell']);
  expect(await steps()).toEqual(['Rename P1', null]);
  expect(await host.refusal('plan.redo', { plan })).toMatchObject({ code: 'badInput' });

  await host.ask('plan.undo', { plan });
  const { entries, more } = await host.ask('plan.history', { plan, before: null, limit: 7 });
  expect(entries.slice(0, 7).map(({ label, undone }) => [label, undone])).toEqual([
    ['Undo: Rename P1', false],
    ['Redo: Rename P1', false],
    ['Redo: Add priority P1', false],
    ['Undo: Add priority P1', false],
    ['Undo: Rename P1', false],
    ['Rename P1', true],
    ['Add priority P1', false],
  ]);
  expect(more).toBe(true);
});

test('undo goes on where it was after the plan was closed', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  const item = await add(host, opened, 'Second cell');
  await rename(host, opened, item.id, 'Third cell');
  await host.ask('plan.undo', { plan: opened.plan });
  await host.ask('plan.close', { plan: opened.plan });
  const again = await host.ask('plan.open', { file: opened.file });
  expect((await host.ask('plan.redo', { plan: again.plan })).edit.label).toBe('Rename P1');
});

test('the beginning of a plan cannot be taken back', async () => {
  const host = laterHost();
  const { plan, matrix } = await createPlan(host);
  expect(await host.ask('plan.matrix', { plan, matrix })).toMatchObject({ canUndo: null });
  expect(await host.refusal('plan.undo', { plan })).toMatchObject({ code: 'badInput' });
  expect(await host.ask('plan.outline', { plan })).toMatchObject({ plan: { title: 'Axle works' } });
});

test('a removal is completed with what the page did not hold, and undo brings all of it back', async () => {
  const host = hostInFolder();
  const { opened } = await host.ask('app.info', {});
  if (!opened) throw new Error('The sample is open at the first start.');
  const { plan } = opened;
  const before = await records(host, opened);
  const [item] = before.list('item').filter(({ role }) => role === 'priority');
  if (!item) throw new Error('The sample has priorities.');
  const { removed, ...rest } = removeItem(before, { item: item.id }, context);
  const bare: Edit = { ...rest, removed: removed.filter(({ id }) => id === item.id) };
  const { edit } = await host.ask('plan.commit', { plan, edit: bare });
  expect(edit.removed.length).toBeGreaterThan(3);
  await host.ask('plan.undo', { plan });
  const after = await records(host, opened);
  expect([...after].map(({ id }) => id).sort()).toEqual([...before].map(({ id }) => id).sort());
});

test('an edit that does not fit is refused, and nothing is changed', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  const { plan } = opened;
  const item = await add(host, opened, 'Second cell');
  const stale = editText(await records(host, opened), { item: item.id, text: 'Late' }, context);
  await rename(host, opened, item.id, 'Third cell');
  expect(await host.refusal('plan.commit', { plan, edit: stale })).toMatchObject({ code: 'misfit' });
  expect(await textsIn(host, opened)).toEqual(['Third cell']);
});

test('save as goes on in the copy; without history nobody can read what was deleted', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  const item = await add(host, opened, 'Confidential remark');
  await rename(host, opened, item.id, 'Second cell');
  const copy = await host.ask('plan.saveAs', {
    plan: opened.plan,
    file: host.file('Copy.hoshin', 'savePlan'),
    withHistory: false,
  });
  expect(copy).toMatchObject({ name: 'Copy.hoshin', seq: 0 });
  expect(await host.refusal('plan.outline', { plan: opened.plan })).toMatchObject({ code: 'missing' });
  await rename(host, copy, item.id, 'Fourth cell');
  const old = openPlanFile(join(host.folders.plans, opened.name));
  expect(old.all('item').map(({ text }) => text)).toEqual(['Second cell']);
  old.close();
});

test('a plan is not saved over itself or over one that is open', async () => {
  const host = laterHost();
  const [a, b] = [await createPlan(host, 'A'), await createPlan(host, 'B')];
  const onto = (file: OpenedPlan['file']) =>
    host.refusal('plan.saveAs', { plan: a.plan, file, withHistory: true });
  expect(await onto(a.file)).toMatchObject({ code: 'badInput' });
  expect((await onto(b.file)).message).toContain('B.hoshin');
  expect(await host.refusal('plan.create', { ...newPlanNamed('C'), file: b.file })).toMatchObject({
    code: 'heldByOther',
  });
  expect(await host.ask('plan.outline', { plan: b.plan })).toMatchObject({ plan: { title: 'B' } });
});

test('a plan that another program holds is refused by name, and opens when it is free', async () => {
  const host = laterHost();
  const opened = await createPlan(host);
  const path = join(host.folders.home, 'Held.hoshin');
  await host.ask('plan.close', { plan: opened.plan });
  copyFileSync(join(host.folders.plans, opened.name), path);
  const holder = openPlanFile(path);
  const file = host.file('Held.hoshin', 'openPlan');
  const failure = await host.refusal('plan.open', { file });
  holder.close();
  expect(failure.code).toBe('heldByOther');
  expect(failure.message).toContain('Held.hoshin');
  expect(await host.ask('plan.open', { file })).toMatchObject({ name: 'Held.hoshin', readOnly: null });
});

test.each([
  ['is not there', 'missing', null],
  ['is a letter', 'notAPlan', 'Dear all'],
  ['is empty', 'damaged', ''],
])('a plan that %s is refused by name and left as it is', async (_, code, content) => {
  const host = laterHost();
  if (content !== null) writeFileSync(join(host.folders.home, 'Plant.hoshin'), content);
  const before = filesIn(host.folders.home);
  const failure = await host.refusal('plan.open', { file: host.file('Plant.hoshin', 'openPlan') });
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/^Plant\.hoshin .+\.$/);
  expect(filesIn(host.folders.home)).toEqual(before);
  expect((await host.ask('start.recents', {})).map(({ name }) => name)).not.toContain('Plant');
});

test('a JSON document opens as a new plan, and stays as it is', async () => {
  const host = laterHost();
  const { plan, matrix } = await createPlan(host);
  const file = host.file('plan', 'saveJson');
  await host.ask('export.save', { plan, choice: { format: 'json' }, language: 'en', file, job: newJob() });
  const opened = await host.ask('plan.open', { file });
  expect(opened.plan).not.toBe(plan);
  const one = await host.ask('plan.matrix', { plan, matrix });
  const other = await host.ask('plan.matrix', { plan: opened.plan, matrix });
  expect(sorted(other.records)).toEqual(sorted(one.records));
});
