import { describe, expect, it } from 'vitest';
import {
  addBarrier,
  changeBarrier,
  escalateBarrier,
  handBackBarrier,
  removeBarrier,
} from '#shared/plan/commands/barriers.ts';
import { addDependency, changeDependency, removeDependency } from '#shared/plan/commands/dependencies.ts';
import {
  addResource,
  changeResource,
  removeResource,
  setCapacity,
  setClaim,
} from '#shared/plan/commands/resources.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { itemId, unitId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Kind } from '#shared/plan/records/records.ts';
import { levelBelow, soundPlan } from '../audit/sound-plan.ts';
import { needs, onlyPeriod, onlyUnit, resourceOf } from '../needs/plans.ts';
import { recordsOf, testContext } from './arbitraries.ts';

const context = testContext();
const [A, P, K, lineP] = ['A1', 'P1', 'K1', 'line-P1'].map((id) => itemId.parse(id));
if (!A || !P || !K || !lineP) throw new Error('the items have ids');
const plan = soundPlan.with(levelBelow(null, 'line'));

/** Applies an edit, and sees that it leaves a lawful plan and can be taken back. */
function done(records: RecordSet, edit: Edit): RecordSet {
  const after = apply(records, edit);
  expect(violations(after)).toEqual([]);
  expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(records));
  return after;
}

function only<K extends Kind>(records: RecordSet, kind: K) {
  const [first, ...more] = records.list(kind);
  if (!first || more.length > 0) throw new Error(`not one ${kind}`);
  return first;
}

describe('dependencies', () => {
  it('are added, changed and removed', () => {
    const one = done(plan, addDependency(plan, { item: P, needs: lineP, what: 'a press' }, context));
    const { id: dependency, ...fields } = only(one, 'dependency');
    expect(fields).toMatchObject({ item: P, needs: lineP, what: 'a press', agreement: 'open', by: null });
    const promised = changeDependency(one, { dependency, agreement: 'promised', by: '2026-05' }, context);
    const two = done(one, promised);
    expect(only(two, 'dependency')).toMatchObject({ agreement: 'promised', by: '2026-05', what: 'a press' });
    expect(done(two, removeDependency(two, { dependency }, context)).list('dependency')).toEqual([]);
  });

  it('are refused where they close a circle, which is named', () => {
    const chain = plan.with([needs('line-P1<P1'), needs('P1<K1')]);
    expect(() => addDependency(chain, { item: K, needs: lineP }, context)).toThrow(
      /circle.*K1 needs P1 \[line\] needs P1 needs K1\./,
    );
    expect(() => addDependency(chain, { item: P, needs: P }, context)).toThrow(/P1 cannot need itself/);
    // The other way round it is only one more way.
    expect(isEmpty(addDependency(chain, { item: lineP, needs: K }, context))).toBe(false);
  });

  it('are refused where they would hold again and close a circle', () => {
    const delivered = needs('K1<P1', { agreement: 'delivered' });
    const both = plan.with([needs('P1<K1'), delivered]);
    const to = (agreement: 'open' | 'delivered') =>
      changeDependency(both, { dependency: delivered.id, agreement, note: 'n' }, context);
    expect(() => to('open')).toThrow(/circle/);
    expect(isEmpty(to('delivered'))).toBe(false);
    // One that is there already, from a merge, may be worked on.
    const merged = plan.with([needs('P1<K1'), needs('K1<P1')]);
    expect(isEmpty(changeDependency(merged, { dependency: needs('K1<P1').id, by: '2026-05' }, context))).toBe(
      false,
    );
  });
});

describe('barriers', () => {
  const raised = done(plan, addBarrier(plan, { item: lineP, text: ' No press ' }, context));
  const { id: barrier } = only(raised, 'barrier');

  it('are raised, changed and removed', () => {
    expect(only(raised, 'barrier')).toMatchObject({ text: 'No press', state: 'open', raised: '2026-01-05' });
    const worked = done(
      raised,
      changeBarrier(raised, { barrier, state: 'working', due: '2026-04' }, context),
    );
    expect(only(worked, 'barrier')).toMatchObject({ state: 'working', due: '2026-04', text: 'No press' });
    expect(done(worked, removeBarrier(worked, { barrier }, context)).list('barrier')).toEqual([]);
    expect(() => addBarrier(plan, { item: P, text: ' ' }, context)).toThrow(/Say what stands in the way/);
    expect(() => changeBarrier(raised, { barrier, text: '' }, context)).toThrow(/or remove the barrier/);
  });

  it('go up to the next level and come back', () => {
    const up = done(raised, escalateBarrier(raised, { barrier }, context));
    expect(only(up, 'barrier').escalatedTo).toBe(onlyUnit);
    expect(() => escalateBarrier(up, { barrier }, context)).toThrow(/nobody to escalate/);
    expect(recordsOf(done(up, handBackBarrier(up, { barrier }, context)))).toEqual(recordsOf(raised));
    expect(isEmpty(handBackBarrier(raised, { barrier }, context))).toBe(true);
  });
});

describe('resources', () => {
  const fields = { name: ' Press hours ', type: 'time', measureUnit: 'h' } as const;
  const one = done(plan, addResource(plan, fields, context));
  const { id: resource } = only(one, 'resource');

  it('are added, renamed, and removed with all that is asked of them', () => {
    expect(only(one, 'resource').name).toBe('Press hours');
    const renamed = done(one, changeResource(one, { resource, name: 'Press' }, context));
    const claimed = done(renamed, setClaim(renamed, { item: P, resource, asked: 3 }, context));
    const amount = { unit: unitId.parse('line'), period: onlyPeriod, resource, amount: 5 };
    const full = done(claimed, setCapacity(claimed, amount, context));
    expect(only(full, 'capacity').amount).toBe(5);
    expect(recordsOf(done(full, removeResource(full, { resource }, context)))).toEqual(recordsOf(plan));
    expect(() => changeResource(one, { resource, name: '' }, context)).toThrow(/needs a name/);
  });

  it('are claimed by what is said, and no more once nothing is', () => {
    const asked = done(one, setClaim(one, { item: P, resource, asked: 3, note: 'two shifts' }, context));
    const given = done(asked, setClaim(asked, { item: P, resource, given: 0 }, context));
    expect(only(given, 'claim')).toMatchObject({ asked: 3, given: 0, note: 'two shifts' });
    const nothing = setClaim(given, { item: P, resource, asked: null, given: null, note: '' }, context);
    expect(recordsOf(done(given, nothing))).toEqual(recordsOf(one));
    expect(isEmpty(setClaim(one, { item: P, resource, asked: null }, context))).toBe(true);
    expect(() => setClaim(one, { item: P, resource, asked: -1 }, context)).toThrow(/less than nothing/);
  });

  it('are there in the amount that is said, or in none that anybody knows', () => {
    const of = { unit: onlyUnit, period: onlyPeriod, resource };
    const some = done(one, setCapacity(one, { ...of, amount: 0 }, context));
    expect(only(some, 'capacity').amount).toBe(0);
    expect(recordsOf(done(some, setCapacity(some, { ...of, amount: null }, context)))).toEqual(
      recordsOf(one),
    );
    expect(() => setCapacity(some, { ...of, amount: -2 }, context)).toThrow(/less than nothing/);
    expect(() => setCapacity(plan.with([resourceOf('x')]), { ...of, amount: 1 }, context)).toThrow(
      /no longer/,
    );
  });
});
