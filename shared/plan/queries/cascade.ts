import type { ItemId, MatrixId, UnitId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { Item, Matrix, Mirror } from '../records/records.ts';
import { above, below } from './chain.ts';
import { unitsAbove, unitsInOrder } from './units.ts';

/** One item with what became of it on the levels below. */
export interface CascadeNode {
  readonly item: Item | Mirror;
  /** What the link from the item above says; empty at the top. */
  readonly note: string;
  readonly children: readonly CascadeNode[];
}

/** Why an item is not part of the chain between two levels. */
export interface CascadeGap {
  readonly item: Item;
  /** `below`: no unit below has taken it on. `above`: it serves nothing on the level above. */
  readonly missing: 'below' | 'above';
}

/** All matrices, unit by unit from the top of the organisation down. */
export function matricesInOrder(records: RecordSet): readonly Matrix[] {
  const start = ({ period }: Matrix) => records.get('period', period)?.start ?? '';
  const before = (a: Matrix, b: Matrix) =>
    start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a.id < b.id ? -1 : 1;
  return unitsInOrder(records).flatMap(({ unit }) =>
    recordsWhere(records, 'matrix', 'unit', unit.id).toSorted(before),
  );
}

/** What was passed on to a lower level, from the items that nothing above became; each item comes once. */
export function cascadeTree(records: RecordSet): readonly CascadeNode[] {
  const placed = new Set<ItemId>();
  const node = (item: Item | Mirror, note: string): CascadeNode => {
    placed.add(item.id);
    const children = recordsWhere(records, 'cascadeLink', 'upper', item.id).flatMap((link) => {
      const lower = records.get('item', link.lower);
      return lower && !placed.has(lower.id) ? [node(lower, link.note)] : [];
    });
    return { item, note, children };
  };
  const uppers = itemsThatCascade(records);
  const isTop = ({ id }: Item | Mirror) => recordsWhere(records, 'cascadeLink', 'lower', id).length === 0;
  const tops = uppers.filter(isTop).map((item) => node(item, ''));
  // Only circles are left.
  return [...tops, ...uppers.flatMap((item) => (placed.has(item.id) ? [] : [node(item, '')]))];
}

/**
 * Objectives and priorities that are not part of the chain: on a level that has matrices below it, what none of them
 * took on, be it by way of a priority; on a level that has matrices above it, objectives that serve nothing there, not even
 * by way of a long-term one. Measures go along with what they measure.
 */
export function cascadeGaps(records: RecordSet, matrix: MatrixId): readonly CascadeGap[] {
  const unit = records.get('matrix', matrix)?.unit;
  if (unit === undefined) return [];
  const items = itemsOf(records, matrix);
  const isUpper = hasMatrixBelow(records, unit);
  const isLower = hasMatrixAbove(records, unit);
  return items.flatMap((item): readonly CascadeGap[] => {
    const below = isUpper && PASSED_ON.has(item.role) && !isPassedOn(records, item);
    const above = isLower && item.role === 'annual' && !servesAbove(records, item);
    return [
      ...(below ? [{ item, missing: 'below' } as const] : []),
      ...(above ? [{ item, missing: 'above' } as const] : []),
    ];
  });
}

/** Long-term objectives stay where they are: what they come to this year is what is passed on. */
const PASSED_ON: ReadonlySet<string> = new Set(['annual', 'priority']);

function isPassedOn(records: RecordSet, item: Item): boolean {
  const carriers = item.role === 'annual' ? below(records, item) : [];
  return [item, ...carriers.map((carrier) => carrier.item)].some(({ id }) => isLinked(records, 'upper', id));
}

function servesAbove(records: RecordSet, item: Item): boolean {
  return (
    isLinked(records, 'lower', item.id) ||
    above(records, item).some((end) => isLinked(records, 'lower', end.item.id))
  );
}

function isLinked(records: RecordSet, as: 'upper' | 'lower', item: ItemId): boolean {
  return recordsWhere(records, 'cascadeLink', as, item).length > 0;
}

function itemsOf(records: RecordSet, matrix: MatrixId): readonly Item[] {
  const items = inOrder(recordsWhere(records, 'item', 'matrix', matrix));
  return ROLES.flatMap((role) => items.filter((item) => item.role === role));
}

/** Mirrors of another plan first, then what this plan passes on, in reading order. */
function itemsThatCascade(records: RecordSet): readonly (Item | Mirror)[] {
  const linked = ({ id }: Item | Mirror) => isLinked(records, 'upper', id);
  return [
    ...records.list('mirror').filter(linked),
    ...matricesInOrder(records).flatMap(({ id }) => itemsOf(records, id).filter(linked)),
  ];
}

function hasMatrixBelow(records: RecordSet, unit: UnitId): boolean {
  const seen = new Set<UnitId>([unit]);
  const layer = [unit];
  for (let at = layer.pop(); at !== undefined; at = layer.pop()) {
    for (const { id } of recordsWhere(records, 'unit', 'parent', at)) {
      if (seen.has(id)) continue;
      if (recordsWhere(records, 'matrix', 'unit', id).length > 0) return true;
      seen.add(id);
      layer.push(id);
    }
  }
  return false;
}

/** Whether any unit above has a matrix. */
export function hasMatrixAbove(records: RecordSet, unit: UnitId): boolean {
  return unitsAbove(records, unit).some((above) => recordsWhere(records, 'matrix', 'unit', above).length > 0);
}
