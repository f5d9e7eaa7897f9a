import fc from 'fast-check';
import { changing } from '#shared/plan/commands/command.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, RestrictedRemovalError, referrersIn } from '#shared/plan/edits/complete.ts';
import { type Difference, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { violations } from '#shared/plan/invariants.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { type Action, action, emptyPlan, perform, plan, testContext } from './arbitraries.ts';

/** A plan and what several people made of it, none knowing of the others. Ids of what they added differ. */
export interface Fork {
  readonly base: RecordSet;
  readonly after: readonly RecordSet[];
}

const PREFIXES = ['m', 't', 'u'];

/** All kinds of work on a plan, by the commands that the app has. */
function workshop(people: number): fc.Arbitrary<Fork> {
  const branch = fc.array(action, { minLength: 3, maxLength: 14, size: 'max' });
  return fc.tuple(plan, manyOf(branch, people)).map(([base, all]) => ({
    base,
    after: all.map((actions, at) => perform(base, actions, testContext(PREFIXES[at]))),
  }));
}

interface Step {
  readonly type: 'move' | 'recode' | 'add' | 'addUnit' | 'remove' | 'removeUnit';
  readonly picks: readonly [number, number];
}

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('move', 'move', 'move', 'recode', 'recode', 'add', 'addUnit', 'remove', 'removeUnit'),
  picks: fc.tuple(fc.nat(7), fc.nat(7)),
});

/** Many moves of units and few codes, so that what each side may do often breaks a law together. */
function crowd(people: number): fc.Arbitrary<Fork> {
  const actions = [
    ...[0, 0, 1, 1, 2, 3].map((above): Action => ({ type: 'addUnit', picks: [above, 0, 0] })),
    ...[0, 1, 2, 3].map((text): Action => ({ type: 'addItem', picks: [0, 2, text] })),
  ];
  const base = perform(emptyPlan(), actions, testContext('b'));
  return manyOf(fc.array(step, { minLength: 1, maxLength: 6 }), people).map((all) => ({
    base,
    after: all.map((steps, at) => {
      const context = testContext(PREFIXES[at]);
      return steps.reduce((records, one) => take(records, one, context), base);
    }),
  }));
}

/** The plan after the step; the same where the step would break a law. */
function take(records: RecordSet, one: Step, context: EditContext): RecordSet {
  try {
    const after = apply(records, differenceOfStep(records, one, context));
    return violations(after).length === 0 ? after : records;
  } catch (error) {
    if (error instanceof RestrictedRemovalError) return records;
    throw error;
  }
}

function differenceOfStep(
  records: RecordSet,
  { type, picks: [x, y] }: Step,
  context: EditContext,
): Difference {
  const [units, items] = [records.list('unit'), records.list('item')];
  const [unit, other, item] = [units[x % units.length], units[y % units.length], items[x % items.length]];
  const remove = (record: NonNullable<typeof unit | typeof item>) =>
    completeRemoval({ ...NO_DIFFERENCE, removed: [record] }, referrersIn(records));
  if (type === 'move') return unit && other ? changing(unit, { parent: other.id }) : NO_DIFFERENCE;
  if (type === 'removeUnit') return unit ? remove(unit) : NO_DIFFERENCE;
  if (type === 'remove') return item ? remove(item) : NO_DIFFERENCE;
  if (type === 'recode') return item ? changing(item, { code: `P${y}` }) : NO_DIFFERENCE;
  const like: Action =
    type === 'add' ? { type: 'addItem', picks: [0, 2, y] } : { type: 'addUnit', picks: [x, y, 0] };
  const after = perform(records, [like], context);
  const added = [...after].filter(({ kind, id }) => !records.has(kind, id));
  return { ...NO_DIFFERENCE, added };
}

function manyOf<T>(one: fc.Arbitrary<T>, count: number): fc.Arbitrary<readonly T[]> {
  return fc.array(one, { minLength: count, maxLength: count });
}

export function forkOf(people: number): fc.Arbitrary<Fork> {
  return fc.oneof({ arbitrary: workshop(people), weight: 2 }, { arbitrary: crowd(people), weight: 1 });
}
