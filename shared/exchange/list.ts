/**
 * A list of a plan as a table, free of any file format: a sheet of a workbook, a CSV file, a Google Sheet. What is read
 * back is compared with the list that went out, cell by cell, so each row and column keeps what it stands for.
 */
export interface List {
  readonly key: ListKey;
  /** In the reader's language; at most 31 characters, so that it can name a sheet. */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

export const LIST_KEYS = [
  'longTerm',
  'annual',
  'priority',
  'measure',
  'months',
  'people',
  'links',
  'duties',
  'linear',
] as const;
export type ListKey = (typeof LIST_KEYS)[number];

export interface ListColumn {
  /** Stable in every language: the field that it holds, such as `text`, or what it crosses with, such as a month. */
  readonly key: string;
  readonly heading: string;
  readonly type: 'text' | 'number' | 'date' | 'choice';
  /** With `choice`: what may stand in a cell. */
  readonly choices: readonly string[];
  /** In characters of a usual font. */
  readonly width: number;
  /** False for what follows from something else and is not read back. */
  readonly editable: boolean;
}

export interface ListRow {
  /** Of the record that the row stands for. */
  readonly id: string;
  /** One per column; dates as in the plan, `2026-03` or `2026-03-31`. */
  readonly cells: readonly CellValue[];
}

export type CellValue = string | number | null;
