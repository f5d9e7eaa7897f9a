import type { CellValue } from './list.ts';
import type { OwnWorkbook } from './own-workbook.ts';

/** The tables of a file from outside, free of its format. Nothing in it was calculated, followed or run. */
export interface ReadTables {
  /** Of the file, for messages. */
  readonly name: string;
  readonly kind: 'workbook' | 'text';
  /** In the order of the workbook; a text file has one, named as the file without its ending. */
  readonly sheets: readonly ReadSheet[];
  /** What it says of itself where it is a workbook of ours, which then comes in as a proposal; else null. */
  readonly own: OwnWorkbook | null;
}

export interface ReadSheet {
  readonly name: string;
  /** Not shown by the program that wrote it. */
  readonly hidden: boolean;
  /**
   * From the sheet's first row and column on, so that a place here is a cell's address there. Rows end with their last
   * filled cell. Numbers are numbers, dates ISO text (`2026-03-31`, `2026-03` where the format shows no day), truth
   * values `TRUE` and `FALSE`; an empty cell is null.
   */
  readonly rows: readonly (readonly CellValue[])[];
  /** What a person may want to know of a filled cell before its value is taken over. */
  readonly marks: readonly CellMark[];
  /** Cells that were merged into one: its value stands in the first, the others are empty. */
  readonly merged: readonly CellRange[];
}

export interface CellMark {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The last result of a formula, one that another workbook had a part in, or a text that stands turned. */
  readonly is: 'formula' | 'linkedFormula' | 'turned';
}

/** Both ends included, counted from 0. */
export interface CellRange {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** What is read of one file at most. More is refused whole: half a table is worse than none. */
export const TABLE_LIMITS = {
  /** Of the file. */
  bytes: 32 * 1024 * 1024,
  sheets: 200,
  /** Of one sheet. */
  rows: 50_000,
  columns: 500,
  /** Of all sheets, each row counted up to its last filled cell. */
  cells: 1_500_000,
} as const;

/** The name of a cell as every spreadsheet shows it: `C17` for row 16 and column 2, counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** The place that an address names, counted from 0; null where it is none. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, number] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || number === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(number) - 1, column: column - 1 };
}
