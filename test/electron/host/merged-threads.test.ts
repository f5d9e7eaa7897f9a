import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { changing } from '#shared/plan/commands/command.ts';
import { violations } from '#shared/plan/invariants.ts';
import { editOf, sorted } from '../plan-file/plans.ts';
import { laterHost } from './host-in-folder.ts';
import { item, reword, TwoCopies } from './two-copies.ts';

/** The sample plan and its copy, both open. */
async function openCopies(): Promise<{ readonly copies: TwoCopies; readonly theirs: OpenedPlan }> {
  const host = laterHost();
  const copies = new TwoCopies(host, await host.ask('plan.openSample', { sample: 'automotive' }));
  copies.copy();
  return { copies, theirs: await host.ask('plan.open', { file: copies.file }) };
}

async function throwFrom({ host }: TwoCopies, { plan, matrix }: OpenedPlan, name: string): Promise<void> {
  const { units } = await host.ask('plan.outline', { plan });
  const top = units.find(({ parent }) => parent === null);
  const unit = units.find(({ parent }) => parent === top?.id)?.id;
  const { records } = await host.ask('plan.matrix', { plan, matrix });
  const point = records.find((record) => record.kind === 'item' && record.matrix === matrix);
  if (!unit || point?.kind !== 'item') throw new Error('There is nothing to throw.');
  await host.ask('catchball.throw', {
    ...{ plan, matrix, unit, message: 'What can you carry?', replyBy: null, passphrase: null },
    points: [{ item: point.id, negotiable: ['target'] }],
    file: host.file(name, 'saveCatchball'),
  });
}

test('rounds that the other copy has sent come along, and stay when the merge is taken back', async () => {
  const { copies, theirs } = await openCopies();
  const { host, opened } = copies;
  await throwFrom(copies, theirs, 'Down.catchball');
  await host.ask('plan.close', { plan: theirs.plan });
  copies.theirs(reword('P4', 'Skills for all'));
  const preview = await copies.preview();
  expect(preview.threads).toMatchObject([{ rounds: 1 }]);
  expect(preview.entries).toMatchObject([{ type: 'changed', subject: { code: 'P4' } }]);

  const unfit = [{ key: preview.entries[0]?.key ?? '', take: 'edited' as const, value: 7 }];
  await host.refusal('plan.applyMerge', copies.input(preview, unfit));
  expect(copies.records().list('round')).toEqual([]);
  await copies.merge(preview);
  const merged = copies.records();
  const other = copies.records(copies.otherPath);
  expect(sorted(merged)).toEqual(sorted(other));
  expect(await host.ask('catchball.threads', { plan: opened.plan })).toMatchObject([
    { rounds: 1, turn: 'theirs', thread: { state: 'open', side: 'upper' } },
  ]);
  expect(await copies.preview()).toMatchObject({ entries: [], threads: [] });

  await host.ask('plan.undo', { plan: opened.plan });
  const undone = copies.records();
  expect(item(undone, 'P4').text).not.toBe('Skills for all');
  expect(undone.list('round')).toHaveLength(1);
  expect(violations(undone)).toEqual([]);
});

test('two throws, one from each copy, stand beside each other', async () => {
  const { copies, theirs } = await openCopies();
  await throwFrom(copies, theirs, 'Theirs.catchball');
  await throwFrom(copies, copies.opened, 'Mine.catchball');
  const preview = await copies.preview();
  expect(preview).toMatchObject({ entries: [], threads: [{ rounds: 1 }] });
  await copies.merge(preview);
  expect(copies.records().list('thread')).toHaveLength(2);
});

test('a round that was altered in the other copy is named, and nothing is merged', async () => {
  const { copies, theirs } = await openCopies();
  const { host, opened } = copies;
  await throwFrom(copies, theirs, 'Down.catchball');
  await host.ask('plan.close', { plan: theirs.plan });
  const database = new Database(copies.otherPath);
  const changed = database.prepare(`UPDATE "round" SET "body" = replace("body", 'carry', 'bear')`).run();
  database.close();
  expect(changed.changes).toBe(1);
  const before = sorted(copies.records());
  expect(await host.refusal('plan.previewMerge', { plan: opened.plan, file: copies.file })).toMatchObject({
    code: 'altered',
    message: 'Other.hoshin was altered: round 1 of a thread is not as it was sent.',
  });
  expect(sorted(copies.records())).toEqual(before);
});

test('taking another wording of what was agreed on opens the thread again', async () => {
  const { copies, theirs } = await openCopies();
  const { host, opened } = copies;
  await host.ask('plan.close', { plan: theirs.plan });
  rmSync(copies.otherPath);
  await throwFrom(copies, opened, 'Down.catchball');
  await copies.mine((records, context) => {
    const [thread] = records.list('thread');
    if (!thread) throw new Error('Nothing was thrown.');
    return editOf(context, changing(thread, { state: 'agreed', agreed: [item(records, 'P4').id] }));
  });
  copies.copy();
  copies.theirs(reword('P4', 'Skills for all'));
  await copies.merge(await copies.preview());
  expect(copies.records().list('thread')).toMatchObject([{ state: 'open', agreed: [] }]);
  await host.ask('plan.undo', { plan: opened.plan });
  expect(copies.records().list('thread')).toMatchObject([{ state: 'agreed' }]);
});
