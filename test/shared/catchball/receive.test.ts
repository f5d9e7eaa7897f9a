import { describe, expect, it } from 'vitest';
import { decide } from '#shared/catchball/decide.ts';
import type { AnswerPoint } from '#shared/catchball/format.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import { receive, type ThreadState } from '#shared/catchball/receive.ts';
import { isDecided, reviewRound } from '#shared/catchball/review.ts';
import { answerRound } from '#shared/catchball/rounds.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { itemId, matrixId, planId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { withField } from '#shared/plan/records/compare.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { counting, divisionThrows, fileOf, making, sha256 } from './thread.ts';

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
const reply = answerRound(round, answers, 'What we can carry', making('round-2', 'production'));
const checked = readCatchball(fileOf(header, [round, reply]), 'x.catchball', sha256);

const emptyPlan: ThreadState = {
  plan: planId.parse('production'),
  thread: null,
  rounds: new Set(),
  empty: true,
  matrix: matrixId.parse('N1-FY2026'),
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
  const { edit } = receive(checked, emptyPlan, counting());
  if (!edit) throw new Error('nothing was received');
  const rounds = edit.added.filter(({ kind }) => kind === 'thread' || kind === 'round');
  return records.with(rounds);
};

describe('receiving a file', () => {
  it('keeps every round verbatim and shows the upper items as read-only mirrors', () => {
    const { edit, thread } = receive(checked, emptyPlan, counting());
    expect(thread).toBe('thread-1');
    const rounds = edit?.added.filter((record) => record.kind === 'round') ?? [];
    expect(rounds.map(({ body }) => body.hash)).toEqual([round.hash, reply.hash]);
    const mirrors = edit?.added.filter((record) => record.kind === 'mirror') ?? [];
    expect(mirrors.map(({ code }) => code)).toContain('P3');
  });

  it('changes nothing the second time', () => {
    const again = receive(checked, { ...emptyPlan, rounds: new Set([round.id, reply.id]) }, counting());
    expect(again.edit).toBeNull();
    expect(again.round.id).toBe(reply.id);
  });

  it('refuses a plan that holds other work, and another copy of the plan that threw', () => {
    expect(() => receive(checked, { ...emptyPlan, empty: false }, counting())).toThrow(
      /belongs to another plan/,
    );
    const thrower = { ...emptyPlan, plan: planId.parse('automotive'), empty: false };
    expect(() => receive(checked, thrower, counting())).toThrow(/another copy of this plan/);
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

  it('will not put a change on an item that was removed here', () => {
    const item = plan.get('item', 'K2');
    if (!item) throw new Error('no K2');
    const without = plan.with([], [item]);
    expect(reviewRound(without, reply).find(({ key }) => key === 'item:K2:text')).toMatchObject({
      conflict: true,
      mine: undefined,
    });
    const accept = () =>
      decide(
        without,
        reply,
        [{ key: 'item:K2:text', verdict: 'accepted', reason: '' }],
        'Production',
        counting(),
      );
    expect(accept).toThrow(/removed here/);
  });
});
