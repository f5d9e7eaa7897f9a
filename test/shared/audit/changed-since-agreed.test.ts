import { describe, expect, it } from 'vitest';
import { auditPlan } from '#shared/audit/audit.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { agreedDivision, signedByOne } from './agreed-division.ts';

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
  const division = agreedDivision();

  it('is found', () => {
    expect(changedIn(withP3(division, { text: 'Lean cells in two lines' }))).toEqual(['P3']);
  });

  it('is not what stands as agreed, what was never a term, or what only one side has signed', () => {
    expect(changedIn(division)).toEqual([]);
    expect(changedIn(withP3(division, { status: 'late', owner: null }))).toEqual([]);
    expect(changedIn(withP3(signedByOne(), { text: 'Lean cells in two lines' }))).toEqual([]);
    expect(changedIn(withP3(division, { text: 'Lean cells in two lines', status: 'dropped' }))).toEqual([]);
  });

  it('leaves a thread alone whose rounds cannot be read', () => {
    const torn = division.list('round').map((round) => ({ ...round, body: { act: 'none' } }));
    expect(changedIn(withP3(division.with(torn), { text: 'Lean cells in two lines' }))).toEqual([]);
  });
});
