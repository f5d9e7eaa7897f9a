import type { UnitId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Role } from '../records/fields.ts';
import type { Matrix, Unit } from '../records/records.ts';
import { byRole } from './roles.ts';
import { type UnitNode, unitTree } from './units.ts';

export type RoleCounts = { readonly [R in Role]: number };

export interface OutlineMatrix {
  readonly matrix: Matrix;
  readonly counts: RoleCounts;
}

/** One unit with its matrices, newest period first. */
export interface OutlineUnit {
  readonly unit: Unit;
  readonly level: number;
  readonly matrices: readonly OutlineMatrix[];
  readonly children: readonly OutlineUnit[];
}

/** The whole plan as a tree of units with their matrices. */
export function outline(records: RecordSet): readonly OutlineUnit[] {
  const start = (matrix: Matrix) => records.get('period', matrix.period)?.start ?? '';
  const matricesOf = (unit: UnitId) =>
    recordsWhere(records, 'matrix', 'unit', unit)
      .toSorted((a, b) => (start(a) > start(b) ? -1 : start(a) < start(b) ? 1 : a.id < b.id ? -1 : 1))
      .map((matrix) => ({ matrix, counts: roleCounts(records, matrix) }));
  const node = ({ unit, level, children }: UnitNode): OutlineUnit => ({
    unit,
    level,
    matrices: matricesOf(unit.id),
    children: children.map(node),
  });
  return unitTree(records.all('unit').values()).map(node);
}

/** How many items of each role a matrix has. */
export function roleCounts(records: RecordSet, matrix: Matrix): RoleCounts {
  const { longTerm, annual, priority, measure } = byRole(recordsWhere(records, 'item', 'matrix', matrix.id));
  return {
    longTerm: longTerm.length,
    annual: annual.length,
    priority: priority.length,
    measure: measure.length,
  };
}
