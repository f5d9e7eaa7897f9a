import { beforeEach, describe, expect, it } from 'vitest';
import { cascadeItem } from '#shared/plan/commands/cascade.ts';
import { CommandError } from '#shared/plan/commands/command.ts';
import { setField } from '#shared/plan/commands/fields.ts';
import { addItem, editText, moveItem, removeItem } from '#shared/plan/commands/items.ts';
import { cycleLink, setLink, setLinkReason } from '#shared/plan/commands/links.ts';
import { setOwner } from '#shared/plan/commands/owner.ts';
import {
  addParticipant,
  cycleDuty,
  moveParticipant,
  removeParticipant,
  renamePerson,
  setDuty,
} from '#shared/plan/commands/people.ts';
import { addMatrix, addUnit, setArrangement } from '#shared/plan/commands/plan.ts';
import { setValue, setValues } from '#shared/plan/commands/values.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Edit, edit as editSchema, isEmpty } from '#shared/plan/edits/edit.ts';
import { dutyIdOf, type ItemId, itemId, linkIdOf, month, personId } from '#shared/plan/ids.ts';
import { MissingRecordError } from '#shared/plan/lookup.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Role } from '#shared/plan/records/fields.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

let context = testContext('c');
let records: RecordSet;

/** Makes an edit on today's records and applies it. */
function run(make: (at: RecordSet) => Edit): Edit {
  const made = make(records);
  editSchema.parse(made);
  records = apply(records, made);
  return made;
}

function matrix(at = 0) {
  const found = records.list('matrix')[at];
  if (!found) throw new Error('There is no such matrix.');
  return found;
}

function add(role: Role, text: string, after?: ItemId | null): Item {
  const made = run((at) =>
    addItem(at, { matrix: matrix().id, role, text, ...(after === undefined ? {} : { after }) }, context),
  );
  const [item] = made.added;
  if (item?.kind !== 'item') throw new Error('No item was added.');
  return item;
}

const codes = (role: Role) => matrixView(records, matrix().id).items[role].map(({ code }) => code);

beforeEach(() => {
  context = testContext('c');
  records = emptyPlan();
});

describe('items', () => {
  it('get codes by role that stay when the order changes', () => {
    const one = add('priority', 'Cut changeover');
    const two = add('priority', 'Train line leads');
    add('priority', 'First of all', null);
    expect(codes('priority')).toEqual(['P3', 'P1', 'P2']);
    const made = run((at) => moveItem(at, { item: one.id, after: two.id }, context));
    expect(made.label).toBe('Move P1');
    expect(made.changed.map(({ field }) => field)).toEqual(['order']);
    expect(codes('priority')).toEqual(['P3', 'P2', 'P1']);
  });

  it('continue the codes that an organisation brought along', () => {
    const one = add('longTerm', 'Halve rough sleeping');
    run((at) => setField(at, { kind: 'item', id: one.id, field: 'code', value: 'AS7' }, context));
    expect(add('longTerm', 'Prevent evictions').code).toBe('AS8');
    expect(add('annual', 'Coordinate').code).toBe('A1');
  });

  it('say in words what was done', () => {
    const item = add('measure', 'Minutes');
    expect(addItem(records, { matrix: matrix().id, role: 'priority', text: '' }, context).label).toBe(
      'Add priority P1',
    );
    expect(editText(records, { item: item.id, text: 'Minutes per changeover' }, context).label).toBe(
      'Rename K1',
    );
    expect(removeItem(records, { item: item.id }, context).label).toBe('Remove K1');
  });

  it('move to another side with their code and marks', () => {
    const priority = add('priority', 'Cut changeover');
    const measure = add('measure', 'Minutes');
    run((at) => setLink(at, { a: priority.id, b: measure.id, strength: 'strong' }, context));
    run((at) => moveItem(at, { item: priority.id, role: 'annual', after: null }, context));
    expect(codes('annual')).toEqual(['P1']);
    expect(records.list('link')).toHaveLength(1);
  });

  it('come to nothing when moved to where they stand', () => {
    const one = add('priority', 'One');
    const two = add('priority', 'Two');
    expect(isEmpty(moveItem(records, { item: two.id, after: one.id }, context))).toBe(true);
    expect(isEmpty(moveItem(records, { item: one.id, after: null }, context))).toBe(true);
    expect(isEmpty(moveItem(records, { item: one.id, after: one.id }, context))).toBe(true);
  });

  it('are refused in a sentence when they are gone', () => {
    expect(() => editText(records, { item: itemId.parse('gone'), text: '' }, context)).toThrow(
      'This item is no longer in the plan; somebody may have removed it.',
    );
    const item = add('priority', 'One');
    expect(() => moveItem(records, { item: item.id, after: itemId.parse('gone') }, context)).toThrow(
      CommandError,
    );
  });

  it('cascade into a lower matrix as an objective with their figures', () => {
    const priority = add('priority', 'Cut changeover');
    run((at) => setField(at, { kind: 'item', id: priority.id, field: 'measureUnit', value: 'min' }, context));
    const top = matrix();
    run((at) => addUnit(at, { name: 'Line 1', parent: top.unit }, context));
    const unit = records.list('unit')[1];
    if (!unit) throw new Error('No unit was added.');
    run((at) => addMatrix(at, { unit: unit.id, period: top.period, title: 'Line 1' }, context));
    const lower = { upper: priority.id, lowerMatrix: matrix(1).id, role: 'annual' as const };
    const made = run((at) => cascadeItem(at, lower, context));
    expect(made.label).toBe('Cascade P1 to Line 1');
    expect(made.added[0]).toMatchObject({
      text: 'Cut changeover',
      measureUnit: 'min',
      code: 'A1',
      owner: null,
    });
    expect(() => cascadeItem(records, { ...lower, lowerMatrix: top.id }, context)).toThrow(CommandError);
  });
});

describe('links', () => {
  it('cycle from nothing over the scale back to nothing, with one record whichever end comes first', () => {
    const priority = add('priority', 'Cut changeover');
    const measure = add('measure', 'Minutes');
    const labels = [0, 1, 2, 3].map((at) => {
      const ends = at % 2 === 0 ? { a: priority.id, b: measure.id } : { a: measure.id, b: priority.id };
      return run((before) => cycleLink(before, ends, context)).label;
    });
    expect(labels).toEqual(['Mark P1–K1 strong', 'Mark P1–K1 medium', 'Mark P1–K1 weak', 'Clear P1–K1']);
    expect(records.list('link')).toEqual([]);
  });

  it('keep their reason when the strength changes', () => {
    const pair = { a: add('annual', 'Profit').id, b: add('longTerm', 'Leadership').id };
    run((at) => setLink(at, { ...pair, strength: 'weak' }, context));
    const made = run((at) => setLinkReason(at, { ...pair, reason: 'pays for it' }, context));
    expect(made.label).toBe('Give the reason for B1–A1');
    run((at) => setLink(at, { ...pair, strength: 'strong' }, context));
    expect(records.get('link', linkIdOf(pair.a, pair.b))).toMatchObject({
      strength: 'strong',
      reason: 'pays for it',
    });
  });

  it('are refused on one side, with itself and at a level that the scale lacks', () => {
    const one = add('priority', 'One').id;
    const two = add('priority', 'Two').id;
    const measure = add('measure', 'Minutes').id;
    expect(() => setLink(records, { a: one, b: two, strength: 'weak' }, context)).toThrow(/same side/);
    expect(() => cycleLink(records, { a: one, b: one }, context)).toThrow(/same side/);
    expect(() => setLink(records, { a: one, b: measure, strength: 'huge' }, context)).toThrow(
      'The plan’s scale has no level “huge”; it has Strong, Medium, Weak.',
    );
  });
});

describe('people', () => {
  it('get a column, duties in it, and lose both together', () => {
    const item = add('priority', 'Cut changeover');
    const added = run((at) => addParticipant(at, { matrix: matrix().id, name: 'Plant manager' }, context));
    expect(added.added.map(({ kind }) => kind)).toEqual(['person', 'participant']);
    const [person] = records.list('person');
    const [participant] = records.list('participant');
    if (!person || !participant) throw new Error('No column was added.');
    expect(run((at) => cycleDuty(at, { item: item.id, person: person.id }, context)).label).toBe(
      'Mark duty P1 for Plant manager leader',
    );
    run((at) => removeParticipant(at, { participant: participant.id }, context));
    expect(records.list('duty')).toEqual([]);
    expect(records.list('person')).toEqual([person]);
    // A duty brings the column back, so that it is never out of sight.
    run((at) => setDuty(at, { item: item.id, person: person.id, level: 'core' }, context));
    expect(records.list('participant')).toHaveLength(1);
    expect(records.get('duty', dutyIdOf(item.id, person.id))?.level).toBe('core');
  });

  it('can be moved and renamed', () => {
    for (const name of ['Anna', 'Ben'])
      run((at) => addParticipant(at, { matrix: matrix().id, name }, context));
    const ben = records.list('participant')[1];
    if (!ben) throw new Error('No column was added.');
    expect(run((at) => moveParticipant(at, { participant: ben.id, after: null }, context)).label).toBe(
      'Move Ben',
    );
    const names = matrixView(records, matrix().id).people.map(({ person }) => person.name);
    expect(names).toEqual(['Ben', 'Anna']);
    expect(() => renamePerson(records, { person: ben.person, name: ' ' }, context)).toThrow(
      'A person needs a name.',
    );
  });
});

describe('values', () => {
  const at = month.parse('2026-03');

  it('have a record only while there is something in it', () => {
    const item = add('measure', 'Minutes');
    expect(run((now) => setValue(now, { item: item.id, month: at, plan: 0 }, context)).label).toBe(
      'Set K1 plan for 2026-03',
    );
    run((now) => setValue(now, { item: item.id, month: at, actual: 12 }, context));
    expect(matrixView(records, matrix().id).value(item.id, at)).toMatchObject({
      plan: 0,
      actual: 12,
      milestone: '',
    });
    run((now) => setValue(now, { item: item.id, month: at, plan: null }, context));
    run((now) => setValue(now, { item: item.id, month: at, actual: null }, context));
    expect(records.list('value')).toEqual([]);
  });

  it('sets many months at once as one edit', () => {
    const item = add('measure', 'OEE');
    const months = ['2026-01', '2026-02', '2026-03'].map((at) => month.parse(at));
    const values = months.map((at, index) => ({ month: at, plan: index }));
    expect(run((now) => setValues(now, { item: item.id, values }, context)).added).toHaveLength(3);
    run((now) =>
      setValues(now, { item: item.id, values: months.map((at) => ({ month: at, plan: null })) }, context),
    );
    expect(records.list('value')).toEqual([]);
  });

  it('gives an item one owner: a person of the plan, a new one, or nobody', () => {
    const item = add('priority', 'Lean cells');
    const edit = run((now) => setOwner(now, { item: item.id, owner: { name: ' Plant manager ' } }, context));
    const person = records.list('person').find(({ name }) => name === 'Plant manager');
    expect(records.get('item', item.id)?.owner).toBe(person?.id);
    expect(edit.label).toBe('Make Plant manager the owner of P1');
    run((now) => setOwner(now, { item: item.id, owner: null }, context));
    expect(records.get('item', item.id)?.owner).toBeNull();
    if (person) run((now) => setOwner(now, { item: item.id, owner: person.id }, context));
    expect(records.get('item', item.id)?.owner).toBe(person?.id);
    expect(() => setOwner(records, { item: item.id, owner: { name: ' ' } }, context)).toThrow(CommandError);
  });
});

describe('single fields', () => {
  it('take only what their schema takes', () => {
    const item = add('measure', 'Minutes');
    const set = (field: 'due' | 'code', value: string) => () =>
      setField(records, { kind: 'item', id: item.id, field, value }, context);
    expect(set('due', '2026-12')().changed).toMatchObject([{ field: 'due', from: null, to: '2026-12' }]);
    expect(set('due', 'soon')).toThrow(
      'The field “due” of the item K1 cannot have this value: must be a date such as 2026-03 or 2026-03-31.',
    );
  });

  it('keep the laws of the plan', () => {
    const one = add('priority', 'One');
    const two = add('priority', 'Two');
    const top = matrix().unit;
    run((at) => addUnit(at, { name: 'Line 1', parent: top }, context));
    const line = records.list('unit')[1];
    if (!line) throw new Error('No unit was added.');
    expect(() =>
      setField(records, { kind: 'item', id: two.id, field: 'code', value: one.code }, context),
    ).toThrow('Two items of one matrix have the code P1.');
    expect(() =>
      setField(records, { kind: 'unit', id: top, field: 'parent', value: line.id }, context),
    ).toThrow('The unit “Plant” stands above itself.');
    const nobody = personId.parse('nobody');
    expect(() =>
      setField(records, { kind: 'item', id: one.id, field: 'owner', value: nobody }, context),
    ).toThrow(CommandError);
    expect(() => setField(records, { kind: 'item', id: 'gone', field: 'why', value: '' }, context)).toThrow(
      MissingRecordError,
    );
  });

  it('come to nothing where the value is there already', () => {
    expect(isEmpty(setArrangement(records, { matrix: matrix().id, arrangement: 'compass' }, context))).toBe(
      true,
    );
    expect(setArrangement(records, { matrix: matrix().id, arrangement: 'taste' }, context).label).toBe(
      'Arrange the matrix as TASTE',
    );
  });
});
