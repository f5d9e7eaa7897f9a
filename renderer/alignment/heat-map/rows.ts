import type { UnitAlignment } from '#shared/alignment/units.ts';
import type { UnitId } from '#shared/plan/ids.ts';

/** A unit with all units below it. */
export function unitsWithin(units: readonly UnitAlignment[], unit: UnitId): ReadonlySet<UnitId> {
  const within = new Set([unit]);
  // Each stands below the unit that it belongs to.
  for (const row of units) if (row.parent !== null && within.has(row.parent)) within.add(row.unit.id);
  return within;
}

/** The rows that show while some units are folded. */
export function unfoldedRows(
  units: readonly UnitAlignment[],
  folded: ReadonlySet<UnitId>,
): readonly UnitAlignment[] {
  const hidden = new Set<UnitId>();
  return units.filter(({ unit, parent }) => {
    const isHidden = parent !== null && (folded.has(parent) || hidden.has(parent));
    if (isHidden) hidden.add(unit.id);
    return !isHidden;
  });
}

/** More rows than these are folded to begin with: below the second level nobody reads them all. */
const MANY_ROWS = 60;

/** What is folded when the view opens. */
export function foldedAtFirst(units: readonly UnitAlignment[]): ReadonlySet<UnitId> {
  if (units.length <= MANY_ROWS) return new Set();
  return new Set(
    units.filter(({ level, hasUnitsBelow }) => level > 0 && hasUnitsBelow).map(({ unit }) => unit.id),
  );
}
