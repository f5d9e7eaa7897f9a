import { describe, expect, it } from 'vitest';
import type { ReopenRequest } from '#renderer/state/agreement-guard.ts';
import { createPlanStore, type PlanCommand } from '#renderer/state/plan-store.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { adding } from '#shared/plan/commands/command.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { addItem, editText, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { makeEdit } from '#shared/plan/edits/make.ts';
import { linkIdOf, type MatrixId, roundId, threadId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { PLAN, planInMemory } from './plan-in-memory.ts';

const DISK_FULL: HostFailure = { code: 'diskFull', message: 'The disk is full.', hint: 'Make room.' };
const MISFIT: HostFailure = { code: 'misfit', message: 'It does not fit any more.', hint: 'Look again.' };

async function open(mayReopen: (request: ReopenRequest) => Promise<boolean> = () => Promise.resolve(true)) {
  const host = planInMemory();
  const said: string[] = [];
  const needs = {
    host: host.host,
    author: () => ({ name: 'Me', person: null }),
    say: ({ message }: Pick<HostFailure, 'message'>) => said.push(message),
    mayReopen,
  };
  const store = createPlanStore(host.opened, needs);
  await store.reload();
  return { host, said, needs, store, state: store.getState, records: () => shown(store.getState().records) };
}

function shown(records: RecordSet | null): RecordSet {
  if (!records) throw new Error('The plan is still loading.');
  return records;
}

/** Two linkable items of the first matrix and what belongs to them. */
function pairIn(records: RecordSet) {
  const items = records.list('item').filter(({ matrix }) => matrix === records.list('matrix')[0]?.id);
  const a = items.find(({ role }) => role === 'longTerm');
  const b = items.find(({ role }) => role === 'annual');
  if (!a || !b) throw new Error('The sample lost its items.');
  return { a: a.id, b: b.id };
}

const rename =
  (text: string): PlanCommand =>
  (records, context) =>
    editText(records, { item: pairIn(records).a, text }, context);

/** Until all that was asked is answered. */
const quiet = () => new Promise((done) => setTimeout(done));

const textOf = (records: RecordSet) => records.get('item', pairIn(records).a)?.text;

describe('an edit', () => {
  it('shows at once, then is stored, and is not drawn again for that', async () => {
    const { host, store, state, records } = await open();
    expect(store.run(rename('First'))?.label).toBe('Rename B1');
    expect(textOf(records())).toBe('First');
    expect(state()).toMatchObject({ save: 'saving', canUndo: 'Rename B1' });

    const drawn = records();
    await store.settled();
    expect(state().save).toBe('saved');
    expect(records()).toBe(drawn);
    expect(textOf(host.records())).toBe('First');
  });

  it('goes out in the order in which edits were made', async () => {
    const { host, store, records } = await open();
    for (const text of ['One', 'Two', 'Three']) store.run(rename(text));
    expect(textOf(records())).toBe('Three');
    await store.settled();
    expect(textOf(host.records())).toBe('Three');
    expect(store.unsent()).toEqual([]);
  });

  it('is completed by the host where it removes what the page does not hold', async () => {
    const { host, store, records } = await open();
    const { a, b } = pairIn(records());
    // Another window's mark, which this page learns of only by the host's answer.
    store.run((now, context) => setLink(now, { a, b, strength: null }, context));
    await store.settled();
    host.storeUntold(setLink(host.records(), { a, b, strength: 'strong' }, host.context));
    store.run((now, context) => removeItem(now, { item: a }, context));
    await store.settled();
    expect(host.records().has('link', linkIdOf(a, b))).toBe(false);
    expect(records().has('item', a)).toBe(false);
  });

  it('that changes nothing is not sent', async () => {
    const { host, store, records } = await open();
    expect(store.run(rename(textOf(records()) ?? ''))).toBeNull();
    expect(host.calls).not.toContain('plan.commit');
  });

  it('that makes no sense is a sentence', async () => {
    const { said, store, records } = await open();
    const before = records();
    const run = store.run(() => {
      throw new Error('That cannot be done.');
    });
    expect(run).toBeNull();
    expect(said).toEqual(['That cannot be done.']);
    expect(records()).toBe(before);
  });
});

describe('a refusal', () => {
  it('for good takes the edit back with a sentence', async () => {
    const { host, said, store, state, records } = await open();
    const before = textOf(records());
    host.refuseNext(MISFIT);
    store.run(rename('Refused'));
    await store.settled();
    expect(said).toEqual([MISFIT.message]);
    expect(textOf(records())).toBe(before);
    expect(state()).toMatchObject({ save: 'saved', failure: null, canUndo: null });
  });

  it('for now keeps the edit and all after it on screen, until it is sent again', async () => {
    const { host, store, state, records } = await open();
    host.refuseNext(DISK_FULL);
    store.run(rename('Kept'));
    store.run(rename('Kept as well'));
    await store.settled();
    store.run(rename('Kept too'));
    await store.settled();
    expect(state()).toMatchObject({ save: 'failed', failure: DISK_FULL });
    expect(textOf(records())).toBe('Kept too');
    expect(textOf(host.records())).not.toMatch(/Kept/);

    store.retry();
    await store.settled();
    expect(state()).toMatchObject({ save: 'saved', failure: null });
    expect(textOf(host.records())).toBe('Kept too');
  });

  it('can be given in to', async () => {
    const { host, store, state, records } = await open();
    const before = textOf(records());
    host.refuseNext(DISK_FULL);
    store.run(rename('Lost'));
    await store.settled();
    await store.discard();
    expect(textOf(records())).toBe(before);
    expect(state()).toMatchObject({ save: 'saved', failure: null });
  });

  it('leaves the edits for a copy of the plan', async () => {
    const { host, needs, store } = await open();
    host.refuseNext(DISK_FULL);
    store.run(rename('Moved'));
    await store.settled();
    store.dispose();

    const copy = createPlanStore(host.opened, needs, store.unsent());
    await copy.reload();
    await copy.settled();
    expect(textOf(shown(copy.getState().records))).toBe('Moved');
    expect(textOf(host.records())).toBe('Moved');
    expect(copy.getState().save).toBe('saved');
  });
});

describe('what others do', () => {
  it('is drawn under what is on its way', async () => {
    const { host, store, records } = await open();
    const { a, b } = pairIn(records());
    store.run(rename('Mine'));
    host.store(editText(host.records(), { item: b, text: 'Theirs' }, host.context));
    expect(textOf(records())).toBe('Mine');
    expect(records().get('item', b)?.text).toBe('Theirs');
    await store.settled();
    expect(records().get('item', a)?.text).toBe('Mine');
  });

  it('gives undo its label', async () => {
    const { host, state } = await open();
    const edit = addItem(host.records(), { matrix: host.matrix, role: 'annual', text: 'New' }, host.context);
    host.store(edit);
    expect(state()).toMatchObject({ canUndo: edit.label, canRedo: null });
  });

  it('is loaded anew where the page cannot know whom it speaks of', async () => {
    const { host, records } = await open();
    const [participant] = records().list('participant');
    if (!participant) throw new Error('The sample lost its people.');
    host.hide('person', participant.person);
    host.tell('plan.reloaded', { plan: PLAN });
    await quiet();
    expect(records().has('person', participant.person)).toBe(false);
    host.hide(null, null);
    host.store(editText(host.records(), { item: pairIn(host.records()).a, text: 'Theirs' }, host.context));
    await quiet();
    expect(records().has('person', participant.person)).toBe(true);
  });
});

it('undo waits for what is on its way and says what it would take back next', async () => {
  const { store, state, records } = await open();
  const before = textOf(records());
  store.run(rename('Undone'));
  await store.undo();
  expect(textOf(records())).toBe(before);
  expect(state()).toMatchObject({ canUndo: null, canRedo: 'Rename B1' });
});

describe('a jump', () => {
  const to = { at: 'trueNorth' } as const;

  it('shows its matrix first, and the last of several wins', async () => {
    const { host, state, store } = await open();
    const [here, there] = host.records().list('matrix');
    if (!here || !there) throw new Error('The sample has one matrix only.');
    const jump = (matrix: typeof here) => ({ matrix: matrix.id, to, withFocus: false, covered: null });
    const last = jump(there);
    const seen: (string | undefined)[] = [];
    store.subscribe(({ jump: now, matrix }) => now && seen.push(`${now.matrix} on ${matrix}`));
    await Promise.all([store.jumpTo(jump(there)), store.jumpTo(jump(here)), store.jumpTo(last)]);
    expect(state().matrix).toBe(there.id);
    expect(state().jump).toBe(last);
    expect(new Set(seen)).toEqual(new Set([`${there.id} on ${there.id}`]));
  });

  it('is over once another matrix is shown', async () => {
    const { host, state, store } = await open();
    const [here, there] = host.records().list('matrix');
    if (!here || !there) throw new Error('The sample has one matrix only.');
    await store.jumpTo({ matrix: here.id, to, withFocus: false, covered: null });
    await store.reload();
    expect(state().jump).not.toBeNull();
    await store.showMatrix(there.id);
    expect(state().jump).toBeNull();
  });
});

describe('what was agreed by catchball', () => {
  /** The first objective is agreed with another level. */
  async function agreed(answer: boolean) {
    const asked: ReopenRequest[] = [];
    const opened = await open((request) => {
      asked.push(request);
      return Promise.resolve(answer);
    });
    const { host, records, store } = opened;
    const { a } = pairIn(records());
    const party = { unit: 'N4', name: 'Production' };
    const header = { id: 't1', title: '', period: '', upperPlan: 'p', upper: party, lower: party };
    const thread = { kind: 'thread', id: threadId.parse('t1'), title: 'Production', side: 'upper' } as const;
    const state = { state: 'agreed', matrix: host.matrix, agreed: [a], header, extra: null } as const;
    host.store(makeEdit(host.context, 'Agree', adding({ ...thread, ...state })));
    const threadState = () => records().get('thread', thread.id)?.state;
    return { ...opened, asked, threadState, item: a, before: textOf(records()), store };
  }

  it('is changed after a yes only, in one edit that opens the thread again and that undo takes back', async () => {
    const { store, asked, records, threadState, before } = await agreed(true);
    expect(store.run(rename('Other words'))).toBeNull();
    expect(textOf(records())).toBe(before);
    await quiet();
    expect(asked.map(({ label }) => label)).toEqual(['Rename B1']);
    expect(textOf(records())).toBe('Other words');
    expect(threadState()).toBe('open');
    await store.settled();
    await store.undo();
    expect([textOf(records()), threadState()]).toEqual([before, 'agreed']);
  });

  it('stays after a no, and can be asked about again', async () => {
    const { store, host, asked, records, threadState, before } = await agreed(false);
    store.run(rename('Other words'));
    await quiet();
    expect([textOf(records()), threadState()]).toEqual([before, 'agreed']);
    expect(host.calls).not.toContain('plan.commit');
    asked[0]?.again();
    await quiet();
    expect(asked).toHaveLength(2);
  });

  it('is not asked about where no term changes', async () => {
    const { store, asked, item } = await agreed(false);
    const status: PlanCommand = (records, context) =>
      setField(records, { kind: 'item', id: item, field: 'status', value: 'done' }, context);
    expect(store.run(status)).not.toBeNull();
    await quiet();
    expect(asked).toEqual([]);
  });
});

describe('the whole plan', () => {
  const HOST_GONE: HostFailure = { code: 'internal', message: 'The host has stopped.', hint: 'Start again.' };

  function catchball(matrix: MatrixId): readonly PlanRecord[] {
    const [id, round] = [threadId.parse('t1'), roundId.parse('r1')];
    const about = { title: '', side: 'upper', state: 'open', matrix, agreed: [], header: {} } as const;
    const chain = { number: 1, parent: null, hash: 'h', body: {} };
    return [
      { kind: 'thread', id, ...about, extra: null },
      { kind: 'round', id: round, thread: id, ...chain, extra: null },
    ];
  }

  async function openWhole() {
    const opened = await open();
    await opened.store.showWhole();
    return opened;
  }

  it('takes the place of the matrix; nothing is shown and nothing can be run while it is loading', async () => {
    const { store, state, records } = await open();
    const loading = store.showWhole();
    expect(state()).toMatchObject({ scope: 'plan', records: null });
    expect(store.run(rename('Too early'))).toBeNull();
    await loading;
    expect(state().scope).toBe('plan');
    expect(records().list('matrix').length).toBeGreaterThan(1);
  });

  it('is loaded once, however often it is asked for', async () => {
    const { host, store, state } = await open();
    await Promise.all([store.showWhole(), store.showWhole()]);
    expect(state().records).not.toBeNull();
    await store.showWhole();
    expect(host.calls.filter((name) => name === 'plan.whole')).toHaveLength(1);
  });

  it('comes without rounds and decisions', async () => {
    const { host, store, records } = await open();
    host.store(makeEdit(host.context, 'Add a round', adding(...catchball(host.matrix))));
    await store.showWhole();
    expect(records().size).toBe(host.records().size - 1);
    expect(records().list('thread')).toHaveLength(1);
    expect(records().list('round')).toEqual([]);
  });

  it('is edited, undone and completed as a matrix is', async () => {
    const { host, store, state, records } = await openWhole();
    const before = textOf(records());
    store.run(rename('Seen from above'));
    await store.settled();
    expect(textOf(host.records())).toBe('Seen from above');
    await store.undo();
    expect([textOf(records()), state().scope]).toEqual([before, 'plan']);
  });

  it('follows edits and undos of another window without being loaded again', async () => {
    const { host, state, records } = await openWhole();
    const { a } = pairIn(records());
    const before = textOf(records());
    const edit = host.store(editText(host.records(), { item: a, text: 'From elsewhere' }, host.context));
    expect(textOf(records())).toBe('From elsewhere');
    expect(state().canUndo).toBe(edit.label);
    host.store(makeEdit(host.context, edit.label, invert(edit), { undoes: edit.id }));
    expect(textOf(records())).toBe(before);
    expect(host.calls.filter((name) => name === 'plan.whole')).toHaveLength(1);
  });

  it('is what is loaded again after a refusal or a change from outside', async () => {
    const { host, store, state } = await openWhole();
    host.refuseNext(MISFIT);
    store.run(rename('Refused'));
    await store.settled();
    host.tell('plan.reloaded', { plan: PLAN });
    await quiet();
    expect(host.calls.filter((name) => name === 'plan.whole')).toHaveLength(3);
    expect(state().scope).toBe('plan');
  });

  it('gives way to a matrix, and to a jump into the matrix that was there before', async () => {
    const { store, state } = await openWhole();
    const { matrix } = state();
    await store.showMatrix(matrix);
    expect(state().scope).toBe('matrix');
    await store.showWhole();
    await store.jumpTo({ matrix, to: { at: 'trueNorth' }, withFocus: false, covered: null });
    expect(state()).toMatchObject({ scope: 'matrix', matrix, jump: { to: { at: 'trueNorth' } } });
  });

  it('is passed over where a matrix was asked for in the meantime', async () => {
    const { store, state } = await open();
    const loading = store.showWhole();
    await Promise.all([store.showMatrix(state().matrix), loading]);
    expect(state().scope).toBe('matrix');
    expect(state().records).not.toBeNull();
  });

  it('that cannot be had leaves the matrix that was there', async () => {
    const { host, said, store, state, records } = await open();
    const before = records();
    host.refuseNext(HOST_GONE, 'plan.whole');
    await store.showWhole();
    expect(said).toEqual([HOST_GONE.message]);
    expect(state()).toMatchObject({ scope: 'matrix', records: before });
    await store.showWhole();
    expect(state().scope).toBe('plan');
  });
});
