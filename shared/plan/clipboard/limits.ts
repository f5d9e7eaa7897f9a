import { MAX_TEXT } from '../../json.ts';
import { parseRows, squared, type Table, widthOf } from './table.ts';

/** What is taken at once. More is refused whole, because half a paste is worse than none. */
export const PASTE_LIMITS = { characters: 1_000_000, rows: 500, columns: 60, cell: MAX_TEXT } as const;

/** Why nothing is pasted. Rows and columns count from 1, as the person sees them. */
export type Refusal = { readonly type: 'refused' } & (
  | { readonly reason: 'empty' }
  | { readonly reason: 'tooLarge'; readonly characters: number }
  | { readonly reason: 'tooManyRows'; readonly rows: number }
  | { readonly reason: 'tooManyColumns'; readonly row: number; readonly columns: number }
  | {
      readonly reason: 'cellTooLong';
      readonly row: number;
      readonly column: number;
      readonly characters: number;
    }
  | { readonly reason: 'notText'; readonly row: number; readonly column: number }
  | {
      readonly reason: 'unknownLevel';
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly reason: 'severalTables'; readonly row: number }
  | { readonly reason: 'noPlace' }
  | { readonly reason: 'marksNeedCell' }
);

/** Line breaks inside a cell are text; all other control characters, and halves of characters, are not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/** The table in a text of the clipboard, or why it is not taken. */
export function readTable(text: string): Table | Refusal {
  const characters = text.length;
  if (characters > PASTE_LIMITS.characters) return { type: 'refused', reason: 'tooLarge', characters };
  const rows = parseRows(text);
  if (rows.length === 0) return { type: 'refused', reason: 'empty' };
  if (rows.length > PASTE_LIMITS.rows) return { type: 'refused', reason: 'tooManyRows', rows: rows.length };
  for (const [at, row] of rows.entries()) {
    for (const [across, cell] of row.entries()) {
      const refusal = refusalOf(cell, at + 1, across + 1);
      if (refusal) return refusal;
    }
  }
  const columns = widthOf(rows);
  if (columns <= PASTE_LIMITS.columns) return squared(rows);
  const row = rows.findIndex((cells) => widthOf([cells]) === columns) + 1;
  return { type: 'refused', reason: 'tooManyColumns', row, columns };
}

function refusalOf(cell: string, row: number, column: number): Refusal | null {
  if (CONTROL.test(cell) || !cell.isWellFormed()) return { type: 'refused', reason: 'notText', row, column };
  if (cell.length <= PASTE_LIMITS.cell) return null;
  return { type: 'refused', reason: 'cellTooLong', row, column, characters: cell.length };
}

export function isRefusal(value: Table | Refusal): value is Refusal {
  return !Array.isArray(value);
}
