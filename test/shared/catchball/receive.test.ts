import { describe, expect, it } from 'vitest';
import { decide } from '#shared/catchball/decide.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import { receive, type ThreadState } from '#shared/catchball/receive.ts';
import { isDecided, reviewRound } from '#shared/catchball/review.ts';
import { removeItem } from '#shared/plan/commands/items.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, referrersIn } from '#shared/plan/edits/complete.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { itemId, matrixId, planId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { withField } from '#shared/plan/records/compare.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, counting, divisionThrows, fileOf, making, proof } from './thread.ts';

const plan = buildSample('automotive');
const { header, round } = divisionThrows(plan);
const answers: readonly AnswerPoint[] = [
  { item: itemId.parse('P3'), verdict: 'accept', reason: '', changes: [] },
  {
    item: itemId.parse('K2'),
    verdict: 'counter',
    reason: 'The second cell starts in May',
    changes: [
      { kind: 'value', id: 'K2~2026-12', field: 'plan', to: 83, reason: 'Ramp of the second cell' },
      { kind: 'value', id: 'K2~2027-01', field: 'plan', to: 85, reason: '' },
      { kind: 'item', id: 'K2', field: 'text', to: 'OEE of the cells', reason: '' },
    ],
  },
];
const reply = answering(round, answers, making('round-2', 'production'), { message: 'What we can carry' });
const checked = readCatchball(fileOf(header, [round, reply]), 'x.catchball', proof);

const emptyPlan: ThreadState = {
  plan: planId.parse('production'),
  thread: null,
  rounds: [],
  matrix: matrixId.parse('N1-FY2026'),
  records: RecordSet.empty,
};

function edited(
  records: RecordSet,
  kind: 'item' | 'value',
  id: string,
  field: string,
  to: string | number,
): RecordSet {
  const record = records.get(kind, id);
  if (!record) throw new Error(`no ${id}`);
  return records.with([withField(record, field, to)]);
}
const received = (records: RecordSet) => {
  const { edit } = receive(checked, emptyPlan, counting(), 'x.catchball');
  if (!edit) throw new Error('nothing was received');
  const rounds = edit.added.filter(({ kind }) => kind === 'thread' || kind === 'round');
  return records.with(rounds);
};

describe('receiving a file', () => {
  it('keeps every round verbatim and shows the upper items as read-only mirrors', () => {
    const { edit, thread } = receive(checked, emptyPlan, counting(), 'x.catchball');
    expect(thread).toBe('thread-1');
    const rounds = edit?.added.filter((record) => record.kind === 'round') ?? [];
    expect(rounds.map(({ body }) => body.hash)).toEqual([round.hash, reply.hash]);
    const mirrors = edit?.added.filter((record) => record.kind === 'mirror') ?? [];
    expect(mirrors.map(({ code }) => code)).toContain('P3');
  });

  it('changes nothing the second time', () => {
    const again = receive(checked, { ...emptyPlan, rounds: [round, reply] }, counting(), 'x.catchball');
    expect(again.edit).toBeNull();
    expect(again.round.id).toBe(reply.id);
  });

  it('refuses an answer to another plan, and to another copy of the plan that threw', () => {
    const stranger = { ...emptyPlan, plan: planId.parse('stranger') };
    expect(() => receive(checked, stranger, counting(), 'x.catchball')).toThrow(/answer to another plan/);
    const thrower = { ...emptyPlan, plan: planId.parse('automotive') };
    expect(() => receive(checked, thrower, counting(), 'x.catchball')).toThrow(/another copy of this plan/);
  });

  it('comes out the same in whatever order and how often the files arrive', () => {
    const first = readCatchball(fileOf(header, [round]), 'x.catchball', proof);
    const roundsAfter = (files: readonly (typeof checked)[]) => {
      let records = RecordSet.empty;
      let rounds: readonly Round[] = [];
      for (const file of files) {
        const thread = records.get('thread', header.id) ?? null;
        const { edit } = receive(file, { ...emptyPlan, thread, rounds, records }, counting(), 'x.catchball');
        if (edit) records = apply(records, edit);
        rounds = [
          ...rounds,
          ...file.document.rounds.filter(({ id }) => !rounds.some((known) => known.id === id)),
        ];
      }
      return [...records].toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
    };
    const inOrder = roundsAfter([first, checked]);
    expect(roundsAfter([checked, first])).toEqual(inOrder);
    expect(roundsAfter([first, first, checked, checked, first])).toEqual(inOrder);
  });
});

describe('reviewing and deciding', () => {
  it('shows base, theirs and mine of every proposed field, and no conflict where only they changed it', () => {
    const changes = reviewRound(plan, reply);
    expect(
      changes.map(({ id, field, base, theirs, mine, conflict }) => ({
        id,
        field,
        base,
        theirs,
        mine,
        conflict,
      })),
    ).toEqual([
      { id: 'K2~2026-12', field: 'plan', base: 85, theirs: 83, mine: 85, conflict: false },
      { id: 'K2', field: 'text', base: 'OEE', theirs: 'OEE of the cells', mine: 'OEE', conflict: false },
      { id: 'K2~2027-01', field: 'plan', base: null, theirs: 85, mine: null, conflict: false },
    ]);
    expect(changes[0]?.reason).toBe('Ramp of the second cell');
  });

  it('names a conflict where both changed one field differently, and none where both did alike', () => {
    const moved = edited(
      edited(plan, 'value', 'K2~2026-12', 'plan', 84),
      'item',
      'K2',
      'text',
      'OEE of the cells',
    );
    const conflicts = reviewRound(moved, reply).filter(({ conflict }) => conflict);
    expect(conflicts.map(({ key }) => key)).toEqual(['value:K2~2026-12:plan']);
  });

  it('takes what was accepted as one edit that can be taken back, and remembers what was refused', () => {
    const before = received(edited(plan, 'value', 'K2~2026-12', 'plan', 84));
    const edit = decide(
      before,
      reply,
      [
        { key: 'value:K2~2026-12:plan', verdict: 'accepted', reason: '' },
        { key: 'value:K2~2027-01:plan', verdict: 'accepted', reason: '' },
        { key: 'item:K2:text', verdict: 'refused', reason: 'The name is fixed' },
      ],
      'Production',
      counting(),
    );
    const after = apply(before, edit);
    expect(violations(after)).toEqual([]);
    expect(after.get('value', 'K2~2026-12')?.plan).toBe(83);
    expect(after.get('value', 'K2~2027-01')?.plan).toBe(85);
    expect(after.get('item', 'K2')?.text).toBe('OEE');
    expect(edit.label).toBe('Accept 2 changes from Production');
    expect(reviewRound(after, reply).map(({ decided }) => decided)).toEqual([
      'accepted',
      'refused',
      'accepted',
    ]);
    expect(isDecided(reply, before.list('decision'))).toBe(false);
    expect(isDecided(reply, after.list('decision'))).toBe(true);
    expect([...apply(after, invert(edit))]).toEqual([...before]);
  });

  it('takes a change of an item that was removed here by bringing the item back, as it was shown', () => {
    const item = plan.get('item', 'K2');
    if (!item) throw new Error('no K2');
    const removal = removeItem(plan, { item: item.id }, counting());
    const before = received(apply(plan, completeRemoval(removal, referrersIn(plan))));
    expect(before.has('item', 'K2')).toBe(false);
    expect(reviewRound(before, reply).find(({ key }) => key === 'item:K2:text')).toMatchObject({
      conflict: true,
      mine: undefined,
    });
    const ruled = (verdict: 'accepted' | 'refused') => {
      const rulings = [{ key: 'value:K2~2026-12:plan', verdict, reason: '' }];
      return apply(before, decide(before, reply, rulings, 'Production', counting()));
    };
    expect(ruled('refused').has('item', 'K2')).toBe(false);
    const after = ruled('accepted');
    expect(violations(after)).toEqual([]);
    expect(after.get('item', 'K2')).toMatchObject({ matrix: item.matrix, text: 'OEE' });
    expect(after.get('value', 'K2~2026-12')?.plan).toBe(83);
  });
});
