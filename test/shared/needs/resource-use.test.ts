import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestedResources } from '#shared/needs/conflicts.ts';
import { asksOf, overclaimOf, ResourceUse } from '#shared/needs/resource-use.ts';
import { capacityIdOf, claimIdOf, itemId, resourceId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankClaim } from '#shared/plan/records/blank.ts';
import type { Capacity, Claim } from '#shared/plan/records/records.ts';
import { levelBelow, soundItem, soundPlan } from '../audit/sound-plan.ts';
import { onlyPeriod, onlyUnit, resourceOf } from './plans.ts';

const MONEY = resourceId.parse('money');

function claims(item: string, given: Partial<Claim>, resource = MONEY): Claim {
  const of = { item: itemId.parse(item), resource };
  return blankClaim({ id: claimIdOf(of.item, of.resource), ...of, ...given });
}

function has(unit: string, amount: number, resource = MONEY): Capacity {
  const of = { unit: unitId.parse(unit), period: onlyPeriod, resource };
  return { kind: 'capacity', id: capacityIdOf(of.unit, of.period, resource), ...of, amount, extra: null };
}

const levels = soundPlan.with([
  ...levelBelow(null, 'line'),
  ...levelBelow('line', 'cell'),
  ...levelBelow(null, 'shop'),
  resourceOf('money'),
]);
const of = (records: RecordSet, unit: string, resource = MONEY) =>
  new ResourceUse(records).of(unitId.parse(unit), onlyPeriod, resource);

describe('what items ask', () => {
  it('is their budget as long as no claim on money says otherwise', () => {
    const budget = soundItem('P1', { budget: 100 });
    const asks = (records: RecordSet) => asksOf(records).map(({ resource, asked }) => `${resource} ${asked}`);
    expect(asks(levels.with([budget]))).toEqual(['money 100']);
    expect(asks(levels.with([budget, claims('P1', { asked: 80 })]))).toEqual(['money 80']);
    const bench = resourceOf('bench', { type: 'shared', order: 'a1' });
    expect(asks(levels.with([budget, bench, claims('P1', { asked: 2 }, bench.id)]))).toEqual([
      'bench 2',
      'money 100',
    ]);
    const other = resourceOf('grant', { order: 'a1' });
    expect(asks(levels.with([budget, other, claims('P1', { asked: 7 }, other.id)]))).toEqual(['grant 7']);
    expect(asks(soundPlan.with([budget]))).toEqual([]);
  });

  it('is nothing once they are dropped', () => {
    expect(asksOf(levels.with([soundItem('P1', { budget: 100, status: 'dropped' })]))).toEqual([]);
  });
});

describe('the use of a resource', () => {
  const used = levels.with([
    claims('P1', { asked: 50 }),
    claims('line-P1', { asked: 30, given: 20 }),
    claims('cell-P1', { asked: 0.1 }),
    claims('cell-A1', { asked: 0.2 }),
    claims('shop-P1', { asked: 40, given: 0 }),
  ]);

  it('is summed over a unit and all that are below it', () => {
    expect(of(used, 'cell').total).toEqual({ asked: 0.3, given: 0, claimed: 0.3 });
    expect(of(used, 'line').own).toEqual({ asked: 30, given: 20, claimed: 20 });
    expect(of(used, 'line').total).toEqual({ asked: 30.3, given: 20, claimed: 20.3 });
    expect(of(used, onlyUnit).total).toEqual({ asked: 120.3, given: 20, claimed: 70.3 });
  });

  it('is held against what the unit is said to have, or what those below have together', () => {
    const known = used.with([has('cell', 0.3), has('shop', 40)]);
    expect(of(known, 'cell')).toMatchObject({ stated: 0.3, available: 0.3 });
    expect(of(known, onlyUnit)).toMatchObject({ stated: null, available: 40.3 });
    expect(overclaimOf(of(known, 'cell'))).toBe(0);
    expect(overclaimOf(of(known, onlyUnit))).toBe(30);
    expect(of(known.with([has(onlyUnit, 70.3)]), onlyUnit).available).toBe(70.3);
    expect(overclaimOf(of(known.with([has(onlyUnit, 70.3)]), onlyUnit))).toBe(0);
    expect(overclaimOf(of(used, onlyUnit))).toBe(0);
  });

  it('comes to what one gets by adding up claim by claim', () => {
    const unit = fc.constantFrom('line', 'cell', 'shop');
    const ask = fc.record({ unit, code: fc.constantFrom('B1', 'A1', 'P1', 'K1'), asked: fc.nat(999) });
    fc.assert(
      fc.property(fc.uniqueArray(ask, { selector: (each) => `${each.unit} ${each.code}` }), (all) => {
        const records = levels.with(
          all.map(({ unit: at, code, asked }) => claims(`${at}-${code}`, { asked })),
        );
        const sum = (...units: readonly string[]) =>
          all.filter((each) => units.includes(each.unit)).reduce((total, { asked }) => total + asked, 0);
        expect(of(records, 'cell').total.asked).toBe(sum('cell'));
        expect(of(records, 'line').total.asked).toBe(sum('line', 'cell'));
        expect(of(records, onlyUnit).total.asked).toBe(sum('line', 'cell', 'shop'));
      }),
    );
  });
});

describe('a shared resource', () => {
  const bench = resourceOf('bench', { type: 'shared' });
  const contested = (...put: readonly (Claim | Capacity)[]) => {
    const records = levels.with([bench, ...put]);
    return contestedResources(records, new ResourceUse(records)).map(({ claimed, available, claims: by }) =>
      [claimed, available, ...by.map(({ unit }) => unit)].join(' '),
    );
  };
  const [line, shop] = [claims('line-P1', { asked: 3 }, bench.id), claims('shop-P1', { asked: 4 }, bench.id)];

  it('is contested where two units claim more of it than there is', () => {
    expect(contested(line, shop, has(onlyUnit, 6, bench.id))).toEqual(['7 6 shop line']);
    expect(contested(line, shop, has(onlyUnit, 7, bench.id))).toEqual([]);
    expect(contested(line, has(onlyUnit, 2, bench.id))).toEqual([]);
    expect(contested(line, shop)).toEqual([]);
    expect(contested(line, { ...shop, given: 0 }, has(onlyUnit, 2, bench.id))).toEqual([]);
  });
});
