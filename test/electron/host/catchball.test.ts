import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerPoint } from '#shared/catchball/format.ts';
import type { FileToken } from '#shared/host/calls.ts';
import type { CatchballOpened, OpenedPlan } from '#shared/host/replies.ts';
import { addItem } from '#shared/plan/commands/items.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { filesIn } from '../plan-file/folder.ts';
import { contextOf } from '../plan-file/plans.ts';
import { PLAIN_ANSWER, PLAIN_OPENING } from './catchball-input.ts';
import { createPlan, type HostInFolder, hostInFolder, laterHost } from './host-in-folder.ts';

/** The upper and the lower level, each with a Tenkai of their own. */
let upper: HostInFolder;
let lower: HostInFolder;
let plan: OpenedPlan;
let unit: UnitId;
let items: readonly Item[];

beforeEach(async () => {
  upper = hostInFolder();
  lower = laterHost();
  await upper.ask('app.saveProfile', { name: 'Division lead', mail: '' });
  await lower.ask('app.saveProfile', { name: 'Production lead', mail: '' });
  const { opened } = await upper.ask('app.info', {});
  if (!opened) throw new Error('The sample is open at the first start.');
  plan = opened;
  const { units, matrices } = await upper.ask('plan.outline', { plan: plan.plan });
  const top = matrices.find(({ matrix }) => matrix.id === plan.matrix)?.matrix.unit;
  const below = units.find(({ parent }) => parent === top);
  if (!below) throw new Error('The sample has a lower level.');
  unit = below.id;
  items = (await recordsOf(upper, plan))
    .list('item')
    .filter(({ role, matrix }) => matrix === plan.matrix && (role === 'priority' || role === 'measure'))
    .slice(0, 2);
});

async function recordsOf(host: HostInFolder, { plan: token, matrix }: OpenedPlan): Promise<RecordSet> {
  return RecordSet.of((await host.ask('plan.matrix', { plan: token, matrix })).records);
}

const throwing = () => ({
  plan: plan.plan,
  matrix: plan.matrix,
  unit,
  points: items.map(({ id }) => ({ item: id, negotiable: ['wording' as const, 'target' as const] })),
  message: 'What can you carry?',
  replyBy: '2026-02-20',
});

async function thrown(): Promise<string> {
  const file = upper.file('Down.catchball', 'saveCatchball');
  await upper.ask('catchball.throw', { ...throwing(), file, passphrase: null });
  return join(upper.folders.home, 'Down.catchball');
}

/** As a mail does: a copy in the other person's folder. */
function received(host: HostInFolder, path: string, name: string): FileToken {
  copyFileSync(path, join(host.folders.home, name));
  return host.file(name, 'openCatchball');
}

async function caught(): Promise<CatchballOpened> {
  return lower.ask('catchball.open', {
    file: received(lower, await thrown(), 'In.catchball'),
    ...PLAIN_OPENING,
  });
}

function answers(): readonly AnswerPoint[] {
  const [first, second] = items;
  if (!first || !second) throw new Error('Two items are thrown.');
  return [
    { item: first.id, verdict: 'accept', reason: '', changes: [] },
    {
      item: second.id,
      verdict: 'counter',
      reason: 'Too broad',
      changes: [{ kind: 'item', id: second.id, field: 'text', to: 'As we can do it', reason: '' }],
    },
  ];
}

async function answered(): Promise<{ readonly catching: CatchballOpened; readonly path: string }> {
  const catching = await caught();
  const file = lower.file('Answer.catchball', 'saveCatchball');
  const { plan: token } = catching.plan;
  const { thread, round } = catching;
  await lower.ask('catchball.answer', {
    plan: token,
    thread,
    round,
    ...PLAIN_ANSWER,
    answers: [...answers()],
    message: 'This',
    file,
  });
  return { catching, path: join(lower.folders.home, 'Answer.catchball') };
}

describe('catchball between two levels', () => {
  it('previews what leaves, and writes nothing', async () => {
    const before = filesIn(upper.folders.home);
    const { round, suggestedName } = await upper.ask('catchball.previewThrow', throwing());
    expect(round.points.map(({ item }) => item)).toEqual(items.map(({ id }) => id));
    expect(suggestedName).toMatch(/\.catchball$/);
    expect(filesIn(upper.folders.home)).toEqual(before);
    expect(await upper.ask('catchball.threads', { plan: plan.plan })).toEqual([]);
  });

  it('is thrown: written to a file and remembered, for good', async () => {
    await thrown();
    const [thread] = await upper.ask('catchball.threads', { plan: plan.plan });
    expect(thread).toMatchObject({ rounds: 1, turn: 'theirs' });
    expect(await upper.ask('plan.matrix', { plan: plan.plan, matrix: plan.matrix })).toMatchObject({
      canUndo: null,
    });
  });

  it('is caught in a new plan of the lower unit, and only once', async () => {
    const catching = await caught();
    expect(catching).toMatchObject({ known: false });
    expect(await lower.ask('catchball.threads', { plan: catching.plan.plan })).toMatchObject([
      { rounds: 1, turn: 'mine' },
    ]);
    const plans = filesIn(lower.folders.plans);
    const again = await lower.ask('catchball.open', {
      file: lower.file('In.catchball', 'openCatchball'),
      ...PLAIN_OPENING,
    });
    expect(again).toMatchObject({ known: true, plan: { plan: catching.plan.plan } });
    expect(filesIn(lower.folders.plans)).toEqual(plans);
  });

  it('finds its plan among the recent ones, without touching the others', async () => {
    const catching = await caught();
    await lower.ask('plan.close', { plan: catching.plan.plan });
    const other = await createPlan(lower, 'Another plan');
    await lower.ask('plan.close', { plan: other.plan });
    const told = lower.events.length;
    const again = await lower.ask('catchball.open', {
      file: lower.file('In.catchball', 'openCatchball'),
      ...PLAIN_OPENING,
    });
    expect(again).toMatchObject({ known: true, plan: { name: catching.plan.name } });
    expect(lower.events).toHaveLength(told);
    const [first, second] = await lower.ask('start.recents', {});
    expect([first?.file, second?.file]).toEqual([catching.plan.file, other.file]);
  });

  it('is answered, comes back, is reviewed and decided', async () => {
    const { catching, path } = await answered();
    expect(await lower.ask('catchball.threads', { plan: catching.plan.plan })).toMatchObject([
      { rounds: 2, turn: 'theirs' },
    ]);
    const back = await upper.ask('catchball.open', {
      ...PLAIN_OPENING,
      file: received(upper, path, 'Back.catchball'),
      plan: plan.plan,
    });
    const { thread, round } = back;
    expect(back).toMatchObject({ known: false, thread: catching.thread, plan: { plan: plan.plan } });
    expect(await upper.ask('catchball.thread', { plan: plan.plan, thread })).toHaveLength(2);

    const { changes } = await upper.ask('catchball.review', { plan: plan.plan, thread, round });
    expect(changes).toMatchObject([
      { field: 'text', mine: items[1]?.text, theirs: 'As we can do it', conflict: false },
    ]);
    const verdicts = changes.map(({ key }) => ({ key, verdict: 'accepted' as const, reason: '' }));
    await upper.ask('catchball.decide', { plan: plan.plan, thread, round, verdicts });
    const text = async () => (await recordsOf(upper, plan)).get('item', items[1]?.id ?? '')?.text;
    expect(await text()).toBe('As we can do it');
    await upper.ask('plan.undo', { plan: plan.plan });
    expect(await text()).toBe(items[1]?.text);
  });

  it('takes what was accepted into the lower matrix', async () => {
    const { catching } = await answered();
    const own = (await recordsOf(lower, catching.plan))
      .list('item')
      .filter(({ matrix }) => matrix === catching.plan.matrix);
    expect(own.map(({ text }) => text)).toEqual([items[0]?.text]);
  });

  it('does not go into a plan that has no part in it without being told to', async () => {
    const path = await thrown();
    const other = await createPlan(lower, 'Another plan');
    const records = await recordsOf(lower, other);
    const edit = addItem(records, { matrix: other.matrix, role: 'annual', text: 'Ours' }, contextOf('page-'));
    await lower.ask('plan.commit', { plan: other.plan, edit });
    const failure = await lower.refusal('catchball.open', {
      ...PLAIN_OPENING,
      file: received(lower, path, 'In.catchball'),
      plan: other.plan,
    });
    expect(failure.code).toBe('whichPlan');
    expect(await lower.ask('catchball.threads', { plan: other.plan })).toEqual([]);
    const told = await lower.ask('catchball.open', {
      ...PLAIN_OPENING,
      file: received(lower, path, 'In.catchball'),
      plan: other.plan,
      into: 'here',
    });
    expect(told.plan.plan).toBe(other.plan);
  });

  it('is refused where it was altered on its way, and no plan is made for it', async () => {
    const path = await thrown();
    const altered = join(lower.folders.home, 'In.catchball');
    writeFileSync(altered, readFileSync(path, 'utf8').replace('What can you carry?', 'You carry all of it.'));
    const plans = filesIn(lower.folders.plans);
    const failure = await lower.refusal('catchball.open', {
      file: lower.file('In.catchball', 'openCatchball'),
      ...PLAIN_OPENING,
    });
    expect(failure).toMatchObject({ code: 'altered' });
    expect(failure.message).toContain('In.catchball');
    expect(filesIn(lower.folders.plans)).toEqual(plans);
  });

  it('is not remembered as thrown where its file could not be written', async () => {
    const file = upper.file('gone/Down.catchball', 'saveCatchball');
    expect(await upper.refusal('catchball.throw', { ...throwing(), file, passphrase: null })).toMatchObject({
      code: 'missing',
    });
    expect(await upper.ask('catchball.threads', { plan: plan.plan })).toEqual([]);
  });

  it('never reads an open plan as if it were a catchball file', async () => {
    expect(await upper.refusal('catchball.open', { file: plan.file, ...PLAIN_OPENING })).toMatchObject({
      code: 'badInput',
    });
  });

  it('is said to be missing by name', async () => {
    const path = await thrown();
    const file = received(lower, path, 'In.catchball');
    rmSync(join(lower.folders.home, 'In.catchball'));
    expect(await lower.refusal('catchball.open', { file, ...PLAIN_OPENING })).toMatchObject({
      code: 'missing',
      message: 'In.catchball is not there.',
    });
  });
});
