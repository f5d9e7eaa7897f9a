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

/** Links between items of one matrix, in the order of the set, per matrix; of each set of links and items once. */
const linksIn = new WeakMap<ReadonlyMap<string, Link>, LinksOfItems>();

interface LinksOfItems {
  readonly items: ReadonlyMap<string, Item>;
  readonly byMatrix: ReadonlyMap<MatrixId, readonly Link[]>;
}

function linksByMatrix(records: RecordSet): ReadonlyMap<MatrixId, readonly Link[]> {
  const [links, items] = [records.all('link'), records.all('item')];
  const known = linksIn.get(links);
  if (known?.items === items) return known.byMatrix;
  const byMatrix = new Map<MatrixId, Link[]>();
  for (const link of links.values()) {
    const matrix = items.get(link.a)?.matrix;
    if (matrix === undefined || items.get(link.b)?.matrix !== matrix) continue;
    const ofMatrix = byMatrix.get(matrix);
    if (ofMatrix) ofMatrix.push(link);
    else byMatrix.set(matrix, [link]);
  }
  linksIn.set(links, { items, byMatrix });
  return byMatrix;
}

function viewOf(records: RecordSet, matrix: Matrix): MatrixView {
  const items = inOrder(recordsWhere(records, 'item', 'matrix', matrix.id));
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
    links: linksByMatrix(records).get(matrix.id) ?? [],
    duties: items.flatMap((item) => recordsWhere(records, 'duty', 'item', item.id)),
    link: (a, b) => records.get('link', linkIdOf(a, b)),
    duty: (item, person) => records.get('duty', dutyIdOf(item, person)),
    value: (item, month) => records.get('value', valueIdOf(item, month)),
    values: (item) =>
      recordsWhere(records, 'value', 'item', item).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
  };
}
