import { recordsWhere } from '../lookup.ts';
import { overlap } from '../months.ts';
import { inOrder } from '../order.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { Item } from '../records/records.ts';
import { servesItself } from './cascade-refusal.ts';
import { unitsAbove } from './units.ts';

/**
 * What an objective could serve on the next level above that plans for the same months: everything there but measures and
 * what serves the objective itself. Nothing for priorities and measures, which serve items of their own matrix.
 */
export function possibleUppers(records: RecordSet, lower: Item): readonly Item[] {
  const matrix = records.get('matrix', lower.matrix);
  const period = matrix && records.get('period', matrix.period);
  if (!period || (lower.role !== 'longTerm' && lower.role !== 'annual')) return [];
  for (const unit of unitsAbove(records, matrix.unit)) {
    const beside = recordsWhere(records, 'matrix', 'unit', unit).filter(({ status, period: of }) => {
      const other = records.get('period', of);
      return status !== 'closed' && other && overlap(other, period);
    });
    if (beside.length === 0) continue;
    const items = beside.flatMap(({ id }) => inOrder(recordsWhere(records, 'item', 'matrix', id)));
    return ROLES.slice(0, -1).flatMap((role) =>
      items.filter((upper) => upper.role === role && !servesItself(records, upper, lower)),
    );
  }
  return [];
}
