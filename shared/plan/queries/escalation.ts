import type { UnitId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Barrier } from '../records/records.ts';
import { unitsAbove } from './units.ts';

/**
 * The levels that a barrier can be brought before: the unit of its item, then the units above it that have a matrix, nearest
 * first. Empty where its item is gone.
 */
export function levelsOf(records: RecordSet, { item }: Pick<Barrier, 'item'>): readonly UnitId[] {
  const own = records.get('matrix', records.get('item', item)?.matrix ?? '')?.unit;
  if (own === undefined) return [];
  const above = unitsAbove(records, own);
  return [own, ...above.filter((unit) => recordsWhere(records, 'matrix', 'unit', unit).length > 0)];
}

/** The unit that a barrier lies with: whom it was escalated to, or the unit of its item. */
export function levelOf(records: RecordSet, barrier: Barrier): UnitId | null {
  return barrier.escalatedTo ?? levelsOf(records, barrier)[0] ?? null;
}

/** The next level up that a barrier can be escalated to; null where nobody stands above. */
export function levelAbove(records: RecordSet, barrier: Barrier): UnitId | null {
  const levels = levelsOf(records, barrier);
  // A unit that stands above no more, after a change of the organisation, counts as the own one.
  const at = barrier.escalatedTo === null ? 0 : levels.indexOf(barrier.escalatedTo);
  return levels[Math.max(0, at) + 1] ?? null;
}

/** Where an escalated barrier goes when it is handed back: one level down, `own` being the unit of its item again. */
export function levelBelow(records: RecordSet, barrier: Barrier): UnitId | 'own' | null {
  if (barrier.escalatedTo === null) return null;
  const levels = levelsOf(records, barrier);
  const below = levels.indexOf(barrier.escalatedTo) - 1;
  return below > 0 ? (levels[below] ?? 'own') : 'own';
}
