import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandError } from '#shared/plan/commands/command.ts';
import { mergePeople, removePerson, removeUnit } from '#shared/plan/commands/successors.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, referrersIn } from '#shared/plan/edits/complete.ts';
import { type Edit, edit as editSchema } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { violations } from '#shared/plan/invariants.ts';
import { recordsWhere } from '#shared/plan/lookup.ts';
import { dutiesOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { recordsOf, testContext } from './arbitraries.ts';
import { spanningPlan } from './spanning.ts';

const RUNS = { numRuns: 150 };
const two = fc.tuple(fc.nat(11), fc.nat(11));

/** Two different records of a kind; null where there are none. */
function twoOf<K extends 'person' | 'unit'>(records: RecordSet, kind: K, [x, y]: readonly [number, number]) {
  const all = records.list(kind);
  const [one, other] = [all[x % all.length], all[y % all.length]];
  return one && other && one !== other ? ([one, other] as const) : null;
}

/** What holds after any of these edits: the laws of the plan, no word of who is gone, and an undo that brings all back. */
function holds(before: RecordSet, edit: Edit, gone: string): RecordSet {
  editSchema.parse(edit);
  const after = apply(before, edit);
  expect(violations(after)).toEqual([]);
  for (const record of after) expect(JSON.stringify(record)).not.toContain(`"${gone}"`);
  for (const { id } of after) expect(id.split('~')).not.toContain(gone);
  expect(completeRemoval(edit, referrersIn(before)).removed).toHaveLength(edit.removed.length);
  expect(recordsOf(apply(after, invert(edit)))).toEqual(recordsOf(before));
  return after;
}

const owned = (records: RecordSet, person: string) =>
  [
    ...recordsWhere(records, 'item', 'owner', person),
    ...recordsWhere(records, 'matrix', 'owner', person),
    ...recordsWhere(records, 'unit', 'lead', person),
    ...recordsWhere(records, 'barrier', 'owner', person),
    ...recordsWhere(records, 'dependency', 'promisedBy', person),
  ].map(({ id }) => id);

describe('two people who become one', () => {
  it('have all that either had', () => {
    fc.assert(
      fc.property(spanningPlan, two, (records, picks) => {
        const people = twoOf(records, 'person', picks);
        if (!people) return;
        const [kept, duplicate] = people;
        const edit = mergePeople(records, { kept: kept.id, duplicate: duplicate.id }, testContext('e'));
        const after = holds(records, edit, duplicate.id);
        expect(new Set(owned(after, kept.id))).toEqual(
          new Set([...owned(records, kept.id), ...owned(records, duplicate.id)]),
        );
        for (const kind of ['duty', 'participant', 'membership'] as const) {
          const places = (of: RecordSet, id: string) =>
            recordsWhere(of, kind, 'person', id).map((one) => one.id.replace(/~[^~]+$/, ''));
          expect(new Set(places(after, kept.id))).toEqual(
            new Set([...places(records, kept.id), ...places(records, duplicate.id)]),
          );
        }
      }),
      RUNS,
    );
  });

  it('keep the stronger of two duties for one item', () => {
    fc.assert(
      fc.property(spanningPlan, two, (records, picks) => {
        const people = twoOf(records, 'person', picks);
        if (!people) return;
        const [kept, duplicate] = people;
        const edit = mergePeople(records, { kept: kept.id, duplicate: duplicate.id }, testContext('e'));
        const after = apply(records, edit);
        const weights = new Map(dutiesOf(records).map(({ key, weight }) => [key, weight]));
        for (const { item, level } of recordsWhere(after, 'duty', 'person', kept.id)) {
          const levels = recordsWhere(records, 'duty', 'item', item)
            .filter(({ person }) => person === kept.id || person === duplicate.id)
            .map((duty) => weights.get(duty.level) ?? 0);
          expect(weights.get(level) ?? 0).toBe(Math.max(...levels));
        }
      }),
      RUNS,
    );
  });
});

describe('removing a person', () => {
  it('gives a successor what was owned and owed, and no place in a unit', () => {
    fc.assert(
      fc.property(spanningPlan, two, (records, picks) => {
        const people = twoOf(records, 'person', picks);
        if (!people) return;
        const [person, successor] = people;
        const edit = removePerson(records, { person: person.id, successor: successor.id }, testContext('e'));
        const after = holds(records, edit, person.id);
        expect(new Set(owned(after, successor.id))).toEqual(
          new Set([...owned(records, person.id), ...owned(records, successor.id)]),
        );
        expect(recordsWhere(after, 'membership', 'person', successor.id)).toEqual(
          recordsWhere(records, 'membership', 'person', successor.id),
        );
      }),
      RUNS,
    );
  });

  it('leaves all that was owned without an owner where there is no successor', () => {
    fc.assert(
      fc.property(spanningPlan, fc.nat(11), (records, pick) => {
        const people = records.list('person');
        const person = people[pick % people.length];
        if (!person) return;
        const edit = removePerson(records, { person: person.id, successor: null }, testContext('e'));
        const after = holds(records, edit, person.id);
        for (const kind of ['item', 'matrix', 'unit', 'barrier', 'dependency'] as const) {
          expect(after.list(kind)).toHaveLength(records.list(kind).length);
        }
      }),
      RUNS,
    );
  });
});

describe('removing a unit', () => {
  it('gives matrices, people and units to the receiver', () => {
    fc.assert(
      fc.property(spanningPlan, two, (records, picks) => {
        const units = twoOf(records, 'unit', picks);
        if (!units) return;
        const [unit, receiver] = units;
        const edit = removeUnit(records, { unit: unit.id, receiver: receiver.id }, testContext('e'));
        const after = holds(records, edit, unit.id);
        const matrices = (of: RecordSet, id: string) =>
          recordsWhere(of, 'matrix', 'unit', id).map((one) => one.id);
        expect(new Set(matrices(after, receiver.id))).toEqual(
          new Set([...matrices(records, receiver.id), ...matrices(records, unit.id)]),
        );
        expect(after.list('unit')).toHaveLength(records.list('unit').length - 1);
      }),
      RUNS,
    );
  });

  it('is refused where it would leave a matrix without a unit', () => {
    fc.assert(
      fc.property(spanningPlan, fc.nat(11), (records, pick) => {
        const units = records.list('unit');
        const unit = units[pick % units.length];
        if (!unit) return;
        const remove = () => removeUnit(records, { unit: unit.id, receiver: null }, testContext('e'));
        if (recordsWhere(records, 'matrix', 'unit', unit.id).length > 0) expect(remove).toThrow(CommandError);
        else holds(records, remove(), unit.id);
      }),
      RUNS,
    );
  });
});
