import { overclaimOf, type ResourceUse } from '#shared/needs/resource-use.ts';
import type { PeriodId, UnitId } from '#shared/plan/ids.ts';
import { type UnitNode, unitTree } from '#shared/plan/queries/units.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Unit } from '#shared/plan/records/records.ts';

export interface UnitRow {
  readonly unit: Unit;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
  /** Whether a unit below, which may be folded away, claims more than it has. */
  readonly overclaimsBelow: boolean;
}

/** Up to so many units are all shown at first. */
const FEW = 40;

/** What is open at first: everything in a small organisation, else what stands right below the top. */
export function firstOpen(records: RecordSet): ReadonlySet<UnitId> {
  const units = records.list('unit');
  const tops = new Set(unitTree(units).map(({ unit }) => unit.id));
  return new Set(units.filter(({ id }) => units.length <= FEW || tops.has(id)).map(({ id }) => id));
}

/** The rows of the organisation as far as it is unfolded, top first. */
export function unitRows(
  records: RecordSet,
  use: ResourceUse,
  period: PeriodId,
  open: ReadonlySet<UnitId>,
): readonly UnitRow[] {
  const below = new Map<UnitId, boolean>();
  const overclaims = (unit: UnitId) =>
    use.resources.some(({ id }) => overclaimOf(use.of(unit, period, id)) > 0);
  const walk = ({ unit, children }: UnitNode): boolean => {
    const deeper = children.map(walk).some(Boolean);
    below.set(unit.id, deeper);
    return deeper || overclaims(unit.id);
  };
  const tree = unitTree(records.all('unit').values());
  for (const node of tree) walk(node);
  const rows = (nodes: readonly UnitNode[]): readonly UnitRow[] =>
    nodes.flatMap(({ unit, level, children }) => {
      const isOpen = open.has(unit.id);
      const row = {
        ...{ unit, level, open: isOpen, hasChildren: children.length > 0 },
        overclaimsBelow: below.get(unit.id) ?? false,
      };
      return isOpen ? [row, ...rows(children)] : [row];
    });
  return rows(tree);
}
