import { describe, expect, it } from 'vitest';
import { changing } from '#shared/plan/commands/command.ts';
import { addItem, editText } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import { addParticipant, setDuty } from '#shared/plan/commands/people.ts';
import { addMatrix, addUnit } from '#shared/plan/commands/plan.ts';
import { setValue } from '#shared/plan/commands/values.ts';
import { apply, MisfitError } from '#shared/plan/edits/apply.ts';
import { completeRemoval, referrersIn } from '#shared/plan/edits/complete.ts';
import { diff } from '#shared/plan/edits/diff.ts';
import { type Difference, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import { linkIdOf, month, unitId, valueIdOf } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import { merge } from '#shared/plan/merge/merge.ts';
import {
  chooseAll,
  InvalidMergeError,
  resolve,
  UnresolvedConflictsError,
} from '#shared/plan/merge/resolve.ts';
import type { MergeChoice } from '#shared/plan/merge/settle.ts';
import { sinceShown } from '#shared/plan/merge/since-shown.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Kind, PlanRecord, RecordOf } from '#shared/plan/records/records.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

type Step = (at: RecordSet) => Difference;

/** The plan after some commands, each on what the one before made. */
function having(records: RecordSet, ...steps: readonly Step[]): RecordSet {
  return steps.reduce((at, step) => apply(at, step(at)), records);
}

function nth<K extends Kind>(records: RecordSet, kind: K, at = 0): RecordOf<K> {
  const record = records.list(kind)[at];
  if (!record) throw new Error(`There is no ${kind} ${at}.`);
  return record;
}

const [at, me, them] = [testContext('b'), testContext('m'), testContext('t')];
const MARCH = month.parse('2026-03');
const matrix = nth(emptyPlan(), 'matrix');
/** A priority (P1) and a measure (K1) with a mark between them and a monthly target, and a person. */
const base = having(
  emptyPlan(),
  (plan) => addItem(plan, { matrix: matrix.id, role: 'priority', text: 'Cut changeover' }, at),
  (plan) => addItem(plan, { matrix: matrix.id, role: 'measure', text: 'Minutes per changeover' }, at),
  (plan) => addParticipant(plan, { matrix: matrix.id, name: 'Plant manager' }, at),
  (plan) => {
    const [a, b] = [nth(plan, 'item').id, nth(plan, 'item', 1).id];
    return setLink(plan, { a, b, strength: 'strong' }, at);
  },
  (plan) => setValue(plan, { item: nth(plan, 'item', 1).id, month: MARCH, plan: 12 }, at),
);
const priority = nth(base, 'item');
const measure = nth(base, 'item', 1);
const person = nth(base, 'person');
const link = linkIdOf(priority.id, measure.id);
const target = valueIdOf(measure.id, MARCH);

const rename =
  (text: string, item = priority): Step =>
  (plan) =>
    editText(plan, { item: item.id, text }, me);
const set =
  (fields: Partial<RecordOf<'item'>>, item = priority): Step =>
  (plan) =>
    changing(plan.get('item', item.id) ?? item, fields);
const remove =
  (record: PlanRecord): Step =>
  (plan) => {
    const there = plan.get(record.kind, record.id);
    return completeRemoval({ ...NO_DIFFERENCE, removed: there ? [there] : [] }, referrersIn(plan));
  };

function mergeOf(mine: RecordSet, theirs: RecordSet, from = base) {
  return merge(mine, diff(from, mine), diff(from, theirs));
}

/** The merged plan, by one policy for all conflicts or by choices. */
function merged(
  mine: RecordSet,
  theirs: RecordSet,
  choices: 'mine' | 'theirs' | Readonly<Record<string, MergeChoice>>,
  from = base,
): RecordSet {
  const found = mergeOf(mine, theirs, from);
  const chosen = typeof choices === 'string' ? chooseAll(found, choices) : new Map(Object.entries(choices));
  const result = apply(mine, resolve(mine, found, chosen));
  expect(violations(result)).toEqual([]);
  return result;
}

describe('what only they changed', () => {
  const theirs = having(base, rename('Halve changeover'), set({ status: 'late' }));

  it('merges by itself, and is listed change by change', () => {
    const mine = having(base, set({ budget: 5 }));
    const { clean, conflicts } = mergeOf(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(clean).toContainEqual({
      ...{ type: 'changed', key: `item:${priority.id}:text`, kind: 'item', id: priority.id, field: 'text' },
      ...{ base: 'Cut changeover', mine: 'Cut changeover', theirs: 'Halve changeover' },
    });
    const result = merged(mine, theirs, {});
    expect(result.get('item', priority.id)).toMatchObject({
      text: 'Halve changeover',
      status: 'late',
      budget: 5,
    });
  });

  it('can be refused, or given another value', () => {
    const result = merged(base, theirs, {
      [`item:${priority.id}:text`]: { take: 'mine' },
      [`item:${priority.id}:status`]: { take: 'edited', value: 'done' },
    });
    expect(result.get('item', priority.id)).toMatchObject({ text: 'Cut changeover', status: 'done' });
  });

  it('is listed once for a removal with all that goes with it, which refusing keeps', () => {
    const gone = having(base, remove(measure));
    const { clean } = mergeOf(base, gone);
    expect(clean).toMatchObject([{ type: 'removed', key: `item:${measure.id}` }]);
    expect([...merged(base, gone, {})]).toEqual([...gone]);
    expect([...merged(base, gone, { [`item:${measure.id}`]: { take: 'mine' } })]).toEqual([...base]);
  });

  it('takes along what hangs on a new record that is refused', () => {
    const theirs = having(
      base,
      (plan) => addItem(plan, { matrix: matrix.id, role: 'priority', text: 'New' }, them),
      (plan) => setLink(plan, { a: nth(plan, 'item', 2).id, b: measure.id, strength: 'weak' }, them),
    );
    const key = `item:${nth(theirs, 'item', 2).id}`;
    expect([...merged(base, theirs, { [key]: { take: 'mine' } })]).toEqual([...base]);
  });
});

describe('a field that both changed', () => {
  const [mine, theirs] = [having(base, rename('Mine')), having(base, rename('Theirs'))];
  const key = `item:${priority.id}:text`;
  const textOf = (choice: MergeChoice) =>
    merged(mine, theirs, { [key]: choice }).get('item', priority.id)?.text;

  it('is a conflict with all three values', () => {
    expect(mergeOf(mine, theirs).conflicts).toEqual([
      {
        ...{ type: 'field', key, kind: 'item', id: priority.id, field: 'text' },
        ...{ base: 'Cut changeover', mine: 'Mine', theirs: 'Theirs' },
      },
    ]);
  });

  it('becomes mine, theirs or what somebody enters', () => {
    expect(textOf({ take: 'mine' })).toBe('Mine');
    expect(textOf({ take: 'theirs' })).toBe('Theirs');
    expect(textOf({ take: 'edited', value: 'Ours' })).toBe('Ours');
  });

  it('is no conflict where both changed it alike', () => {
    expect(mergeOf(mine, mine)).toMatchObject({ clean: [], conflicts: [] });
  });

  it('stops the merge as long as nobody has chosen', () => {
    const attempt = () => merged(mine, theirs, {});
    expect(attempt).toThrow(UnresolvedConflictsError);
    expect(attempt).toThrow(expect.objectContaining({ conflicts: mergeOf(mine, theirs).conflicts }));
  });

  it('is none where each filled in another field of the same month', () => {
    const april = month.parse('2026-04');
    const [planned, done] = [{ plan: 11 }, { actual: 10 }].map((entry) =>
      having(base, (plan) => setValue(plan, { item: measure.id, month: april, ...entry }, me)),
    );
    expect(mergeOf(planned ?? base, done ?? base).conflicts).toEqual([]);
    const result = merged(planned ?? base, done ?? base, {});
    expect(result.get('value', valueIdOf(measure.id, april))).toMatchObject({ plan: 11, actual: 10 });
  });
});

describe('a deletion against an edit', () => {
  const edited = having(base, rename('Seconds per changeover', measure));
  const deleted = having(base, remove(measure));

  it('says which side deleted, and what the other changed', () => {
    const named = {
      type: 'deletion',
      key: `item:${measure.id}`,
      kind: 'item',
      id: measure.id,
      record: measure,
    };
    const edits = [{ field: 'text', from: 'Minutes per changeover', to: 'Seconds per changeover' }];
    expect(mergeOf(edited, deleted)).toMatchObject({
      clean: [],
      conflicts: [{ ...named, edits, deletedBy: 'theirs' }],
    });
    expect(mergeOf(deleted, edited)).toMatchObject({
      clean: [],
      conflicts: [{ ...named, edits, deletedBy: 'mine' }],
    });
  });

  it('removes the record with its marks and values where the deletion is taken', () => {
    expect([...merged(edited, deleted, 'theirs')]).toEqual([...deleted]);
    expect([...merged(deleted, edited, 'mine')]).toEqual([...deleted]);
  });

  it('brings the record back with its marks and values where the edit is taken', () => {
    const back = merged(deleted, edited, 'theirs');
    expect(back.get('item', measure.id)?.text).toBe('Seconds per changeover');
    expect([back.has('link', link), back.has('value', target)]).toEqual([true, true]);
    expect([...merged(edited, deleted, 'mine')]).toEqual([...edited]);
  });

  it('keeps the item of a mark that I changed, though they removed the item', () => {
    const reasoned = having(base, (plan) => changing(nth(plan, 'link'), { reason: 'Because' }));
    const { clean, conflicts } = mergeOf(reasoned, deleted);
    // Whether the item goes is decided by the conflict, so it does not go by itself.
    expect(clean).toEqual([]);
    expect(conflicts).toMatchObject([{ type: 'deletion', key: `link:${link}` }]);
    expect([...merged(reasoned, deleted, 'mine')]).toEqual([...reasoned]);
    expect([...merged(reasoned, deleted, 'theirs')]).toEqual([...deleted]);
  });
});

describe('a reference to what the other side removed', () => {
  const owned = having(base, set({ owner: person.id }));
  const left = having(base, remove(person));
  const key = `item:${priority.id}:owner`;

  it('is a conflict of the field that may be empty', () => {
    const named = { type: 'dangling', key, field: 'owner', base: null, targets: [person] };
    expect(mergeOf(owned, left)).toMatchObject({
      clean: [],
      conflicts: [{ ...named, pointing: 'mine', mine: person.id, theirs: null }],
    });
    expect(mergeOf(left, owned).conflicts).toMatchObject([
      { ...named, pointing: 'theirs', mine: null, theirs: person.id },
    ]);
  });

  it('keeps the target where the pointing side is taken, and empties the field otherwise', () => {
    expect([...merged(owned, left, 'mine')]).toEqual([...owned]);
    expect([...merged(owned, left, 'theirs')]).toEqual([...left]);
    expect(merged(left, owned, 'theirs').get('person', person.id)).toEqual(person);
    expect([...merged(left, owned, 'mine')]).toEqual([...left]);
  });

  it('is a conflict of the whole record that cannot be without it', () => {
    const charged = having(base, (plan) =>
      setDuty(plan, { item: priority.id, person: person.id, level: 'leader' }, me),
    );
    expect(mergeOf(left, charged).conflicts).toMatchObject([
      {
        type: 'dangling',
        key: `duty:${priority.id}~${person.id}`,
        field: null,
        pointing: 'theirs',
        targets: [person],
      },
    ]);
    expect(merged(left, charged, 'mine').list('duty')).toEqual([]);
    expect(merged(left, charged, 'theirs').list('duty')).toHaveLength(1);
    expect(merged(left, charged, 'theirs').list('participant')).toHaveLength(1);
  });

  it('leaves a unit where it is as long as a matrix of mine belongs to it', () => {
    const wide = having(base, (plan) => addUnit(plan, { name: 'Line 1', parent: nth(plan, 'unit').id }, at));
    const unit = nth(wide, 'unit', 1);
    const period = nth(wide, 'period').id;
    const mine = having(wide, (plan) => addMatrix(plan, { unit: unit.id, period, title: 'Axles' }, me));
    const theirs = having(wide, remove(unit));
    expect([...merged(mine, theirs, 'mine', wide)]).toEqual([...mine]);
    expect([...merged(mine, theirs, 'theirs', wide)]).toEqual([...theirs]);
  });
});

describe('a law that both break together', () => {
  const add =
    (text: string, by: typeof me): Step =>
    (plan) =>
      addItem(plan, { matrix: matrix.id, role: 'measure', text }, by);
  const [mine, theirs] = [having(base, add('Mine', me)), having(base, add('Theirs', them))];
  const codes = (records: RecordSet) =>
    records
      .list('item')
      .map(({ text, code }) => `${code} ${text}`)
      .slice(2)
      .sort();
  const key = `item:${nth(theirs, 'item', 2).id}:code:doubleCode`;

  it('is two items with one code: both come in, and the choice says whose keeps it', () => {
    expect(mergeOf(mine, theirs).conflicts).toMatchObject([
      { type: 'invariant', law: 'doubleCode', key, message: 'Two items of one matrix have the code K2.' },
    ]);
    expect(codes(merged(mine, theirs, 'mine'))).toEqual(['K2 Mine', 'K3 Theirs']);
    expect(codes(merged(mine, theirs, 'theirs'))).toEqual(['K2 Theirs', 'K3 Mine']);
    expect(codes(merged(mine, theirs, { [key]: { take: 'edited', value: 'K9' } }))).toEqual([
      'K2 Mine',
      'K9 Theirs',
    ]);
  });

  it('refuses a value that breaks the law again', () => {
    expect(() => merged(mine, theirs, { [key]: { take: 'edited', value: 'K1' } })).toThrow(InvalidMergeError);
  });

  it('is two units under one another: the other side’s unit stays where it stood', () => {
    const top = nth(base, 'unit').id;
    const wide = having(
      base,
      (plan) => addUnit(plan, { name: 'Line 1', parent: top }, at),
      (plan) => addUnit(plan, { name: 'Line 2', parent: top }, at),
    );
    const [one, two] = [nth(wide, 'unit', 1), nth(wide, 'unit', 2)];
    const mine = having(wide, () => changing(one, { parent: two.id }));
    const theirs = having(wide, () => changing(two, { parent: one.id }));
    const { conflicts } = mergeOf(mine, theirs, wide);
    expect(conflicts).toMatchObject([
      { type: 'invariant', law: 'unitCycle', key: `unit:${two.id}:parent:unitCycle` },
    ]);
    expect([...merged(mine, theirs, 'mine', wide)]).toEqual([...mine]);
    expect([...merged(mine, theirs, 'theirs', wide)]).toEqual([...theirs]);
  });
});

describe('circles of units', () => {
  const top = nth(base, 'unit').id;
  const add =
    (name: string): Step =>
    (plan) =>
      addUnit(plan, { name, parent: top }, at);
  const flat = having(base, add('Line 1'), add('Line 2'), add('Line 3'), add('Line 4'));
  const [one, two, three, four] = [1, 2, 3, 4].map((number) => nth(flat, 'unit', number));
  if (!one || !two || !three || !four) throw new Error('There are four lines.');
  const under = (unit: PlanRecord, above: { readonly id: string }): Step => {
    const parent = unitId.parse(above.id);
    return (plan) => changing(plan.get('unit', unit.id) ?? one, { parent });
  };

  it('that close only because a unit gave way belong to the first conflict', () => {
    const wide = having(flat, under(three, two));
    const mine = having(wide, under(four, three), under(one, three));
    const theirs = having(wide, under(three, four), under(two, one));
    const { conflicts } = mergeOf(mine, theirs, wide);
    expect(conflicts).toMatchObject([{ law: 'unitCycle', key: `unit:${three.id}:parent:unitCycle` }]);
    expect([...merged(mine, theirs, 'mine', wide)]).toEqual([...mine]);
    expect([...merged(mine, theirs, 'theirs', wide)]).toEqual([...having(theirs, under(one, three))]);
  });

  it('that a side brings along ready-made are left out, whatever is chosen', () => {
    const [a, b] = ['x1', 'x2'].map((id) => ({ ...one, id: unitId.parse(id) }));
    if (!a || !b) throw new Error('There are two.');
    const added = [
      { ...a, parent: b.id },
      { ...b, parent: a.id },
    ];
    const found = merge(flat, NO_DIFFERENCE, { ...NO_DIFFERENCE, added });
    for (const take of ['mine', 'theirs'] as const) {
      expect(resolve(flat, found, chooseAll(found, take))).toEqual(NO_DIFFERENCE);
    }
  });
});

describe('an answer to a part of the plan', () => {
  /** What left: the measure without its owner and budget, and nothing that hangs on it. */
  const full = having(base, set({ owner: person.id }, measure), set({ budget: 7 }, measure));
  const shown = [{ ...nth(full, 'item', 1), owner: null, budget: null }];
  const isShown = (_: Kind, field: string) => field !== 'owner' && field !== 'budget';
  const answer = changing(nth(full, 'item', 1), { text: 'Seconds per changeover' });
  const mergeAnswer = (mine: RecordSet, theirs: Difference) =>
    merge(mine, sinceShown(mine, shown, isShown), theirs);
  const take = (mine: RecordSet, theirs: Difference) => {
    const found = mergeAnswer(mine, theirs);
    return apply(mine, resolve(mine, found, chooseAll(found, 'theirs')));
  };

  it('touches nothing that was not shown', () => {
    const mine = having(full, rename('Elsewhere'));
    expect(mergeAnswer(mine, answer)).toMatchObject({ conflicts: [], clean: [{ field: 'text' }] });
    expect(diff(mine, take(mine, answer))).toMatchObject({
      added: [],
      removed: [],
      changed: [{ id: measure.id }],
    });
  });

  it('meets what has changed here since as a conflict', () => {
    const mine = having(full, rename('Mine', measure));
    expect(mergeAnswer(mine, answer).conflicts).toMatchObject([
      { type: 'field', mine: 'Mine', base: measure.text },
    ]);
  });

  it('meets what was removed here as a deletion, and can bring back what was shown of it', () => {
    const mine = having(full, remove(measure));
    expect(mergeAnswer(mine, answer).conflicts).toMatchObject([{ type: 'deletion', deletedBy: 'mine' }]);
    expect(take(mine, answer).get('item', measure.id)).toMatchObject({
      text: 'Seconds per changeover',
      owner: null,
    });
  });

  it('that removes an item takes along what hung on it unseen', () => {
    const gone = take(full, { ...NO_DIFFERENCE, removed: shown });
    expect([gone.has('item', measure.id), gone.has('link', link), gone.has('value', target)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(violations(gone)).toEqual([]);
  });

  it('is refused where it brings a mark that joins an item with itself', () => {
    const mark = {
      ...nth(full, 'link'),
      id: linkIdOf(priority.id, priority.id),
      a: priority.id,
      b: priority.id,
    };
    expect(() => mergeAnswer(full, { ...NO_DIFFERENCE, added: [mark] })).toThrow('joins an item with itself');
  });

  it('is refused where it changes what was never there, or refers to it', () => {
    const strange = { ...answer, changed: answer.changed.map((change) => ({ ...change, id: 'nowhere' })) };
    expect(() => mergeAnswer(full, strange)).toThrow(MisfitError);
    expect(() =>
      mergeAnswer(full, changing(nth(full, 'item', 1), { owner: 'nobody' as typeof person.id })),
    ).toThrow(MisfitError);
  });
});
