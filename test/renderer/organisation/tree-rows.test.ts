import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DropEdge,
  placeAfterStep,
  placeOfDrop,
  type Step,
  type UnitPlace,
  unitRows,
} from '#renderer/organisation/units/tree-rows.ts';
import { addUnit } from '#shared/plan/commands/plan.ts';
import { moveUnit } from '#shared/plan/commands/units.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import { unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { emptyPlan, testContext } from '../../shared/plan/arbitraries.ts';

const context = testContext('t');

/** Plant[A[A1] B C] */
function plant(): RecordSet {
  let records = emptyPlan();
  const add = (name: string, parent: string) => {
    const above = records.list('unit').find((unit) => unit.name === parent)?.id ?? null;
    records = apply(records, addUnit(records, { name, parent: above }, context));
  };
  for (const [name, parent] of [
    ['A', 'Plant'],
    ['A1', 'A'],
    ['B', 'Plant'],
    ['C', 'Plant'],
  ] as const) {
    add(name, parent);
  }
  return records;
}

const named = (records: RecordSet, name: string) => {
  const unit = records.list('unit').find((one) => one.name === name);
  if (!unit) throw new Error(`There is no ${name}.`);
  return unit;
};
const lines = (records: RecordSet, closed: ReadonlySet<UnitId> = new Set(), search = '') =>
  unitRows(unitTree(records.list('unit')), closed, search).map(
    ({ unit, level }) => `${'.'.repeat(level)}${unit.name}`,
  );
const put = (records: RecordSet, name: string, place: UnitPlace) =>
  apply(records, moveUnit(records, { unit: named(records, name).id, ...place }, context));

describe('the lines of the tree', () => {
  it('leave out what is below a closed unit, and what a search does not find', () => {
    const records = plant();
    expect(lines(records)).toEqual(['Plant', '.A', '..A1', '.B', '.C']);
    expect(lines(records, new Set([named(records, 'A').id]))).toEqual(['Plant', '.A', '.B', '.C']);
    expect(lines(records, new Set([named(records, 'A').id]), 'a1')).toEqual(['Plant', '.A', '..A1']);
    expect(lines(records, new Set(), 'nothing')).toEqual([]);
  });
});

describe('a step of the keyboard', () => {
  it.each<[Step, string, readonly string[] | null]>([
    ['up', 'B', ['Plant', '.B', '.A', '..A1', '.C']],
    ['up', 'A', null],
    ['down', 'A', ['Plant', '.B', '.A', '..A1', '.C']],
    ['down', 'C', null],
    ['in', 'B', ['Plant', '.A', '..A1', '..B', '.C']],
    ['in', 'A', null],
    ['out', 'A1', ['Plant', '.A', '.A1', '.B', '.C']],
    ['out', 'Plant', null],
  ])('%s of %s', (step, name, expected) => {
    const records = plant();
    const place = placeAfterStep(records, named(records, name), step);
    expect(place && lines(put(records, name, place))).toEqual(expected);
  });
});

describe('what is dropped on a row', () => {
  const drop = (name: string, on: string, edge: DropEdge, open: boolean | null = null) => {
    const records = plant();
    const place = placeOfDrop(records, named(records, name).id, { unit: named(records, on), open }, edge);
    return place && lines(put(records, name, place));
  };

  it('goes before, into or after it', () => {
    expect(drop('C', 'A', 'before')).toEqual(['Plant', '.C', '.A', '..A1', '.B']);
    expect(drop('C', 'A', 'into')).toEqual(['Plant', '.A', '..A1', '..C', '.B']);
    expect(drop('C', 'A', 'after', false)).toEqual(['Plant', '.A', '..A1', '.C', '.B']);
    // Behind an open unit's line is where its first one stands.
    expect(drop('C', 'A', 'after', true)).toEqual(['Plant', '.A', '..C', '..A1', '.B']);
    expect(drop('C', 'B', 'before')).toEqual(['Plant', '.A', '..A1', '.C', '.B']);
  });

  it('never goes below itself', () => {
    expect(drop('A', 'A1', 'into')).toBeNull();
    expect(drop('A', 'A', 'after')).toBeNull();
    const edge = fc.constantFrom<DropEdge>('before', 'into', 'after');
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(4), edge, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(moves, (all) => {
        let records = plant();
        for (const [what, on, at, open] of all) {
          const [unit, row] = [records.list('unit')[what], records.list('unit')[on]];
          const place = unit && row && placeOfDrop(records, unit.id, { unit: row, open }, at);
          if (place) records = put(records, unit.name, place);
        }
        expect(violations(records)).toEqual([]);
        expect(lines(records)).toHaveLength(5);
      }),
    );
  });
});
