import type { ItemId, MatrixId, UnitId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { Item, Matrix, Mirror } from '../records/records.ts';
import { unitTree } from './units.ts';

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
  return unitsInOrder(records).flatMap((unit) =>
    recordsWhere(records, 'matrix', 'unit', unit).toSorted(before),
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
 * took on; on a level that has matrices above it, objectives that serve nothing there. Measures go along with what they
 * measure.
 */
export function cascadeGaps(records: RecordSet, matrix: MatrixId): readonly CascadeGap[] {
  const unit = records.get('matrix', matrix)?.unit;
  if (unit === undefined) return [];
  const items = itemsOf(records, matrix);
  const isUpper = hasMatrixBelow(records, unit);
  const isLower = hasMatrixAbove(records, unit);
  return items.flatMap((item): readonly CascadeGap[] => {
    const below = isUpper && PASSED_ON.has(item.role) && !isLinked(records, 'upper', item.id);
    const above = isLower && item.role === 'annual' && !isLinked(records, 'lower', item.id);
    return [
      ...(below ? [{ item, missing: 'below' } as const] : []),
      ...(above ? [{ item, missing: 'above' } as const] : []),
    ];
  });
}

/** Long-term objectives stay where they are: what they come to this year is what is passed on. */
const PASSED_ON: ReadonlySet<string> = new Set(['annual', 'priority']);

function isLinked(records: RecordSet, as: 'upper' | 'lower', item: ItemId): boolean {
  return recordsWhere(records, 'cascadeLink', as, item).length > 0;
}

function unitsInOrder(records: RecordSet): readonly UnitId[] {
  const units: UnitId[] = [];
  const walk = (nodes: ReturnType<typeof unitTree>) => {
    for (const { unit, children } of nodes) {
      units.push(unit.id);
      walk(children);
    }
  };
  walk(unitTree(records.all('unit').values()));
  return units;
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
  const seen = new Set<UnitId>([unit]);
  for (let at = records.get('unit', unit)?.parent; at; at = records.get('unit', at)?.parent) {
    if (seen.has(at)) return false;
    if (recordsWhere(records, 'matrix', 'unit', at).length > 0) return true;
    seen.add(at);
  }
  return false;
}
