import { ABOUT_SHEET } from '#shared/exchange/lists/names.ts';

/**
 * How a workbook of ours says what is what, for the writer and the reader alike. What a sheet and its columns stand for
 * stands in the sheet itself, in a hidden row and a hidden column, so that it stays right when people rename sheets,
 * sort rows, and move or insert columns.
 */
export const WORKBOOK_FORMAT = 'tenkai-workbook';
/** A reader refuses a higher one. */
export const WORKBOOK_VERSION = 1;

/** Rows and columns of the sheet of a list, counted from 1. */
export const LIST_SHEET = {
  /** Hidden: the id of the list in the id column, and the key of each column above it. */
  keyRow: 1,
  headingRow: 2,
  firstRow: 3,
  /** Hidden: the ids of rows; empty in a row that somebody has added. */
  idColumn: 1,
  firstColumn: 2,
} as const;

/** The sheet that says what the workbook is: a key and a value per row in columns A and B, `matrix` once per matrix. */
export { ABOUT_SHEET };
export const ABOUT_KEYS = ['format', 'version', 'plan', 'edit', 'seq', 'language', 'matrix'] as const;
export type AboutKey = (typeof ABOUT_KEYS)[number];

/** A day, and a whole month, which stands in its cell as its first day. */
export const DAY_FORMAT = 'yyyy-mm-dd';
export const MONTH_FORMAT = 'yyyy-mm';

/**
 * A text as it stands in the XML of a workbook, where `_x0041_` would be read as `A`. Readers of workbooks undo it;
 * exceljs does when it reads.
 */
export function escapedForXlsx(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_') : text;
}
