import type { UnitId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { overlap } from '../months.ts';
import type { RecordSet } from '../record-set.ts';
import type { Item, Matrix } from '../records/records.ts';
import { unitsAbove } from './units.ts';

/** An item above, and the levels that were passed over on the way from it. */
export interface SkippedLevels {
  readonly upper: Item;
  /** Nearest to the lower item first. */
  readonly units: readonly UnitId[];
}

/**
 * Where an item was made of one from higher up than the next level that has a matrix for the same months, with nothing of
 * the levels between them above it. Closed matrices and dropped items count for nothing.
 */
export function skippedLevels(records: RecordSet, lower: Item): readonly SkippedLevels[] {
  const matrix = openMatrixOf(records, lower);
  if (!matrix) return [];
  const uppers = recordsWhere(records, 'cascadeLink', 'lower', lower.id).flatMap((link) => {
    const upper = records.get('item', link.upper);
    const unit = upper && openMatrixOf(records, upper)?.unit;
    return upper && unit ? [{ upper, unit }] : [];
  });
  if (uppers.length === 0) return [];
  const above = unitsAbove(records, matrix.unit);
  const reached = new Set(uppers.map(({ unit }) => unit));
  return uppers
    .toSorted((a, b) => (a.upper.id < b.upper.id ? -1 : 1))
    .flatMap(({ upper, unit }) => {
      const units = above
        .slice(0, Math.max(0, above.indexOf(unit)))
        .filter((between) => plansBeside(records, between, matrix));
      return units.length === 0 || units.some((between) => reached.has(between)) ? [] : [{ upper, units }];
    });
}

function openMatrixOf(records: RecordSet, item: Item): Matrix | null {
  const matrix = records.get('matrix', item.matrix);
  return item.status === 'dropped' || !matrix || matrix.status === 'closed' ? null : matrix;
}

/** Whether a unit has an open matrix for any of the months of another one. */
function plansBeside(records: RecordSet, unit: UnitId, { period }: Matrix): boolean {
  const beside = records.get('period', period);
  return recordsWhere(records, 'matrix', 'unit', unit).some((matrix) => {
    const own = records.get('period', matrix.period);
    return matrix.status !== 'closed' && own && beside && overlap(own, beside);
  });
}
