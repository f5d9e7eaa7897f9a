import type { Outline } from '#shared/host/replies.ts';
import type { MatrixId, UnitId } from '#shared/plan/ids.ts';
import { inOrder } from '#shared/plan/order.ts';
import { chainOf } from '#shared/plan/queries/chain.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, Matrix, Unit } from '#shared/plan/records/records.ts';

/** A matrix that the trail leads to. */
export interface TrailMatrix {
  readonly matrix: MatrixId;
  readonly label: string;
}

/** A unit on the way from the top to the matrix that is shown. */
export interface Crumb {
  readonly unit: Unit;
  /** Its matrix beside the shown one; null where it has none. */
  readonly matrix: MatrixId | null;
  /** The matrices of all units that stand beside it, its own among them. */
  readonly siblings: readonly TrailMatrix[];
}

export interface Trail {
  /** Top of the organisation first; the last one is the shown matrix's own unit. */
  readonly crumbs: readonly Crumb[];
  /** The matrices of the units directly below, and how many units these are. */
  readonly children: readonly TrailMatrix[];
  readonly unitsBelow: number;
}

/**
 * Where a matrix stands among the levels of its plan; null where the outline does not know it. Its own unit is offered with
 * all of its years, another one with the shown year, or with all where it has nothing for that.
 */
export function trailOf({ units, matrices, periods }: Outline, shown: MatrixId): Trail | null {
  const all = matrices.map(({ matrix }) => matrix);
  const own = all.find(({ id }) => id === shown);
  if (!own) return null;
  const labelOf = (unit: Unit, period: Matrix['period']) =>
    `${unit.name} · ${periods.find(({ id }) => id === period)?.label ?? ''}`;
  const matricesOf = (unit: UnitId): readonly Matrix[] =>
    all
      .filter((matrix) => matrix.unit === unit)
      .toSorted(
        (a, b) => Number(b.period === own.period) - Number(a.period === own.period) || (a.id < b.id ? -1 : 1),
      );
  const offered = (unit: Unit): readonly TrailMatrix[] => {
    const found = matricesOf(unit.id);
    const sameYear = found.filter(({ period }) => period === own.period);
    const shownYear = unit.id === own.unit || sameYear.length === 0 ? found : sameYear;
    return shownYear.map(({ id, period }) => ({
      matrix: id,
      label: shownYear.length > 1 || period !== own.period ? labelOf(unit, period) : unit.name,
    }));
  };
  const below = (parent: UnitId | null): readonly (readonly TrailMatrix[])[] =>
    inOrder(units.filter((unit) => unit.parent === parent))
      .map(offered)
      .filter(({ length }) => length > 0);
  const crumbs: Crumb[] = [];
  const seen = new Set<UnitId>();
  for (let at: UnitId | null = own.unit; at !== null && !seen.has(at); ) {
    seen.add(at);
    const unit: Unit | undefined = units.find(({ id }) => id === at);
    if (!unit) break;
    const matrix = unit.id === own.unit ? shown : (matricesOf(unit.id)[0]?.id ?? null);
    crumbs.unshift({ unit, matrix, siblings: below(unit.parent).flat() });
    at = unit.parent;
  }
  const children = below(own.unit);
  return { crumbs, children: children.flat(), unitsBelow: children.length };
}

/** Where the chain of an item crosses into its matrix: the objective there, and the item above that it was made of. */
export interface Crossing {
  readonly objective: Item;
  readonly upper: Item;
}

/** The nearest crossing of an item's chain; null where it serves nothing of the level above. */
export function crossingOf(records: RecordSet, item: Item): Crossing | null {
  const via = chainOf(records, item.id).find((step) => step.via.kind === 'cascadeLink')?.via;
  if (via?.kind !== 'cascadeLink') return null;
  const [objective, upper] = [records.get('item', via.lower), records.get('item', via.upper)];
  return objective && upper && objective.matrix === item.matrix ? { objective, upper } : null;
}
