import { beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from '#shared/plan/commands/command.ts';
import { startYear } from '#shared/plan/commands/new-year.ts';
import { setNorms } from '#shared/plan/commands/norms.ts';
import { addPeriod, changePeriod, removePeriod } from '#shared/plan/commands/periods.ts';
import { addUnit } from '#shared/plan/commands/plan.ts';
import { setReviews } from '#shared/plan/commands/reviews.ts';
import { removeUnit } from '#shared/plan/commands/successors.ts';
import {
  addPerson,
  leaveUnit,
  moveUnit,
  renameUnit,
  setLead,
  setMembership,
} from '#shared/plan/commands/units.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type Edit, edit as editSchema, isEmpty } from '#shared/plan/edits/edit.ts';
import { type Month, month, type UnitId, unitId } from '#shared/plan/ids.ts';
import { HELD_AS, holdings } from '#shared/plan/queries/holdings.ts';
import { unitTree } from '#shared/plan/queries/units.ts';
import { periodsInOrder, yearAfter } from '#shared/plan/queries/years.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { referrersOf } from '#shared/plan/records/references.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

let context = testContext('c');
let records: RecordSet;
let plant: UnitId;

function run(make: (at: RecordSet) => Edit): Edit {
  const made = make(records);
  editSchema.parse(made);
  records = apply(records, made);
  return made;
}

function unit(name: string, parent: UnitId | null = plant): UnitId {
  run((at) => addUnit(at, { name, parent }, context));
  const made = records.list('unit').find((one) => one.name === name);
  return made?.id ?? unitId.parse('none');
}

/** The tree as text, children in brackets. */
function tree(): string {
  const text = (nodes: ReturnType<typeof unitTree>): string =>
    nodes
      .map(({ unit: { name }, children }) => (children.length > 0 ? `${name}[${text(children)}]` : name))
      .join(' ');
  return text(unitTree(records.list('unit')));
}

beforeEach(() => {
  context = testContext('c');
  records = emptyPlan();
  plant = records.list('unit')[0]?.id ?? unitId.parse('none');
});

describe('units', () => {
  it('move among their siblings and to another unit', () => {
    const [a, b] = [unit('A'), unit('B')];
    unit('C');
    expect(tree()).toBe('Plant[A B C]');
    run((at) => moveUnit(at, { unit: b, parent: plant, after: null }, context));
    expect(tree()).toBe('Plant[B A C]');
    run((at) => moveUnit(at, { unit: b, parent: a }, context));
    expect(tree()).toBe('Plant[A[B] C]');
    run((at) => moveUnit(at, { unit: b, parent: null }, context));
    expect(tree()).toBe('Plant[A C] B');
    expect(isEmpty(moveUnit(records, { unit: b, parent: null }, context))).toBe(true);
  });

  it('never stand below themselves', () => {
    const a = unit('A');
    const b = unit('B', a);
    for (const parent of [a, b]) {
      const move = () => moveUnit(records, { unit: a, parent }, context);
      expect(move).toThrow(CommandError);
      expect(move).toThrow(/^A cannot stand below itself/);
    }
  });

  it('keep a name', () => {
    expect(() => renameUnit(records, { unit: plant, name: ' ' }, context)).toThrow('A unit needs a name.');
    expect(() => addUnit(records, { name: ' ', parent: null }, context)).toThrow('A unit needs a name.');
    expect(run((at) => renameUnit(at, { unit: plant, name: ' Works ' }, context)).label).toBe(
      'Rename Plant to Works',
    );
    expect(tree()).toBe('Works');
  });

  it('have a lead, who may be new to the plan', () => {
    run((at) => setLead(at, { unit: plant, lead: { name: 'Plant manager' } }, context));
    const [person] = records.list('person');
    expect(records.get('unit', plant)?.lead).toBe(person?.id);
    expect(setLead(records, { unit: plant, lead: null }, context).label).toBe('Leave Plant without a lead');
  });

  it('leave their units where they stood when they go, or below the receiver', () => {
    const a = unit('A');
    for (const name of ['A1', 'A2']) unit(name, a);
    const b = unit('B');
    expect(tree()).toBe('Plant[A[A1 A2] B]');
    const up = apply(records, removeUnit(records, { unit: a, receiver: null }, context));
    const over = apply(records, removeUnit(records, { unit: a, receiver: b }, context));
    records = up;
    expect(tree()).toBe('Plant[A1 A2 B]');
    records = over;
    expect(tree()).toBe('Plant[B[A1 A2]]');
  });

  it('give what they have to a unit below them, which moves up', () => {
    const a = unit('A');
    run((at) => removeUnit(at, { unit: plant, receiver: a }, context));
    expect(tree()).toBe('A');
    expect(records.list('matrix')[0]?.unit).toBe(a);
  });
});

describe('people in units', () => {
  it('get a role, another one, and leave', () => {
    run((at) => addPerson(at, { name: 'Line lead', mail: ' lead@example.org ', unit: plant }, context));
    const [person] = records.list('person');
    if (!person) throw new Error('Nobody was added.');
    expect(person.mail).toBe('lead@example.org');
    for (const role of ['Deputy', 'Sponsor']) {
      run((at) => setMembership(at, { unit: plant, person: person.id, role }, context));
    }
    expect(records.list('membership').map(({ role }) => role)).toEqual(['Sponsor']);
    run((at) => leaveUnit(at, { unit: plant, person: person.id }, context));
    expect(records.list('membership')).toEqual([]);
    expect(records.list('person')).toHaveLength(1);
  });
});

describe('periods', () => {
  const span = (label: string, start: string, months = 12) => ({ label, start: start as Month, months });

  it('come with any first month, and stand in order', () => {
    run((at) => addPeriod(at, span('Breakthroughs', '2026-01', 60), context));
    run((at) => addPeriod(at, span('FY2027', '2027-04'), context));
    expect(periodsInOrder(records).map(({ label }) => label)).toEqual(['Breakthroughs', 'FY2026', 'FY2027']);
  });

  it.each([
    [span(' ', '2027-01'), 'A period needs a name, such as FY2027.'],
    [span('FY2026', '2027-01'), 'There is a period FY2026 already. Give this one another name.'],
    [span('FY2027', '2027'), 'FY2027 cannot begin in “2027”, which is no month such as 2027-04.'],
    [span('FY2027', '2027-01', 0), 'FY2027 cannot have 0 months. A period has 1 to 120.'],
  ])('are refused in a sentence: %j', (wrong, sentence) => {
    expect(() => addPeriod(records, wrong, context)).toThrow(sentence);
  });

  it('change, and go where nothing is planned for them', () => {
    const [used] = records.list('period');
    if (!used) throw new Error('There is no period.');
    run((at) => changePeriod(at, { period: used.id, ...span('FY26', '2025-10') }, context));
    expect(records.get('period', used.id)).toMatchObject(span('FY26', '2025-10'));
    expect(() => removePeriod(records, { period: used.id }, context)).toThrow(
      'FY26 stays, because the matrix “Axle works” is planned for it.',
    );
    run((at) => addPeriod(at, span('FY27', '2026-10'), context));
    const made = records.list('period')[1];
    run((at) => removePeriod(at, { period: made?.id ?? used.id }, context));
    expect(records.list('period')).toHaveLength(1);
  });

  it.each([
    ['FY2026', 1, 'FY2027', '2027-01'],
    ['FY26', 4, 'FY27', '2027-04'],
    ['2025/26', 1, '2026/27', '2027-01'],
    ['Jahr eins', 1, 'Jahr eins 2027', '2027-01'],
    ['2026年度', 1, '2027年度', '2027-01'],
  ])('are followed by the next year: %s', (label, fiscalStart, next, start) => {
    run((at) => setNorms(at, { fiscalStart }, context));
    const [period] = records.list('period');
    if (!period) throw new Error('There is no period.');
    expect(yearAfter(records, { ...period, label })).toEqual(span(next, start));
  });
});

describe('a new year', () => {
  const year = (start: string) => {
    const [from] = records.list('period');
    if (!from) throw new Error('There is no period.');
    const into = { label: 'FY2027', start: month.parse(start), months: 12 };
    return { from: from.id, into, units: [plant], carried: [], results: {} };
  };

  it('begins after the old one, and closes something', () => {
    expect(() => startYear(records, year('2026-12'), context)).toThrow(
      'FY2027 would begin before FY2026 ends.',
    );
    run((at) => startYear(at, year('2027-01'), context));
    expect(() =>
      startYear(
        records,
        { ...year('2028-01'), into: records.list('period')[1]?.id ?? year('2028-01').into },
        context,
      ),
    ).toThrow('These units have no open matrix of FY2026: there is nothing to close.');
  });

  it('is reviewed on the same weekdays', () => {
    const [period] = records.list('period');
    if (!period) throw new Error('There is no period.');
    run((at) => setReviews(at, { period: period.id, days: ['2026-01-13', '2026-12-31'] }, context));
    run((at) => startYear(at, year('2027-01'), context));
    expect(records.list('period')[1]?.reviews).toEqual(['2027-01-12', '2027-12-30']);
  });
});

describe('what somebody has', () => {
  it('is counted by what names him or her', () => {
    run((at) => addPerson(at, { name: 'Line lead', mail: '', unit: plant }, context));
    const [person] = records.list('person');
    if (!person) throw new Error('Nobody was added.');
    run((at) => setLead(at, { unit: plant, lead: person.id }, context));
    expect(holdings(records, 'person', person.id)).toEqual([
      { as: 'unitLead', count: 1 },
      { as: 'memberPerson', count: 1 },
    ]);
    expect(holdings(records, 'unit', plant)).toEqual([
      { as: 'matrix', count: 1 },
      { as: 'memberUnit', count: 1 },
    ]);
  });

  it('has a name for every way of naming people and units', () => {
    const ways = (['person', 'unit'] as const).flatMap((kind) => referrersOf(kind));
    expect(ways).toHaveLength(HELD_AS.length);
  });
});
