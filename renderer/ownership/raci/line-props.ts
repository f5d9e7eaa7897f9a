import type { CSSProperties } from 'react';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Person } from '#shared/plan/records/records.ts';

/** What every line of the table is given. */
export interface LineProps {
  /** Of the row; that of a cell is this with its column. */
  readonly id: string;
  /** From 0, without the head. */
  readonly row: number;
  readonly style: CSSProperties;
  readonly records: RecordSet;
  /** Those in sight, and the place of the first of them among all. */
  readonly people: readonly Person[];
  readonly first: number;
  /** The column of the cell that has the keyboard, where it is in this row. */
  readonly cursor: number | null;
  readonly onCell: (column: number) => void;
}
