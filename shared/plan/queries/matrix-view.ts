import {
  dutyIdOf,
  type ItemId,
  linkIdOf,
  type MatrixId,
  type Month,
  type PersonId,
  valueIdOf,
} from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import type { Role } from '../records/fields.ts';
import type {
  Duty,
  Item,
  Link,
  Matrix,
  Participant,
  Period,
  Person,
  Plan,
  Unit,
  Value,
} from '../records/records.ts';
import { byRole } from './roles.ts';
import { planOf } from './scales.ts';
import { depthOf } from './units.ts';

/** One matrix as it is read: what a layout, a list or a sheet of it needs. */
export interface MatrixView {
  /** Undefined only where the set holds a part of a plan without its own record. */
  readonly plan: Plan | undefined;
  readonly matrix: Matrix;
  readonly unit: Unit;
  readonly period: Period;
  /** Depth of the unit in the organisation tree, 0 at the top. */
  readonly level: number;
  /** Undefined where nobody owns the matrix, or where the set does not hold the person. */
  readonly owner: Person | undefined;
  /** Per role, in order: the first stands nearest the centre. */
  readonly items: { readonly [R in Role]: readonly Item[] };
  readonly people: readonly { readonly participant: Participant; readonly person: Person }[];
  /** All links between items of this matrix, adjacent or not. */
  readonly links: readonly Link[];
  readonly duties: readonly Duty[];
  /** The ends may come in any order. */
  link(a: ItemId, b: ItemId): Link | undefined;
  duty(item: ItemId, person: PersonId): Duty | undefined;
  value(item: ItemId, month: Month): Value | undefined;
  /** All months of which something is said of an item, in or out of the period, first to last. */
  values(item: ItemId): readonly Value[];
}

const views = new WeakMap<RecordSet, Map<MatrixId, MatrixView>>();

/**
 * The view of one matrix; the same object for the same set.
 * @throws MissingRecordError where the matrix, its unit, its period or a column's person is not in the set.
 */
export function matrixView(records: RecordSet, id: MatrixId): MatrixView {
  const ofSet = views.get(records) ?? new Map<MatrixId, MatrixView>();
  views.set(records, ofSet);
  const known = ofSet.get(id);
  if (known) return known;
  const view = viewOf(records, required(records, 'matrix', id));
  ofSet.set(id, view);
  return view;
}

/**
 * The views of many matrices at once: each link is looked at once for all of them, where `matrixView` looks at all links
 * for each.
 * @throws MissingRecordError as `matrixView` does
 */
export function matrixViews(records: RecordSet, ids: Iterable<MatrixId>): readonly MatrixView[] {
  const ofSet = views.get(records) ?? new Map<MatrixId, MatrixView>();
  views.set(records, ofSet);
  const links = linksByMatrix(records);
  return Array.from(ids, (id) => {
    const view = ofSet.get(id) ?? viewOf(records, required(records, 'matrix', id), links.get(id) ?? []);
    ofSet.set(id, view);
    return view;
  });
}

function linksByMatrix(records: RecordSet): ReadonlyMap<MatrixId, readonly Link[]> {
  const links = new Map<MatrixId, Link[]>();
  for (const link of records.all('link').values()) {
    const matrix = records.get('item', link.a)?.matrix;
    if (matrix === undefined || records.get('item', link.b)?.matrix !== matrix) continue;
    const ofMatrix = links.get(matrix);
    if (ofMatrix) ofMatrix.push(link);
    else links.set(matrix, [link]);
  }
  return links;
}

/** @param links between items of the matrix; found among all of the set by default */
function viewOf(records: RecordSet, matrix: Matrix, links?: readonly Link[]): MatrixView {
  const items = inOrder(recordsWhere(records, 'item', 'matrix', matrix.id));
  const ids = new Set(items.map((item) => item.id));
  return {
    plan: planOf(records),
    matrix,
    unit: required(records, 'unit', matrix.unit),
    period: required(records, 'period', matrix.period),
    level: depthOf(records, matrix.unit),
    owner: matrix.owner === null ? undefined : records.get('person', matrix.owner),
    items: byRole(items),
    people: inOrder(recordsWhere(records, 'participant', 'matrix', matrix.id)).map((participant) => ({
      participant,
      person: required(records, 'person', participant.person),
    })),
    // Not by an index of their ends, which every new mark would have built anew.
    links: links ?? records.list('link').filter(({ a, b }) => ids.has(a) && ids.has(b)),
    duties: items.flatMap((item) => recordsWhere(records, 'duty', 'item', item.id)),
    link: (a, b) => records.get('link', linkIdOf(a, b)),
    duty: (item, person) => records.get('duty', dutyIdOf(item, person)),
    value: (item, month) => records.get('value', valueIdOf(item, month)),
    values: (item) =>
      recordsWhere(records, 'value', 'item', item).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
