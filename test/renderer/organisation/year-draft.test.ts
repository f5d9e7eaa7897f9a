import { describe, expect, it } from 'vitest';
import {
  endingPeriods,
  followingPeriods,
  isCarried,
  proposedYear,
  yearOf,
  yearRows,
} from '#renderer/organisation/new-year/year-draft.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { newYear, startYear } from '#shared/plan/commands/new-year.ts';
import { addPeriod } from '#shared/plan/commands/periods.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Month, month } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { testContext } from '../../shared/plan/arbitraries.ts';

const context = testContext('y');
const SAMPLE = buildSample('automotive');

function proposal(records: RecordSet) {
  const [from] = endingPeriods(records);
  if (!from) throw new Error('No period can end.');
  return { from, draft: proposedYear(records, from) };
}

describe('a new year before it is started', () => {
  it('carries what is open and closes what is done', () => {
    const [done] = SAMPLE.list('item');
    if (!done) throw new Error('The sample has no item.');
    const args = { kind: 'item', id: done.id, field: 'status', value: 'done' } as const;
    const records = apply(SAMPLE, setField(SAMPLE, args, context));
    const { draft } = proposal(records);
    expect(draft).toMatchObject({ into: null, label: 'FY2027', start: '2027-01' });
    const items = yearRows(records, draft).flatMap((row) => (row.type === 'item' ? [row.item] : []));
    expect(items.filter((item) => !isCarried(draft, item)).map(({ id }) => id)).toEqual([done.id]);
    expect(isCarried({ ...draft, carried: new Map([[done.id, true]]) }, { ...done, status: 'done' })).toBe(
      true,
    );
    const year = yearOf(records, draft, () => 'proposed');
    expect(newYear.parse(year)).toEqual(year);
    expect(year?.carried).toHaveLength(items.length - 1);
    expect(year?.results[done.id]).toBe('proposed');
  });

  it('leaves units out, and their items with them', () => {
    const { draft } = proposal(SAMPLE);
    const unit = SAMPLE.list('unit').find(({ name }) => name === 'Line 1');
    if (!unit) throw new Error('The sample has no Line 1.');
    const year = yearOf(SAMPLE, { ...draft, leftOut: new Set([unit.id]) }, () => '');
    expect(year?.units).toHaveLength(SAMPLE.list('unit').length - 1);
    expect(year?.units).not.toContain(unit.id);
    const matrices = new Set(year?.carried.map((id) => SAMPLE.get('item', id)?.matrix));
    expect(matrices.size).toBe(SAMPLE.list('matrix').length - 1);
  });

  it('goes on in a year that has begun for others, and ends where nothing is open any more', () => {
    const { draft } = proposal(SAMPLE);
    const unit = SAMPLE.list('unit').find(({ name }) => name === 'Line 1');
    const first = yearOf(SAMPLE, { ...draft, leftOut: new Set(unit ? [unit.id] : []) }, () => '');
    if (!first) throw new Error('The year cannot begin.');
    const begun = apply(SAMPLE, startYear(SAMPLE, first, context));
    const from = begun.list('period').find(({ label }) => label === 'FY2026');
    if (!from) throw new Error('The old year is gone.');
    const next = begun.list('period').find(({ label }) => label === 'FY2027');
    const second = proposedYear(begun, from);
    expect(second.into).toBe(next?.id);
    const year = yearOf(begun, second, () => '');
    expect(year?.units).toEqual([unit?.id]);
    if (!year) throw new Error('The year cannot go on.');
    const whole = apply(begun, startYear(begun, year, context));
    expect(endingPeriods(whole).map(({ label }) => label)).toEqual(['FY2027']);
  });

  it('follows with years only, not with horizons that begin later', () => {
    const start = month.parse('2027-01');
    const span = { label: '2027–2031', start: start as Month, months: 60 };
    const records = apply(SAMPLE, addPeriod(SAMPLE, span, context));
    expect(followingPeriods(records, proposal(records).from)).toEqual([]);
    expect(yearOf(records, { ...proposal(records).draft, start: '' }, () => '')).toBeNull();
  });
});
