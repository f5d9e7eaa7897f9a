import { dutyIdOf, type ItemId, type MatrixId, type PersonId, type UnitId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { inOrder } from '../plan/order.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { dutiesOf } from '../plan/queries/scales.ts';
import { depthOf } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES, type Role, type ScaleLevel } from '../plan/records/fields.ts';
import type { Item, Matrix, Period, Person, Unit } from '../plan/records/records.ts';

/** Which items a table shows; what is null or false narrows nothing. */
export interface RaciScope {
  readonly matrix: MatrixId | null;
  /** With the units below it. */
  readonly unit: UnitId | null;
  /** Only what this person answers for, or has a duty in. */
  readonly person: PersonId | null;
  readonly role: Role | null;
  /** Only items that nobody answers for. */
  readonly unowned: boolean;
  /** A column for everybody, so that anybody can be given something; else for those who have to do with the items. */
  readonly everybody: boolean;
}

export const WHOLE_PLAN: RaciScope = {
  matrix: null,
  unit: null,
  person: null,
  role: null,
  unowned: false,
  everybody: false,
};

/** The items of one matrix. */
export interface RaciGroup {
  readonly matrix: Matrix;
  readonly unit: Unit | undefined;
  /** Of the unit below the top. */
  readonly level: number;
  readonly period: Period | undefined;
  /** In reading order. */
  readonly items: readonly Item[];
  /** How many of them nobody answers for. */
  readonly unowned: number;
}

/** People × items. The cells are asked for one by one: most of a large plan is never looked at. */
export interface RaciTable {
  /** In the order of the plan. */
  readonly people: readonly Person[];
  /** Top of the organisation first; those without any item are left out. */
  readonly groups: readonly RaciGroup[];
  readonly items: number;
  readonly unowned: number;
}

/** What one person has to do with one item. */
export interface RaciCell {
  /** Whether this is the owner: at most one person of an item is. */
  readonly accountable: boolean;
  readonly level: ScaleLevel | null;
}

/** Who answers for what, and who takes part in it. Closed matrices are history, and what was dropped needs nobody. */
export function raciTable(records: RecordSet, scope: RaciScope): RaciTable {
  const people = new Set<PersonId>();
  const groups = matricesOf(records, scope).flatMap((matrix): readonly RaciGroup[] => {
    const items = itemsOf(records, matrix).filter((item) => isShown(records, item, scope));
    if (items.length === 0) return [];
    const unowned = items.filter(({ owner }) => owner === null).length;
    addPeople(records, matrix, items, people);
    const unit = records.get('unit', matrix.unit);
    const period = records.get('period', matrix.period);
    return [{ matrix, unit, level: depthOf(records, matrix.unit), period, items, unowned }];
  });
  return {
    people: inOrder(records.list('person').filter(({ id }) => scope.everybody || people.has(id))),
    groups,
    items: groups.reduce((sum, { items }) => sum + items.length, 0),
    unowned: groups.reduce((sum, { unowned }) => sum + unowned, 0),
  };
}

export function raciCell(records: RecordSet, item: Item, person: PersonId): RaciCell {
  const duty = records.get('duty', dutyIdOf(item.id, person));
  return {
    accountable: item.owner === person,
    level: duty ? levelNamed(records, duty.level) : null,
  };
}

/** How many of the items a person answers for, and in how many more there is a duty, as one line for a whole matrix. */
export function raciTotals(
  records: RecordSet,
  items: readonly Item[],
): ReadonlyMap<PersonId, { readonly accountable: number; readonly duties: number }> {
  const totals = new Map<PersonId, { accountable: number; duties: number }>();
  const totalOf = (person: PersonId) => {
    const total = totals.get(person) ?? { accountable: 0, duties: 0 };
    totals.set(person, total);
    return total;
  };
  for (const { id, owner } of items) {
    if (owner !== null) totalOf(owner).accountable += 1;
    for (const { person } of recordsWhere(records, 'duty', 'item', id)) totalOf(person).duties += 1;
  }
  return totals;
}

/** A level that the scale no longer has still stands for something: it shows as it is called. */
function levelNamed(records: RecordSet, key: string): ScaleLevel {
  return dutiesOf(records).find((level) => level.key === key) ?? { key, glyph: '?', label: key, weight: 0 };
}

function matricesOf(records: RecordSet, { matrix, unit }: RaciScope): readonly Matrix[] {
  const units = unit === null ? null : unitsFrom(records, unit);
  return matricesInOrder(records).filter(
    (each) =>
      each.status !== 'closed' &&
      (matrix === null || each.id === matrix) &&
      (units === null || units.has(each.unit)),
  );
}

/** A unit with all that are below it. */
function unitsFrom(records: RecordSet, top: UnitId): ReadonlySet<UnitId> {
  const units = new Set<UnitId>([top]);
  for (const at of units) {
    for (const { id } of recordsWhere(records, 'unit', 'parent', at)) units.add(id);
  }
  return units;
}

/** Sorting is kept by matrix, so that an edit costs that of one matrix and not of all. */
const sorted = new WeakMap<Matrix, { readonly from: readonly Item[]; readonly items: readonly Item[] }>();

function itemsOf(records: RecordSet, matrix: Matrix): readonly Item[] {
  const from = recordsWhere(records, 'item', 'matrix', matrix.id);
  const before = sorted.get(matrix);
  if (before && sameItems(before.from, from)) return before.items;
  const all = inOrder(from.filter(({ status }) => status !== 'dropped'));
  const items = ROLES.flatMap((role) => all.filter((item) => item.role === role));
  sorted.set(matrix, { from, items });
  return items;
}

function sameItems(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function isShown(records: RecordSet, item: Item, { person, role, unowned }: RaciScope): boolean {
  return (
    (role === null || item.role === role) &&
    (!unowned || item.owner === null) &&
    (person === null || item.owner === person || hasDuty(records, item.id, person))
  );
}

function hasDuty(records: RecordSet, item: ItemId, person: PersonId): boolean {
  return recordsWhere(records, 'duty', 'item', item).some((duty) => duty.person === person);
}

/** The unit's own people, those with a column in the matrix, its owner, and whoever has to do with any of the items. */
function addPeople(records: RecordSet, matrix: Matrix, items: readonly Item[], people: Set<PersonId>): void {
  const lead = records.get('unit', matrix.unit)?.lead;
  if (lead) people.add(lead);
  if (matrix.owner !== null) people.add(matrix.owner);
  for (const { person } of recordsWhere(records, 'membership', 'unit', matrix.unit)) people.add(person);
  for (const { person } of recordsWhere(records, 'participant', 'matrix', matrix.id)) people.add(person);
  for (const { id, owner } of items) {
    if (owner !== null) people.add(owner);
    for (const { person } of recordsWhere(records, 'duty', 'item', id)) people.add(person);
  }
}
