import { canCross, type MappingOf, type SheetMapping } from '#shared/exchange/mapping/mapping.ts';
import type { Axis } from '#shared/plan/clipboard/place.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { ROLES, type Role } from '#shared/plan/records/fields.ts';

/** What a sheet can be taken as, as one choice. */
export type SheetChoice = Role | 'okrs' | 'cross' | 'people' | 'organisation' | 'leftOut';
export const SHEET_CHOICES: readonly SheetChoice[] = [
  ...ROLES,
  'okrs',
  'cross',
  'people',
  'organisation',
  'leftOut',
];
export const AXES: readonly Axis[] = [...ROLES, 'people'];

export function choiceOf(mapping: SheetMapping): SheetChoice {
  return mapping.as === 'items' ? mapping.role : mapping.as;
}

/** A sheet taken as something else. Where its table begins stays, as far as both know it. */
export function takenAs(choice: SheetChoice, before: SheetMapping, matrix: MatrixId): SheetMapping {
  const into = 'matrix' in before ? before.matrix : matrix;
  const top = before.as === 'leftOut' ? 0 : before.as === 'cross' ? before.top - 1 : before.top;
  switch (choice) {
    case 'leftOut':
      return { as: 'leftOut' };
    case 'organisation':
      return { as: 'organisation', top, heads: 1, columns: {} };
    case 'people':
      return { as: 'people', matrix: into, top, heads: 1, name: 0, mail: null };
    case 'okrs':
      return { as: 'okrs', matrix: into, top, heads: 1, columns: {}, changeExisting: true, quarter: null };
    case 'cross':
      return {
        ...{ as: 'cross', matrix: into, top: top + 1, left: 1, rows: 'annual', columns: 'longTerm' },
        ...{ rowHeads: {}, columnHeads: {}, levels: {}, addMissing: true },
      };
    default:
      return before.as === 'items'
        ? { ...before, role: choice }
        : { as: 'items', matrix: into, role: choice, top, heads: 1, columns: {}, changeExisting: true };
  }
}

/** Another axis of a cross-table; where the two then meet nowhere, the other one gives way to one that it meets. */
export function withAxis(
  mapping: MappingOf<'cross'>,
  side: 'rows' | 'columns',
  axis: Axis,
): MappingOf<'cross'> {
  const other = side === 'rows' ? 'columns' : 'rows';
  const fitting = canCross(axis, mapping[other])
    ? mapping[other]
    : (AXES.find((one) => canCross(axis, one)) ?? mapping[other]);
  return { ...mapping, [side]: axis, [other]: fitting, rowHeads: {}, columnHeads: {} };
}

/** A column given a use; the column that had it by choice gives it up. */
export function withUse<M extends MappingOf<'items' | 'okrs' | 'organisation'>>(
  mapping: M,
  column: number,
  use: string,
): M {
  const others = Object.entries(mapping.columns).filter(
    ([at, known]) => Number(at) !== column && (known !== use || use === 'ignored'),
  );
  return { ...mapping, columns: { ...Object.fromEntries(others), [column]: use } };
}
