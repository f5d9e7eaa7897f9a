import type { MatrixId } from '../plan/ids.ts';
import type { Role } from '../plan/records/fields.ts';

/**
 * A list of a plan as a table, free of any file format: a sheet of a workbook, a CSV file, a Google Sheet. What is read
 * back is compared with the list that went out, cell by cell, so each row and column keeps what it stands for.
 */
export interface List {
  /** What kind of list it is. There is one of each kind, but of cross-tables one per matrix and corner. */
  readonly key: ListKey;
  /** Tells it from all other lists of the plan, in every language: its key, and what it crosses. */
  readonly id: string;
  /** Of a cross-table; null for all other lists. */
  readonly crosses: Crossing | null;
  /** In the reader's language; fit to name a sheet, and the only list of that name. */
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
  'milestones',
  'people',
  'links',
  'duties',
  'linear',
  'okrs',
  'dependencies',
  'claims',
  'barriers',
] as const;
export type ListKey = (typeof LIST_KEYS)[number];

/** The cross-table of a matrix: which items stand in its rows, and what in its columns. */
export interface Crossing {
  readonly matrix: MatrixId;
  readonly rows: readonly Role[];
  readonly columns: Role | 'people';
}

export type ListColumn = Column & (PlainColumn | ChoiceColumn);

interface Column {
  /** Stable in every language: the field that it holds, such as `text`; a month; or the id of the item or person that it crosses with. */
  readonly key: string;
  readonly heading: string;
  /** In characters of a usual font. */
  readonly width: number;
  /** `inNewRows`: says where a new row belongs, and is passed over in rows that are there. `never`: follows from something else. */
  readonly readBack: 'always' | 'inNewRows' | 'never';
}

interface PlainColumn {
  readonly type: 'text' | 'number' | 'date';
}

interface ChoiceColumn {
  readonly type: 'choice';
  /** The same array for columns that offer the same, such as all columns of a cross-table. */
  readonly choices: readonly Choice[];
  /** Whether something else may stand there, such as the name of a new person. */
  readonly others: boolean;
}

/** One of the things that a cell may say. No two choices of a column have labels that a person would take for the same. */
export interface Choice {
  /** What the plan stores: a status, the id of a person, a mark as `markKey` writes it. */
  readonly key: string;
  /** What stands in the cell. */
  readonly label: string;
}

export interface ListRow {
  /**
   * Of the record that the row stands for: an item, or a person in the list of people. In `months` each item has two
   * rows, whose ids `monthRowId` makes.
   */
  readonly id: string;
  /**
   * One per column; a choice by its label; dates as in the plan, `2026-03` or `2026-03-31`. Never an empty text, and
   * texts as `cellText` and numbers as `cellNumber` leave them.
   */
  readonly cells: readonly CellValue[];
}

export type CellValue = string | number | null;
