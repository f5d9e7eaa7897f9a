import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '#shared/plan/edits/apply.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { type FieldChange, isEmpty, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { pointersTo } from '#shared/plan/edits/pointers.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { Side } from '#shared/plan/merge/conflicts.ts';
import { type Merge, merge } from '#shared/plan/merge/merge.ts';
import {
  chooseAll,
  type MergeChoices,
  resolve,
  UnresolvedConflictsError,
} from '#shared/plan/merge/resolve.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { references } from '#shared/plan/records/references.ts';
import { edited, recordsOf } from './arbitraries.ts';
import { forkOf } from './merge-arbitraries.ts';
import { breaking, expectedOf } from './merge-oracle.ts';

const side = fc.constantFrom<Side>('mine', 'theirs');
/** Choices for conflicts whatever their number: each takes the next of a list, over and over. */
const sides = fc.array(side, { minLength: 1, maxLength: 12 });

const TWO = forkOf(2).map(({ base, after: [mine = base, theirs = base] }) => ({ base, mine, theirs }));
const THREE = forkOf(3).map(({ base, after: [mine = base, one = base, other = base] }) => ({
  ...{ base, mine, one, other },
}));

function mergeOf(base: RecordSet, mine: RecordSet, theirs: RecordSet): Merge {
  return merge(mine, diff(base, mine), diff(base, theirs));
}

function mergedBy(take: Side, base: RecordSet, mine: RecordSet, theirs: RecordSet): RecordSet {
  const found = mergeOf(base, mine, theirs);
  return apply(mine, resolve(mine, found, chooseAll(found, take)));
}

function bytesOf(records: RecordSet): string {
  return canonicalize(recordsOf(records)) ?? '';
}

/** Choices may break a law that neither side's would: that is asked for in a second round. */
function resolveAll(mine: RecordSet, found: Merge, choices: MergeChoices) {
  try {
    return resolve(mine, found, choices);
  } catch (error) {
    if (!(error instanceof UnresolvedConflictsError)) throw error;
    expect(error.conflicts.map(({ type }) => type)).toEqual(error.conflicts.map(() => 'invariant'));
    return resolve(mine, found, new Map([...choices, ...chooseAll(error, 'mine')]));
  }
}

/**
 * What conflicts, whichever side looks at it. A broken law is named by a move of theirs; where it depends on another
 * conflict which circle closes, one move may stand for two circles, so only the law is compared.
 */
function namesOf({ conflicts }: Merge): readonly string[] {
  const names = conflicts.map((one) => (one.type === 'invariant' ? one.law : `${one.type} ${one.key}`));
  return [...new Set(names)].sort();
}

/**
 * Whether two sides gave up one reference, by another value or by removing its record, unless both gave it values. With
 * a target that is taken back come back the references that were given up because of it; which of two reasons it was,
 * the plan does not remember.
 */
function gaveUpAlike(base: RecordSet, sides: readonly RecordSet[]): boolean {
  const gone = new Set<string>();
  const moved = new Set<string>();
  for (const records of sides) {
    const { removed, changed } = diff(base, records);
    const pointers = [...removed].flatMap(pointersTo);
    const ofChanged = changed.filter(({ kind, field }) =>
      references[kind].some((one) => one.field === field),
    );
    const name = ({ kind, id, field }: Pick<FieldChange, 'kind' | 'id' | 'field'>) =>
      `${kind} ${id} ${field}`;
    const mine = [...pointers, ...ofChanged.filter(({ to }) => to === null)].map(name);
    const itsMoved = ofChanged.filter(({ to }) => to !== null).map(name);
    if (mine.some((one) => gone.has(one) || moved.has(one)) || itsMoved.some((one) => gone.has(one)))
      return true;
    for (const one of mine) gone.add(one);
    for (const one of itsMoved) moved.add(one);
  }
  return false;
}

/** The laws of a merge, each over `numRuns` random plans and what became of them. */
export function mergeLaws(numRuns: number): void {
  const runs = { numRuns };

  it('merging with a side that did nothing is the identity, either way round', () => {
    fc.assert(
      fc.property(edited, side, ({ base, after }, take) => {
        const nothing = mergeOf(base, after, base);
        expect([nothing.clean, nothing.conflicts]).toEqual([[], []]);
        expect(resolve(after, nothing, new Map())).toEqual(NO_DIFFERENCE);
        const all = mergeOf(base, base, after);
        expect(all.conflicts).toEqual([]);
        expect(bytesOf(apply(base, resolve(base, all, chooseAll(all, take))))).toBe(bytesOf(after));
      }),
      runs,
    );
  });

  it('merging the same once more changes nothing', () => {
    fc.assert(
      fc.property(TWO, side, ({ base, mine, theirs }, take) => {
        const once = mergedBy(take, base, mine, theirs);
        const again = mergeOf(base, once, theirs);
        expect(isEmpty(resolve(once, again, chooseAll(again, take)))).toBe(true);
        if (take === 'theirs') expect(again.clean).toEqual([]);
      }),
      runs,
    );
  });

  it('what does not conflict comes out the same whichever side it is merged into', () => {
    fc.assert(
      fc.property(TWO, ({ base, mine, theirs }) => {
        const there = mergeOf(base, mine, theirs);
        const back = mergeOf(base, theirs, mine);
        expect(namesOf(back)).toEqual(namesOf(there));
        fc.pre(there.conflicts.length === 0);
        const into = (records: RecordSet, found: Merge) =>
          bytesOf(apply(records, resolve(records, found, new Map())));
        expect(into(mine, there)).toBe(into(theirs, back));
      }),
      runs,
    );
  });

  it('mine against theirs is theirs against mine', () => {
    fc.assert(
      fc.property(TWO, ({ base, mine, theirs }) => {
        const found = mergeOf(base, mine, theirs);
        fc.pre(found.conflicts.every(({ type }) => type !== 'invariant'));
        expect(bytesOf(mergedBy('mine', base, mine, theirs))).toBe(
          bytesOf(mergedBy('theirs', base, theirs, mine)),
        );
      }),
      runs,
    );
  });

  it('branches that do not conflict with one another come out the same in either order, under one policy', () => {
    fc.assert(
      fc.property(THREE, side, ({ base, mine, one, other }, take) => {
        fc.pre(mergeOf(base, one, other).conflicts.length === 0);
        fc.pre(!gaveUpAlike(base, [mine, one, other]));
        const first = mergedBy(take, base, mine, one);
        const second = mergedBy(take, base, mine, other);
        const oneThenOther = mergeOf(base, first, other);
        const otherThenOne = mergeOf(base, second, one);
        // Codes that are given out depend on which codes are in use already.
        const lawless = [
          mergeOf(base, mine, one),
          mergeOf(base, mine, other),
          oneThenOther,
          otherThenOne,
        ].every(({ conflicts }) => conflicts.every(({ type }) => type !== 'invariant'));
        fc.pre(lawless);
        expect(bytesOf(apply(first, resolve(first, oneThenOther, chooseAll(oneThenOther, take))))).toBe(
          bytesOf(apply(second, resolve(second, otherThenOne, chooseAll(otherThenOne, take)))),
        );
      }),
      runs,
    );
  });

  it('lists every conflict and no other, and every change that only they made', () => {
    fc.assert(
      fc.property(TWO, ({ base, mine, theirs }) => {
        const { clean, conflicts } = mergeOf(base, mine, theirs);
        const expected = expectedOf({ base, mine, theirs });
        const clashes = conflicts.filter(({ type }) => type !== 'invariant');
        expect(clashes.map(({ type, key }) => `${type} ${key}`).sort()).toEqual(expected.conflicts);
        const kept = clean.filter(({ type }) => type !== 'removed');
        expect(kept.map(({ key }) => key).sort()).toEqual(expected.clean);
        const all = [...clean, ...conflicts].map(({ key }) => key);
        expect(new Set(all).size).toBe(all.length);
      }),
      runs,
    );
  });

  it('lists a broken law exactly where both together break one', () => {
    fc.assert(
      fc.property(TWO, ({ base, mine, theirs }) => {
        const { conflicts } = mergeOf(base, mine, theirs);
        fc.pre(conflicts.every(({ type }) => type === 'invariant'));
        const listed = conflicts.flatMap((conflict) =>
          conflict.type === 'invariant' ? conflict.violations : [],
        );
        const names = new Set(listed.map(({ kind, id }) => `${kind}:${id}`));
        expect([...names].sort()).toEqual(breaking({ base, mine, theirs }));
      }),
      runs,
    );
  });

  it('under the policy of a side, all that it did stands', () => {
    fc.assert(
      fc.property(TWO, side, ({ base, mine, theirs }, take) => {
        const { conflicts } = mergeOf(base, mine, theirs);
        fc.pre(conflicts.every(({ type }) => type !== 'invariant'));
        const merged = mergedBy(take, base, mine, theirs);
        const winner = take === 'mine' ? mine : theirs;
        const { added, changed, removed } = diff(base, winner);
        for (const { kind, id, field, to } of changed) {
          expect(new Map(Object.entries(merged.get(kind, id) ?? {})).get(field)).toEqual(to);
        }
        for (const { kind, id } of added) expect(merged.has(kind, id)).toBe(true);
        for (const { kind, id } of removed) expect(merged.has(kind, id)).toBe(false);
      }),
      runs,
    );
  });

  it('whatever is chosen, the result applies, keeps every law, and can be taken back to the byte', () => {
    fc.assert(
      fc.property(TWO, sides, sides, ({ base, mine, theirs }, taken, ofClean) => {
        const found = mergeOf(base, mine, theirs);
        const choices: MergeChoices = new Map([
          ...found.clean.map(
            ({ key }, at) => [key, { take: ofClean[at % ofClean.length] ?? 'mine' }] as const,
          ),
          ...found.conflicts.map(
            ({ key }, at) => [key, { take: taken[at % taken.length] ?? 'mine' }] as const,
          ),
        ]);
        const difference = resolveAll(mine, found, choices);
        const merged = apply(mine, difference);
        expect(violations(merged)).toEqual([]);
        expect(bytesOf(apply(merged, invert(difference)))).toBe(bytesOf(mine));
      }),
      runs,
    );
  });
}
