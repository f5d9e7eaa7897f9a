import type { JsonValue } from '../../json.ts';
import { changesBetween } from '../edits/diff.ts';
import type { FieldChange } from '../edits/edit.ts';
import type { ItemId, MatrixId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { compareOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { CascadeLink, Duty, Item, Link, PlanRecord, Value } from '../records/records.ts';
import { ComingAndGoing } from './coming-and-going.ts';
import type { SheetStates } from './matrix-part.ts';
import { keyOf, type MarkSubject, type SheetSubject } from './sheet-subject.ts';

/** One thing of a sheet that two states of it have differently. */
export interface SheetDifference {
  /** The same for the same subject, whatever the states are. */
  readonly key: string;
  readonly type: 'added' | 'changed' | 'removed';
  readonly subject: SheetSubject;
  /** What changed in it, monthly values and cascade links of an item included; empty where it came or went. */
  readonly fields: readonly FieldChange[];
  /** Its places on its side, 1 nearest the centre, counted among what both states have; null where it stayed. */
  readonly moved: { readonly from: number; readonly to: number } | null;
  /** The marks that came or went together with an item or a person. */
  readonly marks: readonly MarkSubject[];
}

/** All differences of two states of one sheet, in reading order: head, items side by side, links, duties, people. */
export function sheetDifferences(states: SheetStates, matrix: MatrixId): readonly SheetDifference[] {
  const marks = new ComingAndGoing(states);
  const items = itemDifferences(states, matrix, marks);
  const people = personDifferences(states, marks);
  return [...headDifferences(states, matrix), ...items, ...markDifferences(states, matrix, marks), ...people];
}

type Both<R> = readonly [before: R | undefined, after: R | undefined];

/** Every record of either state, those of the later first. */
function joined<R extends PlanRecord>(
  before: readonly R[],
  after: readonly R[],
): readonly (readonly [id: string, both: Both<R>])[] {
  const old = new Map<string, R>(before.map((record) => [record.id, record]));
  const now = new Map<string, R>(after.map((record) => [record.id, record]));
  return [...new Set([...now.keys(), ...old.keys()])].map((id) => [id, [old.get(id), now.get(id)]]);
}

/** Fields that say how records are kept rather than what the plan says. */
const UNSAID: ReadonlySet<string> = new Set(['order', 'copiedFrom', 'author']);

function saidChanges(before: PlanRecord | undefined, after: PlanRecord | undefined): readonly FieldChange[] {
  if (!before || !after || before === after) return [];
  return changesBetween(before, after).filter(({ field }) => !UNSAID.has(field));
}

function headDifferences(states: SheetStates, matrix: MatrixId): readonly SheetDifference[] {
  const of = (records: RecordSet) => {
    const sheet = records.get('matrix', matrix);
    return { plan: records.list('plan')[0], sheet, period: sheet && records.get('period', sheet.period) };
  };
  const [before, after] = [of(states.before), of(states.after)];
  const sheet = saidChanges(before.sheet, after.sheet);
  // Another period is told once, by the field that names it.
  const period = before.period?.id === after.period?.id ? saidChanges(before.period, after.period) : [];
  return [
    ...changed({ on: 'plan' }, saidChanges(before.plan, after.plan)),
    ...changed({ on: 'matrix' }, [...sheet, ...period]),
  ];
}

function changed(
  subject: SheetSubject,
  fields: readonly FieldChange[],
  moved: SheetDifference['moved'] = null,
): readonly SheetDifference[] {
  if (fields.length === 0 && moved === null) return [];
  return [{ key: keyOf(subject), type: 'changed', subject, fields, moved, marks: [] }];
}

/** An item or a person that came or went, with its marks. */
function arrival(subject: SheetSubject, type: 'added' | 'removed', marks: ComingAndGoing): SheetDifference {
  return { key: keyOf(subject), type, subject, fields: [], moved: null, marks: marks.marksOf(subject) };
}

function itemDifferences(
  states: SheetStates,
  matrix: MatrixId,
  marks: ComingAndGoing,
): readonly SheetDifference[] {
  const of = (records: RecordSet) => recordsWhere(records, 'item', 'matrix', matrix);
  const [before, after] = [of(states.before), of(states.after)];
  const places = { before: placesAmong(before, states.after), after: placesAmong(after, states.before) };
  return joined(before, after)
    .toSorted(([, one], [, other]) => compareItems(one[1] ?? one[0], other[1] ?? other[0]))
    .flatMap(([, [was, is]]) => {
      const item = is ?? was;
      if (!item) return [];
      const subject = { on: 'item', item: item.id } as const;
      if (!was || !is) return [arrival(subject, is ? 'added' : 'removed', marks)];
      const [from, to] = [places.before.get(item.id), places.after.get(item.id)];
      const stays = was.role !== is.role || was.order === is.order || from === undefined || to === undefined;
      const moved = stays || from === to ? null : { from, to };
      return changed(subject, [...saidChanges(was, is), ...attached(states, item.id)], moved);
    });
}

function compareItems(one: Item | undefined, other: Item | undefined): number {
  if (!one || !other) return 0;
  return ROLES.indexOf(one.role) - ROLES.indexOf(other.role) || compareOrder(one, other);
}

/** The place of each item on its side, among those that the other state has too. */
function placesAmong(items: readonly Item[], other: RecordSet): ReadonlyMap<ItemId, number> {
  const common = items.filter(({ id, role }) => other.get('item', id)?.role === role).toSorted(compareItems);
  const counts = new Map<string, number>();
  return new Map(
    common.map(({ id, role }) => {
      const place = (counts.get(role) ?? 0) + 1;
      counts.set(role, place);
      return [id, place];
    }),
  );
}

/** Monthly values and cascade links are told as fields of the item that they belong to. */
function attached({ before, after }: SheetStates, item: ItemId): readonly FieldChange[] {
  const values = joined(
    recordsWhere(before, 'value', 'item', item),
    recordsWhere(after, 'value', 'item', item),
  ).flatMap(([, both]) => valueChanges(both));
  const cascades = (['upper', 'lower'] as const).flatMap((end) => {
    const other = end === 'upper' ? 'lower' : 'upper';
    return joined(
      recordsWhere(before, 'cascadeLink', other, item),
      recordsWhere(after, 'cascadeLink', other, item),
    ).flatMap(([, both]) => cascadeChanges(both, end));
  });
  return [...values.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), ...cascades];
}

function valueChanges([was, is]: Both<Value>): readonly FieldChange[] {
  const value = is ?? was;
  if (!value) return [];
  return (['plan', 'actual', 'milestone'] as const).flatMap((field) => {
    const [from, to]: readonly JsonValue[] = [was?.[field] ?? null, is?.[field] ?? null];
    const same = from === to || (from ?? '') === (to ?? '');
    return same ? [] : [{ kind: 'value' as const, id: value.id, field, from: from ?? null, to: to ?? null }];
  });
}

function cascadeChanges([was, is]: Both<CascadeLink>, end: 'upper' | 'lower'): readonly FieldChange[] {
  const link = is ?? was;
  if (!link) return [];
  if (was && is) return saidChanges(was, is);
  return [{ kind: 'cascadeLink', id: link.id, field: end, from: was?.[end] ?? null, to: is?.[end] ?? null }];
}

function markDifferences(
  states: SheetStates,
  matrix: MatrixId,
  marks: ComingAndGoing,
): readonly SheetDifference[] {
  const { before, after } = states;
  const shown = (records: RecordSet, id: string) => records.get('item', id)?.matrix === matrix;
  const links = (records: RecordSet) => records.list('link').filter(({ a }) => shown(records, a));
  const duties = (records: RecordSet) => records.list('duty').filter(({ item }) => shown(records, item));
  return [
    ...joined(links(before), links(after)).map(([, both]) => [linkSubject(both), both] as const),
    ...joined(duties(before), duties(after)).map(([, both]) => [dutySubject(both), both] as const),
  ].flatMap(([subject, [was, is]]) => {
    if (!subject) return [];
    if (was && is) return changed(subject, saidChanges(was, is));
    if (marks.isToldWithAnother(subject)) return [];
    const type = is ? 'added' : 'removed';
    return [{ key: keyOf(subject), type, subject, fields: [], moved: null, marks: [] } as const];
  });
}

function linkSubject([was, is]: Both<Link>): MarkSubject | null {
  const link = is ?? was;
  return link ? { on: 'link', a: link.a, b: link.b } : null;
}

function dutySubject([was, is]: Both<Duty>): MarkSubject | null {
  const duty = is ?? was;
  return duty ? { on: 'duty', item: duty.item, person: duty.person } : null;
}

/** People by their columns; one without a column is only told where the name changed. */
function personDifferences(
  { before, after }: SheetStates,
  marks: ComingAndGoing,
): readonly SheetDifference[] {
  const columns = joined(before.list('participant'), after.list('participant')).flatMap(([, [was, is]]) => {
    const column = is ?? was;
    if (!column || (was && is)) return [];
    return [arrival({ on: 'person', person: column.person }, is ? 'added' : 'removed', marks)];
  });
  const told = new Set(columns.map(({ key }) => key));
  const renamed = joined(before.list('person'), after.list('person'))
    .flatMap(([, [was, is]]) => (is ? changed({ on: 'person', person: is.id }, saidChanges(was, is)) : []))
    .filter(({ key }) => !told.has(key));
  return [...columns, ...renamed];
}
