import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#shared/plan/edits/apply.ts';
import { byRecord } from '#shared/plan/edits/by-record.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { isEmpty, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { squash, squashAll } from '#shared/plan/edits/squash.ts';
import { violations } from '#shared/plan/invariants.ts';
import { action, edited, perform, plan, recordsOf, testContext } from './arbitraries.ts';

const RUNS = { numRuns: 200 };

describe('the laws of differences', () => {
  it('diff(a, b) applied to a gives b', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        expect(recordsOf(apply(base, diff(base, after)))).toEqual(recordsOf(after));
      }),
      RUNS,
    );
  });

  it('an inverse takes its difference back, and the inverse of the inverse does it again', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        const d = diff(base, after);
        expect(recordsOf(apply(after, invert(d)))).toEqual(recordsOf(base));
        expect(recordsOf(apply(base, invert(invert(d))))).toEqual(recordsOf(after));
      }),
      RUNS,
    );
  });

  it('squash does both, its inverse undoes both, and it is in normal form', () => {
    fc.assert(
      fc.property(edited, fc.array(action, { maxLength: 8 }), ({ base, after }, more) => {
        const last = perform(after, more, testContext('s'));
        const both = squash(diff(base, after), diff(after, last));
        expect(recordsOf(apply(base, both))).toEqual(recordsOf(last));
        expect(recordsOf(apply(last, invert(both)))).toEqual(recordsOf(base));
        const direct = diff(base, last);
        expect(both.added.length).toBe(direct.added.length);
        expect(both.changed.length).toBe(direct.changed.length);
        expect(both.removed.length).toBe(direct.removed.length);
      }),
      RUNS,
    );
  });

  it('a difference squashed with its inverse leaves nothing', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        const d = diff(base, after);
        expect(isEmpty(squash(d, invert(d)))).toBe(true);
        expect(squash(d, NO_DIFFERENCE)).toEqual(squash(NO_DIFFERENCE, d));
      }),
      RUNS,
    );
  });

  it('squash is associative', () => {
    const step = fc.array(action, { maxLength: 5 });
    fc.assert(
      fc.property(plan, step, step, step, (base, one, two, three) => {
        const context = testContext('s');
        const sets = [base];
        for (const actions of [one, two, three]) sets.push(perform(sets.at(-1) ?? base, actions, context));
        const [a = NO_DIFFERENCE, b = NO_DIFFERENCE, c = NO_DIFFERENCE] = sets
          .slice(1)
          .map((set, index) => diff(sets[index] ?? base, set));
        const left = apply(base, squash(squash(a, b), c));
        const right = apply(base, squash(a, squash(b, c)));
        expect(recordsOf(left)).toEqual(recordsOf(right));
        expect(byRecord(squashAll([a, b, c]))).toEqual(byRecord(squash(squash(a, b), c)));
      }),
      RUNS,
    );
  });
});

describe('commands', () => {
  it('keep the laws of the plan', () => {
    fc.assert(
      fc.property(edited, ({ base, after }) => {
        expect(violations(base)).toEqual([]);
        expect(violations(after)).toEqual([]);
      }),
      RUNS,
    );
  });
});
