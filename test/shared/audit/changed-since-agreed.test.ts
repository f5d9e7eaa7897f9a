import { describe, expect, it } from 'vitest';
import { auditPlan } from '#shared/audit/audit.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { sendEdit } from '#shared/catchball/receive.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { itemId, matrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, counting, divisionThrows, making } from '../catchball/thread.ts';

const plan = buildSample('automotive');
const { header, round: thrown } = divisionThrows(plan);
const accept: readonly AnswerPoint[] = ['P3', 'K2', 'K5'].map((code) => ({
  item: itemId.parse(code),
  verdict: 'accept',
  reason: '',
  changes: [],
}));
const closing = answering(thrown, accept, making('round-2', 'production'), { closing: 'Production lead' });
const agreed = answering(closing, [], making('round-3'), { side: 'upper', closing: 'Division lead' });

/** The division's plan after it has sent or received some rounds. */
function divisionAfter(rounds: readonly Round[]): RecordSet {
  const matrix = matrixId.parse('N1-FY2026');
  return rounds.reduce((records, round, index) => {
    const thread = records.get('thread', header.id) ?? null;
    const before = rounds.slice(0, index);
    return apply(records, sendEdit(records, { header, thread, rounds: before, round, matrix }, counting()));
  }, plan);
}

function withP3(records: RecordSet, given: Partial<Item>): RecordSet {
  const item = records.get('item', 'P3');
  if (!item) throw new Error('no P3');
  return records.with([{ ...item, ...given }]);
}

const changedIn = (records: RecordSet) =>
  auditPlan(records)
    .filter(({ rule }) => rule.key === 'changedSinceAgreed')
    .flatMap(({ items }) => items);

describe('what was agreed and has been changed since', () => {
  const division = divisionAfter([thrown, closing, agreed]);

  it('is found', () => {
    expect(changedIn(withP3(division, { text: 'Lean cells in two lines' }))).toEqual(['P3']);
  });

  it('is not what stands as agreed, what was never a term, or what only one side has signed', () => {
    expect(changedIn(division)).toEqual([]);
    expect(changedIn(withP3(division, { status: 'late', owner: null }))).toEqual([]);
    expect(changedIn(withP3(divisionAfter([thrown, closing]), { text: 'Lean cells in two lines' }))).toEqual(
      [],
    );
    expect(changedIn(withP3(division, { text: 'Lean cells in two lines', status: 'dropped' }))).toEqual([]);
  });

  it('leaves a thread alone whose rounds cannot be read', () => {
    const torn = division.list('round').map((round) => ({ ...round, body: { act: 'none' } }));
    expect(changedIn(withP3(division.with(torn), { text: 'Lean cells in two lines' }))).toEqual([]);
  });
});
