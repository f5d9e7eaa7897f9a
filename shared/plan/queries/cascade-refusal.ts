import type { UnitId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Item, Mirror } from '../records/records.ts';
import { chainOf } from './chain.ts';
import { unitsAbove } from './units.ts';

/**
 * Why an item cannot be given to a unit: it is the unit's own, the unit stands above it (or it serves something of the
 * unit's), or the unit has taken it on already.
 */
export type CascadeRefusal = 'ownUnit' | 'circle' | 'taken';

/** Null where the unit can take the item on. */
export function cascadeRefusal(
  records: RecordSet,
  upper: Item | Mirror,
  unit: UnitId,
): CascadeRefusal | null {
  const unitOf = (item: Item | Mirror) =>
    item.kind === 'item' ? records.get('matrix', item.matrix)?.unit : undefined;
  const own = unitOf(upper);
  if (own === unit) return 'ownUnit';
  if (upper.kind === 'item') {
    const above = own !== undefined && unitsAbove(records, own).includes(unit);
    if (above || chainOf(records, upper.id).some(({ item }) => unitOf(item) === unit)) return 'circle';
  }
  const taken = recordsWhere(records, 'cascadeLink', 'upper', upper.id).some(({ lower }) => {
    const item = records.get('item', lower);
    const matrix = item && records.get('matrix', item.matrix);
    return matrix?.unit === unit && matrix.status !== 'closed';
  });
  return taken ? 'taken' : null;
}

/** Whether an item would serve itself, were it to serve `upper`. */
export function servesItself(records: RecordSet, upper: Item | Mirror, lower: Item): boolean {
  if (upper.id === lower.id) return true;
  return upper.kind === 'item' && chainOf(records, upper.id).some(({ item }) => item.id === lower.id);
}
