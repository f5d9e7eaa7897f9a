import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import type { ComparedPoint } from '#shared/host/calls.ts';
import type { Comparison, OpenedPlan } from '#shared/host/replies.ts';
import { editText, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addRevision, removeRevision, renameRevision } from '#shared/plan/commands/revisions.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { editId, type ItemId } from '#shared/plan/ids.ts';
import { sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { filesIn } from '../plan-file/folder.ts';
import { contextOf, sorted } from '../plan-file/plans.ts';
import { type HostInFolder, hostInFolder, laterHost } from './host-in-folder.ts';

const context = contextOf('page-');
const now: ComparedPoint = { type: 'now' };
const after = (seq: number): ComparedPoint & { type: 'edit' } => ({ type: 'edit', seq });

const openSample = (host: HostInFolder) => host.ask('plan.openSample', { sample: 'automotive' });

async function records({ ask }: HostInFolder, { plan, matrix }: OpenedPlan): Promise<RecordSet> {
  return RecordSet.of((await ask('plan.matrix', { plan, matrix })).records);
}

/** Runs a command as a page does. @returns its place in the history */
async function run(
  host: HostInFolder,
  opened: OpenedPlan,
  command: (records: RecordSet, context: EditContext) => Edit,
): Promise<number> {
  const edit = command(await records(host, opened), context);
  return (await host.ask('plan.commit', { plan: opened.plan, edit })).seq;
}

async function idOf(host: HostInFolder, opened: OpenedPlan, code: string): Promise<ItemId> {
  const found = (await records(host, opened))
    .list('item')
    .find((item) => item.code === code && item.matrix === opened.matrix);
  if (!found) throw new Error(`There is no ${code}.`);
  return found.id;
}

function differencesOf({ before, after: then, matrix }: Comparison) {
  return sheetDifferences({ before: RecordSet.of(before), after: RecordSet.of(then) }, matrix);
}

async function nameLast(host: HostInFolder, opened: OpenedPlan, name: string): Promise<void> {
  const [last] = (await host.ask('plan.history', { plan: opened.plan, before: null, limit: 1 })).entries;
  const edit = last ? editId.parse(last.id) : null;
  await run(host, opened, (set, by) => addRevision(set, { name, note: '', edit }, by));
}

test('a state is named, renamed, and its name removed; naming leaves undo and redo as they are', async () => {
  const host = laterHost();
  const opened = await openSample(host);
  const { plan } = opened;
  await nameLast(host, opened, 'As delivered');
  const p3 = await idOf(host, opened, 'P3');
  const seq = await run(host, opened, (set, by) => editText(set, { item: p3, text: 'Cells' }, by));
  await nameLast(host, opened, 'After the workshop');
  await host.ask('plan.undo', { plan });
  await nameLast(host, opened, 'Second thoughts');

  const named = await host.ask('plan.revisions', { plan });
  expect(named.map(({ revision }) => revision.name)).toEqual([
    'Second thoughts',
    'After the workshop',
    'As delivered',
  ]);
  expect(named.map(({ seq: place }) => place)).toEqual([seq + 2, seq, 0]);
  expect(await host.ask('plan.matrix', { plan, matrix: opened.matrix })).toMatchObject({
    canUndo: null,
    canRedo: 'Rename P3',
  });
  const { edit } = await host.ask('plan.redo', { plan });
  expect(edit.changed).toMatchObject([{ field: 'text', to: 'Cells' }]);

  const second = named[0]?.revision.id;
  if (!second) throw new Error('The name is gone.');
  await run(host, opened, (set, by) =>
    renameRevision(set, { revision: second, name: 'Draft', note: 'for the board' }, by),
  );
  expect((await records(host, opened)).get('revision', second)).toMatchObject({
    name: 'Draft',
    note: 'for the board',
  });
  await run(host, opened, (set, by) => removeRevision(set, { revision: second }, by));
  expect(await host.ask('plan.revisions', { plan })).toHaveLength(2);
  expect(
    await host.refusal('plan.compare', {
      plan,
      matrix: opened.matrix,
      from: { type: 'revision', revision: second },
      to: now,
    }),
  ).toMatchObject({ code: 'missing' });
});

test('names and undo outlive a restart', async () => {
  const first = laterHost();
  const opened = await openSample(first);
  const p3 = await idOf(first, opened, 'P3');
  await run(first, opened, (set, by) => editText(set, { item: p3, text: 'Cells' }, by));
  await first.ask('plan.undo', { plan: opened.plan });
  await nameLast(first, opened, 'Kept');
  first.host.close();
  const host = hostInFolder({ home: first.folders.home });
  const [recent] = await host.ask('start.recents', {});
  if (!recent) throw new Error('The plan is forgotten.');
  const again = await host.ask('plan.open', { file: recent.file });
  expect(await host.ask('plan.revisions', { plan: again.plan })).toMatchObject([
    { revision: { name: 'Kept' } },
  ]);
  expect(await host.ask('plan.matrix', { plan: again.plan, matrix: again.matrix })).toMatchObject({
    canRedo: 'Rename P3',
  });
});

test('any two states are compared, and other matrices that differ are named', async () => {
  const host = laterHost();
  const opened = await openSample(host);
  const { plan, matrix } = opened;
  const [a1, p5, k2] = [
    await idOf(host, opened, 'A1'),
    await idOf(host, opened, 'P5'),
    await idOf(host, opened, 'K2'),
  ];
  const renamed = await run(host, opened, (set, by) => editText(set, { item: a1, text: 'Cells' }, by));
  const marked = await run(host, opened, (set, by) => setLink(set, { a: p5, b: k2, strength: 'weak' }, by));
  const removed = await run(host, opened, (set, by) => removeItem(set, { item: a1 }, by));

  const between = await host.ask('plan.compare', { plan, matrix, from: after(renamed), to: after(marked) });
  expect(differencesOf(between)).toMatchObject([
    { type: 'changed', fields: [{ field: 'strength', from: 'strong', to: 'weak' }] },
  ]);
  expect(between).toMatchObject({ matched: 'ids', others: [] });

  const whole = await host.ask('plan.compare', { plan, matrix, from: after(0), to: now });
  expect(differencesOf(whole).map(({ type, subject }) => `${type} ${subject.on}`)).toEqual([
    'removed item',
    'changed link',
  ]);
  // A1 was handed down to three units, whose objectives lost their cascade links with it.
  expect(whole.others.map(({ differences }) => differences)).toEqual([1, 1, 1]);
  expect(await host.ask('plan.compare', { plan, matrix, from: now, to: after(removed) })).toMatchObject({
    others: [],
  });
  expect(await host.refusal('plan.compare', { plan, matrix: 'none', from: now, to: now })).toMatchObject({
    code: 'missing',
  });
});

test.each([[true], [false]])(
  'a state is restored as one edit that can be undone (one matrix: %s)',
  async (one) => {
    const host = laterHost();
    const opened = await openSample(host);
    const { plan, matrix } = opened;
    const start = sorted(await records(host, opened));
    const p3 = await idOf(host, opened, 'P3');
    await run(host, opened, (set, by) => editText(set, { item: p3, text: 'Cells' }, by));
    await run(host, opened, (set, by) => removeItem(set, { item: p3 }, by));
    const removed = sorted(await records(host, opened));

    const scope = one ? matrix : null;
    const { edit } = await host.ask('plan.restore', { plan, point: after(0), matrix: scope });
    expect(edit.label).toContain('the beginning');
    expect(sorted(await records(host, opened))).toEqual(start);
    expect(await host.refusal('plan.restore', { plan, point: after(0), matrix: scope })).toMatchObject({
      code: 'badInput',
    });
    await host.ask('plan.undo', { plan });
    expect(sorted(await records(host, opened))).toEqual(removed);
  },
);

test('another file is only read: a copy of this plan by ids, an independent one by what it says', async () => {
  const host = laterHost();
  const opened = await openSample(host);
  const { plan, matrix } = opened;
  const file = openPlanFile(join(host.folders.plans, opened.name), { readOnly: true });
  const whole = RecordSet.of(file.loadAll());
  file.close();
  const [p5, k2] = [await idOf(host, opened, 'P5'), await idOf(host, opened, 'K2')];
  const drifted = apply(whole, setLink(whole, { a: p5, b: k2, strength: 'medium' }, context));
  const copies = {
    'Copy.hoshin': drifted,
    'Independent.hoshin': copyRecords(drifted, contextOf('other-').newId),
  };
  for (const [name, content] of Object.entries(copies)) {
    createPlanFile(join(host.folders.home, name), content).close();
    const file = host.file(name, 'openPlan');
    const comparison = await host.ask('plan.compare', {
      plan,
      matrix,
      from: now,
      to: { type: 'file', file },
    });
    expect(comparison.matched).toBe(name === 'Copy.hoshin' ? 'ids' : 'content');
    expect(differencesOf(comparison)).toMatchObject([
      { type: 'changed', subject: { on: 'link' }, fields: [{ from: 'strong', to: 'medium' }] },
    ]);
  }
  expect(filesIn(host.folders.home)).toEqual(expect.arrayContaining(Object.keys(copies)));
  // Nothing holds the file: another program may write it at once.
  const writer = createPlanFile(join(host.folders.home, 'Copy.hoshin'), drifted, { replace: true });
  onTestFinished(() => writer.close());
  expect(writer.readOnly).toBeNull();
  const token = host.file('Copy.hoshin', 'openPlan');
  expect(
    await host.ask('plan.compare', { plan, matrix, from: now, to: { type: 'file', file: token } }),
  ).toMatchObject({ matched: 'ids' });
  // And this plan is still held by its own session.
  await run(host, opened, (set, by) => editText(set, { item: p5, text: 'Goes on' }, by));
});

test('a copy without history holds no names of states either', async () => {
  const host = laterHost();
  const opened = await openSample(host);
  await nameLast(host, opened, 'Secret name');
  const file = host.file('Bare', 'savePlan');
  const bare = await host.ask('plan.saveAs', { plan: opened.plan, file, withHistory: false });
  expect(await host.ask('plan.revisions', { plan: bare.plan })).toEqual([]);
});
