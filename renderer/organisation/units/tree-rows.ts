import type { UnitId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import { standsBelow, type UnitNode } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';

/** One line of the tree. */
export interface UnitRow {
  readonly id: UnitId;
  readonly unit: Unit;
  /** 0 at the top. */
  readonly level: number;
  /** Null where nothing is below. */
  readonly open: boolean | null;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/**
 * The lines that are shown: all but those below closed units; with a search, the units whose name holds it and all
 * above them.
 */
export function unitRows(
  tree: readonly UnitNode[],
  closed: ReadonlySet<UnitId>,
  search: string,
): readonly UnitRow[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = wanted === '' ? null : matching(tree, wanted);
  const rows: UnitRow[] = [];
  const walk = (nodes: readonly UnitNode[]) => {
    const shown = found ? nodes.filter(({ unit }) => found.has(unit.id)) : nodes;
    for (const [index, { unit, level, children }] of shown.entries()) {
      const open = children.length === 0 ? null : found !== null || !closed.has(unit.id);
      rows.push({ id: unit.id, unit, level, open, place: index + 1, siblings: shown.length });
      if (open) walk(children);
    }
  };
  walk(tree);
  return rows;
}

function matching(tree: readonly UnitNode[], wanted: string): ReadonlySet<UnitId> {
  const found = new Set<UnitId>();
  const walk = ({ unit, children }: UnitNode): boolean => {
    const below = children.filter(walk).length > 0;
    const is = below || unit.name.toLocaleLowerCase().includes(wanted);
    if (is) found.add(unit.id);
    return is;
  };
  tree.forEach(walk);
  return found;
}

/** Where a unit goes: below which one, and behind which of its units; first with null, last where it is left out. */
export interface UnitPlace {
  readonly parent: UnitId | null;
  readonly after?: UnitId | null;
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** Where one step of the keyboard takes a unit: past a sibling, below the one before it, or out of its parent; null for nowhere. */
export function placeAfterStep(records: RecordSet, unit: Unit, step: Step): UnitPlace | null {
  const siblings = childrenOf(records, unit.parent);
  const at = siblings.findIndex(({ id }) => id === unit.id);
  const { parent } = unit;
  switch (step) {
    case 'up':
      return at > 0 ? { parent, after: siblings[at - 2]?.id ?? null } : null;
    case 'down': {
      const next = siblings[at + 1];
      return next ? { parent, after: next.id } : null;
    }
    case 'in': {
      const before = siblings[at - 1];
      return before ? { parent: before.id } : null;
    }
    case 'out': {
      const above = parent === null ? undefined : records.get('unit', parent);
      return above ? { parent: above.parent, after: above.id } : null;
    }
  }
}

/** Where on a row something is dropped: on its upper edge, its middle or its lower edge. */
export type DropEdge = 'before' | 'into' | 'after';

/** Where a unit that is dropped on a row goes; null where it cannot, because it would stand below itself. */
export function placeOfDrop(
  records: RecordSet,
  dragged: UnitId,
  { unit, open }: Pick<UnitRow, 'unit' | 'open'>,
  edge: DropEdge,
): UnitPlace | null {
  if (unit.id === dragged || standsBelow(records, unit.id, dragged)) return null;
  if (edge === 'into') return { parent: unit.id };
  if (edge === 'after')
    return open ? { parent: unit.id, after: null } : { parent: unit.parent, after: unit.id };
  const siblings = childrenOf(records, unit.parent).filter(({ id }) => id !== dragged);
  const at = siblings.findIndex(({ id }) => id === unit.id);
  return { parent: unit.parent, after: siblings[at - 1]?.id ?? null };
}

function childrenOf(records: RecordSet, parent: UnitId | null): readonly Unit[] {
  return inOrder(records.list('unit').filter((unit) => unit.parent === parent));
}
