import { expect, it } from 'vitest';
import { setNorms } from '#shared/plan/commands/norms.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { invert } from '#shared/plan/edits/invert.ts';
import { DEFAULT_NORMS, normsOf } from '#shared/plan/queries/norms.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

const context = testContext('n');

it('a plan without norms of its own has the usual ones, and what is set stands beside them', () => {
  const plan = emptyPlan();
  expect(normsOf(plan)).toEqual(DEFAULT_NORMS);
  const edit = setNorms(plan, { fiscalStart: 4, owned: 3 }, context);
  const set = apply(plan, edit);
  expect(normsOf(set)).toEqual({ ...DEFAULT_NORMS, fiscalStart: 4, owned: 3 });
  const again = setNorms(set, { owned: 5 }, context);
  expect(again.changed.map(({ field, from, to }) => [field, from, to])).toEqual([['owned', 3, 5]]);
  expect(normsOf(apply(set, invert(edit)))).toEqual(DEFAULT_NORMS);
});

it.each([{ fiscalStart: 13 }, { owned: 0 }, { horizonYears: 2.5 }])('refuses %j', (news) => {
  expect(() => setNorms(emptyPlan(), news, context)).toThrow(/cannot be set/);
});
