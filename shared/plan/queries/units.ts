import type { UnitId } from '../ids.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import type { Unit } from '../records/records.ts';

export interface UnitNode {
  readonly unit: Unit;
  /** 0 at the top. */
  readonly level: number;
  readonly children: readonly UnitNode[];
}

/** How far below the top a unit stands; a unit that is not in the set counts as a top one. */
export function depthOf(records: RecordSet, unit: UnitId): number {
  return unitsAbove(records, unit).length;
}

/** The units above a unit, nearest first; each once, even where units stand in a circle. */
export function unitsAbove(records: RecordSet, unit: UnitId): readonly UnitId[] {
  const above = new Set<UnitId>();
  let at = records.get('unit', unit)?.parent ?? null;
  while (at !== null && at !== unit && !above.has(at)) {
    above.add(at);
    at = records.get('unit', at)?.parent ?? null;
  }
  return [...above];
}

/** Whether a unit stands somewhere below another one; never below itself. */
export function standsBelow(records: RecordSet, unit: UnitId, above: UnitId): boolean {
  return unitsAbove(records, unit).includes(above);
}

/** The organisation as a tree, siblings in order. A unit whose parent is missing, or that stands above itself, comes out as a top one. */
export function unitTree(units: Iterable<Unit>): readonly UnitNode[] {
  const all = inOrder(units);
  const ids = new Set(all.map(({ id }) => id));
  const children = new Map<UnitId | null, Unit[]>();
  for (const unit of all) {
    const parent = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const placed = new Set<UnitId>();
  const node = (unit: Unit, level: number): UnitNode => {
    placed.add(unit.id);
    const below = (children.get(unit.id) ?? []).filter(({ id }) => !placed.has(id));
    return { unit, level, children: below.map((child) => node(child, level + 1)) };
  };
  const tops = (children.get(null) ?? []).map((unit) => node(unit, 0));
  // Only circles are left.
  const circles = all.flatMap((unit) => (placed.has(unit.id) ? [] : [node(unit, 0)]));
  return [...tops, ...circles];
}

/** All units with those below them, as a list that reads from the top down. */
export function unitsInOrder(records: RecordSet): readonly UnitNode[] {
  const units: UnitNode[] = [];
  const walk = (nodes: readonly UnitNode[]) => {
    for (const node of nodes) {
      units.push(node);
      walk(node.children);
    }
  };
  walk(unitTree(records.all('unit').values()));
  return units;
}
