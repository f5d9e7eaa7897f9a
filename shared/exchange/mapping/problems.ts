import type { LeftOut } from '../../plan/clipboard/place.ts';
import type { OrganisationFault } from '../organisation/faults.ts';

/** Something of a sheet that is not taken. Rows and columns are those of the sheet, from 0; null for a whole one. */
export interface SheetProblem {
  readonly reason:
    | LeftOut['reason']
    | 'above'
    | 'below'
    | 'anotherTable'
    | 'noObjective'
    | 'objectiveIsAnnual'
    | 'unknownQuarter'
    | 'notAGrade'
    | OrganisationFault;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  /** What it does not agree with, and where that stands; null for elsewhere. */
  readonly also?: { readonly text: string; readonly row: number | null };
}

/** What anybody would leave out: no cell that was meant to say something and could not be read. */
const EXPECTED: ReadonlySet<SheetProblem['reason']> = new Set<SheetProblem['reason']>([
  'ignoredColumn',
  'unknownHead',
  'repeatedHead',
  'otherValues',
  'above',
  'below',
]);

/** Whether it is only said, not to be looked after. */
export function isExpected({ reason, row }: SheetProblem): boolean {
  // The head of a row is a cell that was meant to name something.
  return EXPECTED.has(reason) && !(reason === 'unknownHead' && row !== null);
}

/** Where the rows and columns of a table lie in its sheet. Both count from 0. */
export interface Placing {
  row(ofTable: number): number;
  column(ofTable: number): number;
}

export function placed({ reason, row, column, text }: LeftOut, placing: Placing): SheetProblem {
  return {
    reason,
    row: row === null ? null : placing.row(row - 1),
    column: column === null ? null : placing.column(column - 1),
    text,
  };
}
