import type { ItemId, UnitId } from '../plan/ids.ts';
import { type UnitNode, unitTree } from '../plan/queries/units.ts';
import type { Unit } from '../plan/records/records.ts';
import { type Alignment, meanOf, objectivesByUnit } from './alignment.ts';
import { type Chain, reachedFrom, tellingChain } from './chains.ts';
import type { CarryingNode } from './graph.ts';

/** What a unit, with all units below it, does for one objective of the vision. */
export interface UnitCell {
  /** How much of the objective gets to any of their items. */
  readonly reached: number;
  /** How much of it they carry down to a measure of theirs that has an owner and a target; never above `reached`. */
  readonly carried: number;
}

/** One row of the heat map. */
export interface UnitAlignment {
  readonly unit: Unit;
  /** 0 at the top. */
  readonly level: number;
  readonly parent: UnitId | null;
  readonly hasUnitsBelow: boolean;
  /** How far what the unit itself stands for is carried; null where it stands for nothing yet. */
  readonly own: number | null;
  /** By objective; one of which nothing gets here is not in it. */
  readonly cells: ReadonlyMap<ItemId, UnitCell>;
}

type Cells = Map<ItemId, UnitCell>;

/** Every unit with what it carries of each objective, each below the unit that it belongs to. */
export function unitAlignments(alignment: Alignment): readonly UnitAlignment[] {
  const own = ownCells(alignment);
  const standing = objectivesByUnit(alignment);
  const rowsOf = ({ unit, level, children }: UnitNode, parent: UnitId | null): readonly UnitAlignment[] => {
    const below = children.map((child) => rowsOf(child, unit.id));
    const cells = new Map(own.get(unit.id));
    for (const [child] of below) for (const [id, cell] of child?.cells ?? []) addTo(cells, id, cell);
    const objectives = standing.get(unit.id) ?? [];
    const row = {
      ...{ unit, level, parent, hasUnitsBelow: children.length > 0, cells },
      own: objectives.length === 0 ? null : meanOf(objectives.map(alignment.carried)),
    };
    return [row, ...below.flat()];
  };
  return unitTree(alignment.records.all('unit').values()).flatMap((top) => rowsOf(top, null));
}

/**
 * The chain behind a cell: the strongest to a measure of one of the units, or where it breaks on the way there. Undefined
 * where nothing of the objective gets to them.
 */
export function chainOfCell(
  alignment: Alignment,
  objective: CarryingNode,
  units: ReadonlySet<UnitId>,
): Chain | undefined {
  const isThere = ({ matrix }: CarryingNode) => units.has(matrix.unit);
  const strongest = alignment.chain(objective);
  const end = strongest.steps.at(-1)?.node ?? strongest.start;
  return end.ends && isThere(end) ? strongest : tellingChain(reachedFrom(objective), isThere);
}

function ownCells({ objectives }: Alignment): ReadonlyMap<UnitId, Cells> {
  const own = new Map<UnitId, Cells>();
  for (const objective of objectives) {
    for (const { node, share } of reachedFrom(objective).values()) {
      const cells = own.get(node.matrix.unit) ?? new Map();
      own.set(node.matrix.unit, cells);
      addTo(cells, objective.item.id, { reached: share, carried: node.ends ? share : 0 });
    }
  }
  return own;
}

/** Carried as well as the best of them carries it. */
function addTo(cells: Cells, id: ItemId, { reached, carried }: UnitCell): void {
  const known = cells.get(id);
  if (known && known.reached >= reached && known.carried >= carried) return;
  cells.set(id, {
    reached: Math.max(known?.reached ?? 0, reached),
    carried: Math.max(known?.carried ?? 0, carried),
  });
}
