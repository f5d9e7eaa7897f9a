import fc from 'fast-check';
import { cascadeItem } from '#shared/plan/commands/cascade.ts';
import { CommandError } from '#shared/plan/commands/command.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import * as items from '#shared/plan/commands/items.ts';
import * as links from '#shared/plan/commands/links.ts';
import * as people from '#shared/plan/commands/people.ts';
import * as structure from '#shared/plan/commands/plan.ts';
import { setReviews } from '#shared/plan/commands/reviews.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { completeRemoval, RestrictedRemovalError, referrersIn } from '#shared/plan/edits/complete.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { type Difference, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { month, threadId } from '#shared/plan/ids.ts';
import { MissingRecordError } from '#shared/plan/lookup.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import type { Kind, PlanRecord, RecordOf, Thread } from '#shared/plan/records/records.ts';

/** A context without clock and randomness; ids are unique per prefix. */
export function testContext(prefix = 'n'): EditContext {
  let made = 0;
  return {
    newId: () => {
      made += 1;
      return `${prefix}${made}`;
    },
    now: () => '2026-01-05T08:00:00.000Z',
    author: { name: 'Facilitator', person: null },
    language: 'en' as const,
  };
}

const MONTH = month.parse('2026-03');

/** The records as one sorted list, to compare two sets whatever order they came in. */
export function recordsOf(set: RecordSet): readonly PlanRecord[] {
  return [...set].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

/** The empty plan that the examples and the generated plans start from. */
export function emptyPlan(context: EditContext = testContext('p')): RecordSet {
  const edit = structure.newPlan(
    {
      title: 'Axle works',
      trueNorth: 'Preferred partner',
      unitName: 'Plant',
      periodLabel: 'FY2026',
      start: month.parse('2026-01'),
      months: 12,
      arrangement: 'compass',
    },
    context,
  );
  return apply(RecordSet.empty, edit);
}

/** One thing that somebody does, as numbers that are read against whatever the plan holds then. */
export interface Action {
  readonly type: (typeof ACTION_TYPES)[number];
  readonly picks: readonly [number, number, number];
}

/** Common ones are named more than once. */
const ACTION_TYPES = [
  'addItem',
  'addItem',
  'addItem',
  'editText',
  'editText',
  'setOwner',
  'setOwner',
  'setStatus',
  'setStatus',
  'setBudget',
  'setBudget',
  'removeItem',
  'moveItem',
  'moveItem',
  'setLink',
  'setLink',
  'cycleLink',
  'setLinkReason',
  'setLinkReason',
  'setDuty',
  'setDuty',
  'addParticipant',
  'removeParticipant',
  'moveParticipant',
  'renamePerson',
  'removePerson',
  'setValue',
  'setArrangement',
  'setReviews',
  'addUnit',
  'moveUnit',
  'removeUnit',
  'addMatrix',
  'removeMatrix',
  'cascadeItem',
  'addThread',
] as const;

export const action: fc.Arbitrary<Action> = fc.record({
  type: fc.constantFrom(...ACTION_TYPES),
  picks: fc.tuple(fc.nat(11), fc.nat(11), fc.nat(11)),
});

/** What an action changes in the plan: the difference of a command, or of a completed removal. */
export function differenceOfAction(
  records: RecordSet,
  { type, picks }: Action,
  context: EditContext,
): Difference {
  const [x, y, z] = picks;
  const pick = <K extends Kind>(kind: K, at: number): RecordOf<K> => {
    const all = records.list(kind);
    const record = all[at % Math.max(1, all.length)];
    if (!record) throw new CommandError(`There is no ${kind} yet.`);
    return record;
  };
  const remove = (record: PlanRecord) =>
    completeRemoval({ ...NO_DIFFERENCE, removed: [record] }, referrersIn(records));
  const pair = () => {
    const a = pick('item', x);
    const others = records.list('item').filter(({ matrix, role }) => matrix === a.matrix && role !== a.role);
    return { a: a.id, b: (others[y % Math.max(1, others.length)] ?? a).id };
  };
  const role = ROLES[y % 4] ?? 'annual';
  const level = ['strong', 'medium', 'weak', null][z % 4] ?? null;
  const dutyLevel = ['leader', 'core', null][z % 3] ?? null;
  switch (type) {
    case 'addItem':
      return items.addItem(records, { matrix: pick('matrix', x).id, role, text: `Text ${z}` }, context);
    case 'editText':
      return items.editText(records, { item: pick('item', x).id, text: `Text ${z % 3}` }, context);
    case 'setOwner': {
      const value = z % 3 === 0 ? null : pick('person', y).id;
      return setField(records, { kind: 'item', id: pick('item', x).id, field: 'owner', value }, context);
    }
    case 'setStatus': {
      const value = z % 2 === 0 ? 'late' : 'done';
      return setField(records, { kind: 'item', id: pick('item', x).id, field: 'status', value }, context);
    }
    case 'setBudget':
      return setField(records, { kind: 'item', id: pick('item', x).id, field: 'budget', value: z }, context);
    case 'removeItem':
      return items.removeItem(records, { item: pick('item', x).id }, context);
    case 'moveItem': {
      const item = pick('item', x);
      const after = pick('item', z);
      return items.moveItem(
        records,
        z % 3 === 0
          ? { item: item.id, role, after: null }
          : { item: item.id, role: after.role, after: after.id },
        context,
      );
    }
    case 'setLink':
      return links.setLink(records, { ...pair(), strength: level }, context);
    case 'cycleLink':
      return links.cycleLink(records, pair(), context);
    case 'setLinkReason': {
      const { a, b } = pick('link', x);
      return links.setLinkReason(records, { a, b, reason: `Because ${z % 3}` }, context);
    }
    case 'setDuty':
      return people.setDuty(
        records,
        { item: pick('item', x).id, person: pick('person', y).id, level: dutyLevel },
        context,
      );
    case 'addParticipant':
      return people.addParticipant(
        records,
        z % 2 === 0
          ? { matrix: pick('matrix', x).id, name: `Engineer ${y}` }
          : { matrix: pick('matrix', x).id, person: pick('person', y).id },
        context,
      );
    case 'removeParticipant':
      return people.removeParticipant(records, { participant: pick('participant', x).id }, context);
    case 'moveParticipant': {
      const after = z % 2 === 0 ? null : pick('participant', y).id;
      return people.moveParticipant(records, { participant: pick('participant', x).id, after }, context);
    }
    case 'renamePerson':
      return people.renamePerson(records, { person: pick('person', x).id, name: `Lead ${z % 3}` }, context);
    case 'removePerson':
      return remove(pick('person', x));
    case 'setValue': {
      const values = [
        { plan: z },
        { actual: z },
        { milestone: 'design' },
        { plan: null, actual: null, milestone: '' },
      ];
      return setValue(records, { item: pick('item', x).id, month: MONTH, ...values[y % 4] }, context);
    }
    case 'setArrangement': {
      const arrangement = z % 2 === 0 ? 'taste' : 'jackson';
      return structure.setArrangement(records, { matrix: pick('matrix', x).id, arrangement }, context);
    }
    case 'setReviews': {
      const days = [`2026-0${1 + (y % 9)}-05`, `2026-1${z % 3}-05`].slice(z % 3 === 0 ? 2 : z % 2);
      return setReviews(records, { period: pick('period', x).id, days }, context);
    }
    case 'addUnit':
      return structure.addUnit(records, { name: `Unit ${z}`, parent: pick('unit', x).id }, context);
    case 'moveUnit': {
      const value = pick('unit', y).id;
      return setField(records, { kind: 'unit', id: pick('unit', x).id, field: 'parent', value }, context);
    }
    case 'removeUnit':
      return remove(pick('unit', x));
    case 'addMatrix':
      return structure.addMatrix(
        records,
        { unit: pick('unit', x).id, period: pick('period', y).id, title: `Matrix ${z}` },
        context,
      );
    case 'removeMatrix':
      return remove(pick('matrix', x));
    case 'cascadeItem':
      return cascadeItem(
        records,
        {
          upper: pick('item', x).id,
          lowerMatrix: pick('matrix', y).id,
          role: z % 2 === 0 ? 'annual' : 'longTerm',
        },
        context,
      );
    case 'addThread': {
      const thread: Thread = {
        kind: 'thread',
        id: threadId.parse(context.newId()),
        title: 'Targets',
        side: 'upper',
        state: 'open',
        agreed: [],
        matrix: pick('matrix', x).id,
        header: {},
        extra: null,
      };
      return { ...NO_DIFFERENCE, added: [thread] };
    }
  }
}

/** The plan after the actions, one after the other; those that make no sense there are passed over. */
export function perform(records: RecordSet, actions: readonly Action[], context: EditContext): RecordSet {
  return actions.reduce((before, next) => {
    try {
      return apply(before, differenceOfAction(before, next, context));
    } catch (error) {
      const refused =
        error instanceof CommandError ||
        error instanceof RestrictedRemovalError ||
        error instanceof MissingRecordError;
      if (refused) return before;
      throw error;
    }
  }, records);
}

/** A small plan that keeps all laws, with two people and a second matrix to begin with, so that most actions have something to act on. */
export const plan: fc.Arbitrary<RecordSet> = fc
  .array(action, { minLength: 4, maxLength: 30, size: 'max' })
  .map((actions) => perform(emptyPlan(), [...FURNISHING, ...actions], testContext('b')));

const FURNISHING: readonly Action[] = [
  { type: 'addParticipant', picks: [0, 0, 0] },
  { type: 'addParticipant', picks: [0, 1, 0] },
  { type: 'addUnit', picks: [0, 0, 0] },
  { type: 'addMatrix', picks: [1, 0, 0] },
  { type: 'addItem', picks: [0, 2, 1] },
  { type: 'addItem', picks: [0, 3, 2] },
  { type: 'addItem', picks: [1, 1, 3] },
];

/** A plan and what one person made of it. */
export const edited = fc
  .tuple(plan, fc.array(action, { minLength: 2, maxLength: 16, size: 'max' }))
  .map(([base, actions]) => ({ base, after: perform(base, actions, testContext('m')) }));

/** A plan and what two people made of it, each without knowing of the other. */
export const forked = fc
  .tuple(
    plan,
    fc.array(action, { minLength: 3, maxLength: 14, size: 'max' }),
    fc.array(action, { minLength: 3, maxLength: 14, size: 'max' }),
  )
  .map(([base, mine, theirs]) => ({
    base,
    mine: diff(base, perform(base, mine, testContext('m'))),
    theirs: diff(base, perform(base, theirs, testContext('t'))),
  }));
