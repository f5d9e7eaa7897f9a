import { describe, expect, it } from 'vitest';
import { agreedConflicts } from '#shared/catchball/agreed-conflicts.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { agreementOn, agreementsTouchedBy, reopened } from '#shared/catchball/locks.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { sendEdit } from '#shared/catchball/receive.ts';
import { settle } from '#shared/catchball/settle.ts';
import { takeOver } from '#shared/catchball/take-over.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { itemId, matrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { withField } from '#shared/plan/records/compare.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { emptyPlan, recordsOf } from '../plan/arbitraries.ts';
import { answering, counting, divisionThrows, making } from './thread.ts';

const plan = buildSample('automotive');
const matrix = matrixId.parse('N1-FY2026');
const { header, round: thrown } = divisionThrows(plan);
const accept = (...codes: readonly string[]): readonly AnswerPoint[] =>
  codes.map((code) => ({ item: itemId.parse(code), verdict: 'accept', reason: '', changes: [] }));

const closing = answering(thrown, accept('P3', 'K2', 'K5'), making('round-2', 'production'), {
  closing: 'Production lead',
});
const agreed = answering(closing, [], making('round-3'), { side: 'upper', closing: 'Division lead' });
const rounds = [thrown, closing, agreed];

/** The division's plan after it has sent or received all of them. */
function divisionWith(all: readonly Round[]): RecordSet {
  return all.reduce((records, round, index) => {
    const thread = records.get('thread', header.id) ?? null;
    const before = all.slice(0, index);
    return apply(records, sendEdit(records, { header, thread, rounds: before, round, matrix }, counting()));
  }, plan);
}

const division = divisionWith(rounds);
const changed = (field: 'text' | 'status', value: string) => {
  const item = division.get('item', 'P3');
  if (!item) throw new Error('no P3');
  return setField(division, { kind: 'item', id: item.id, field, value }, counting());
};

describe('agreed points', () => {
  it('are locked once both have signed, and not before', () => {
    expect(division.get('thread', header.id)).toMatchObject({ state: 'agreed', agreed: ['P3', 'K2', 'K5'] });
    expect(divisionWith([thrown, closing]).get('thread', header.id)).toMatchObject({
      state: 'open',
      agreed: [],
    });
    expect(agreementOn(division, itemId.parse('P3'))?.id).toBe(header.id);
    expect(agreementOn(division, itemId.parse('P1'))).toBeNull();
  });

  it('ask before their terms change, and not before anything else of them does', () => {
    expect(agreementsTouchedBy(division, changed('text', 'Other words')).map(({ id }) => id)).toEqual([
      header.id,
    ]);
    expect(agreementsTouchedBy(division, changed('status', 'late'))).toEqual([]);
    const actual = { kind: 'value', id: 'K2~2026-12', field: 'actual', from: null, to: 80 } as const;
    expect(agreementsTouchedBy(division, { added: [], changed: [actual], removed: [] })).toEqual([]);
    const target = { ...actual, field: 'plan', from: 85, to: 80 };
    expect(agreementsTouchedBy(division, { added: [], changed: [target], removed: [] })).toHaveLength(1);
  });

  it('open their thread again in the same edit, which taking back ends', () => {
    const edit = changed('text', 'Other words');
    const opening = reopened(agreementsTouchedBy(division, edit));
    const both = { ...edit, changed: [...edit.changed, ...opening.changed] };
    const after = apply(division, both);
    expect(after.get('thread', header.id)).toMatchObject({ state: 'open', agreed: [] });
    expect(recordsOf(apply(after, invert(both)))).toEqual(recordsOf(division));
  });

  it('are contradicted where the plan says otherwise, in what was open to talk alone', () => {
    const threads = [{ thread: header.id, negotiation: negotiationOf(rounds) }];
    expect(agreedConflicts(division, threads)).toEqual([]);
    const item = division.get('item', 'P3');
    if (!item) throw new Error('no P3');
    const moved = division.with([withField(withField(item, 'due', '2027-01'), 'why', 'Because')]);
    expect(agreedConflicts(moved, threads)).toMatchObject([
      { code: 'P3', field: 'due', agreed: item.due, found: '2027-01', elsewhere: null },
    ]);
  });
});

describe("a lower level's matrix", () => {
  it.each([
    ['inCatchball', 'active'],
    ['closed', 'closed'],
  ] as const)('that is %s is %s once both have signed', (before, after) => {
    const [known, thread] = [division.get('matrix', matrix), division.get('thread', header.id)];
    if (!known || !thread) throw new Error('no matrix or no thread');
    const lower = { ...thread, side: 'lower' } as const;
    const records = division.with([{ ...known, status: before, approval: null }, lower]);
    const settled = apply(records, settle(records, lower, negotiationOf(rounds)));
    expect(settled.get('matrix', matrix)).toMatchObject({ status: after, approval: { how: 'agreement' } });
  });
});

describe('an objective that was taken over', () => {
  const target = (to: number): AnswerPoint => ({
    item: itemId.parse('K2'),
    verdict: 'counter',
    reason: '',
    changes: [
      { kind: 'value', id: 'K2~2026-12', field: 'plan', to, reason: '' },
      { kind: 'item', id: 'K2', field: 'text', to: 'OEE of line 2', reason: '' },
    ],
  });
  const lowerPlan = emptyPlan();
  const own = matrixId.parse(lowerPlan.list('matrix')[0]?.id);
  const one = answering(thrown, accept('K2'), making('round-2', 'production'));
  const moved = answering(one, [target(83)], making('round-3'), { side: 'upper' });
  const both = answering(moved, accept('K2'), making('round-4', 'production'));
  const stepFrom = (before: readonly Round[], after: readonly Round[]) => ({
    before: negotiationOf(before),
    after: negotiationOf(after),
  });
  const taken = takeOver(lowerPlan, stepFrom([thrown], [thrown, one]), own, counting());
  const withObjective = taken ? apply(lowerPlan, taken) : lowerPlan;
  const objective = withObjective.list('item').find(({ matrix: of }) => of === own);
  if (!objective) throw new Error('nothing was taken over');
  const follow = (records: RecordSet) => {
    const step = stepFrom([thrown, one], [thrown, one, moved, both]);
    const edit = takeOver(records, step, own, counting());
    return edit ? apply(records, edit) : records;
  };

  it('moves along with the terms that both agree on later', () => {
    const after = follow(withObjective);
    expect(after.get('item', objective.id)?.text).toBe('OEE of line 2');
    expect(after.get('value', `${objective.id}~2026-12`)?.plan).toBe(83);
  });

  it('keeps what the unit has written itself', () => {
    const after = follow(withObjective.with([withField(objective, 'text', 'Our own words')]));
    expect(after.get('item', objective.id)?.text).toBe('Our own words');
    expect(after.get('value', `${objective.id}~2026-12`)?.plan).toBe(83);
  });
});
