import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person } from '#shared/plan/records/records.ts';

/** What every line of the table is given. The grid listens for all of them: `data-act` says what a press on a part of one means. */
export interface LineProps {
  /** Of the row; that of a cell is this with its column. */
  readonly id: string;
  /** From 0, without the head. */
  readonly row: number;
  readonly records: RecordSet;
  /** Those in sight, and the place of the first of them among all. */
  readonly people: readonly Person[];
  readonly first: number;
  /** The column of the cell that has the keyboard, where it is in this row. */
  readonly cursor: number | null;
}
