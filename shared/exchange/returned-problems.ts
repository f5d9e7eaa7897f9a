import { cellAddress } from './read-tables.ts';

/** Something in a workbook that came back which is not taken over. What stands in the plan there stays. */
export interface ReturnedProblem {
  readonly sheet: string;
  /** `C17`; the first cell of a row or column where it is about all of it, null where it is about the whole sheet. */
  readonly cell: string | null;
  readonly reason: ReturnedReason;
  /** What stands there, or is missing. */
  readonly text: string;
}

export type ReturnedReason =
  | 'notADate'
  | 'notANumber'
  | 'notAChoice'
  | 'tooLong'
  | 'notAllowed'
  | 'codeMissing'
  | 'nameMissing'
  | 'codeTaken'
  | 'noMatrix'
  | 'unknownRow'
  | 'unknownColumn'
  | 'followsFromElse'
  | 'rowMissing'
  | 'columnMissing'
  | 'mustStay';

export function problemAt(
  sheet: string,
  row: number,
  column: number,
  reason: ReturnedReason,
  text: string,
): ReturnedProblem {
  return { sheet, cell: cellAddress(row, column), reason, text: text.slice(0, 200) };
}

/** About a row or a column that is not there. */
export function problemIn(sheet: string, reason: ReturnedReason, text: string): ReturnedProblem {
  return { sheet, cell: null, reason, text };
}

const SAID: { readonly [R in ReturnedReason]: (text: string) => string } = {
  notADate: (text) => `“${text}” is not a date`,
  notANumber: (text) => `“${text}” is not a number`,
  notAChoice: (text) => `“${text}” is none of the values that can be chosen`,
  tooLong: (text) => `“${text.slice(0, 30)}…” is longer than the plan can hold`,
  notAllowed: (text) => `“${text}” is not allowed here`,
  codeMissing: () => 'an item needs a code; the old one stays',
  nameMissing: () => 'a person needs a name; the row was passed over',
  codeTaken: (text) => `another item of the matrix has the code ${text}`,
  noMatrix: () => 'the new row does not say which matrix it belongs to',
  unknownRow: (text) => `the row “${text}” belongs to nothing in the plan`,
  unknownColumn: (text) => `the column “${text}” belongs to nothing in the plan`,
  followsFromElse: (text) => `“${text}” follows from something else and is not read back`,
  rowMissing: (text) => `the row of ${text} is missing; its values stay as they are`,
  columnMissing: (text) => `the column “${text}” is missing; its values stay as they are`,
  mustStay: (text) => `${text} cannot be removed, because something else needs it`,
};

/** One sentence in English that names sheet and cell. */
export function problemSentence({ sheet, cell, reason, text }: ReturnedProblem): string {
  const where = cell === null ? `Sheet “${sheet}”` : `Sheet “${sheet}”, cell ${cell}`;
  return `${where}: ${SAID[reason](text)}.`;
}
