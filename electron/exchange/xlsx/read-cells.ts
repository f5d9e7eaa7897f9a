import type { CellValue } from '#shared/exchange/list.ts';
import {
  type CellMark,
  type CellRange,
  cellAddress,
  cellPlace,
  type ReadSheet,
  TABLE_LIMITS,
} from '#shared/exchange/read-tables.ts';
import { type Calendar, dateFrom } from './read-dates.ts';
import * as refuse from './read-refusals.ts';
import type { CellStyle } from './read-styles.ts';
import { unescaped } from './read-xml.ts';

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styleOf: (style: number) => CellStyle;
  readonly calendar: Calendar;
  /** Cells that may still be read; counted down by each sheet. */
  room: number;
}

/** A cell that is being read. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
}

/** Ranges of merged cells in one sheet. */
const MOST_MERGED = 100_000;

/** The rows as they grow, held to the limits. */
export class SheetTable {
  readonly #where: refuse.Where;
  readonly #shared: Shared;
  readonly #rows: CellValue[][] = [];
  readonly #marks: CellMark[] = [];
  readonly #merged: CellRange[] = [];
  #declaredRows = 0;

  constructor(where: refuse.Where, shared: Shared) {
    this.#where = where;
    this.#shared = shared;
  }

  /** The sheet's own word for its size: only for a sentence about it, because it may lie. */
  declare(range: string): void {
    const end = cellPlace(range.slice(range.indexOf(':') + 1));
    if (end) this.#declaredRows = end.row + 1;
  }

  merge(range: string): void {
    if (this.#merged.length === MOST_MERGED) throw refuse.overlapping(this.#where);
    const [first = '', last = first] = range.split(':');
    const [from, to] = [cellPlace(first), cellPlace(last)];
    if (from && to && (from.row !== to.row || from.column !== to.column)) this.#merged.push({ from, to });
  }

  put(cell: Cell): void {
    const { row, column } = cell;
    const value = this.#valueOf(cell);
    if (value === null || value === '') return;
    if (row >= TABLE_LIMITS.rows) throw refuse.tooManyRows(this.#where, this.#declaredRows, row);
    if (column >= TABLE_LIMITS.columns) throw refuse.tooManyColumns(this.#where, row, column);
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    this.#shared.room -= Math.max(0, column + 1 - cells.length);
    if (this.#shared.room < 0) throw refuse.tooManyCells(this.#where);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    const is = markOf(cell);
    if (is) this.#marks.push({ row, column, is });
    if (this.#shared.styleOf(cell.style).turned) this.#marks.push({ row, column, is: 'turned' });
  }

  end(): Pick<ReadSheet, 'rows' | 'marks' | 'merged'> {
    let cleared = 0;
    for (const { from, to } of this.#merged) {
      for (let row = from.row; row <= Math.min(to.row, this.#rows.length - 1); row += 1) {
        const cells = this.#rows[row] ?? [];
        for (let column = from.column; column <= Math.min(to.column, cells.length - 1); column += 1) {
          if (row !== from.row || column !== from.column) cells[column] = null;
        }
        // Merged ranges do not overlap; a sheet where they do is made to keep its reader busy.
        cleared += Math.max(1, Math.min(to.column + 1, cells.length) - from.column);
        if (cleared > 2 * TABLE_LIMITS.cells) throw refuse.overlapping(this.#where);
      }
    }
    for (const cells of this.#rows) while (cells.length > 0 && (cells.at(-1) ?? null) === null) cells.pop();
    while (this.#rows.length > 0 && this.#rows.at(-1)?.length === 0) this.#rows.pop();
    const filled = ({ row, column }: CellMark) => (this.#rows[row]?.[column] ?? null) !== null;
    return { rows: this.#rows, marks: this.#marks.filter(filled), merged: this.#merged };
  }

  #valueOf({ row, column, type, style, value, formula }: Cell): CellValue {
    const at = () => cellAddress(row, column);
    // Such as `#DIV/0!` in the months to come: no figure, and whoever wants one there names the cell.
    if (type === 'e') return unescaped(value ?? '').slice(0, 40) || '#ERROR!';
    // A formula whose result is an empty text has a type, one that was never calculated has none.
    if (formula !== null && type !== 'str' && !value?.trim()) throw refuse.noResult(this.#where, at());
    switch (type) {
      case 's': {
        if (value === null) return null;
        const text = this.#shared.strings[Number(value)];
        if (text === undefined) throw refuse.misplaced(this.#where, `the text of cell ${at()}`);
        return text;
      }
      case 'b':
        return value === null ? null : value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'inlineStr':
      case 'str':
      case 'd':
        return value === null ? null : unescaped(value);
      default: {
        if (value === null || value.trim() === '') return null;
        const number = Number(value);
        if (!Number.isFinite(number)) throw refuse.misplaced(this.#where, `the number in cell ${at()}`);
        return dateFrom(number, this.#shared.styleOf(style).shows, this.#shared.calendar);
      }
    }
  }
}

/** Other workbooks stand in brackets, `[2]Sheet1!B3`; those of a table's columns follow its name. */
function markOf({ formula }: Cell): CellMark['is'] | null {
  if (formula === null) return null;
  return /(^|[^\w\]])\[[^\]]+\]|'[^']*\[[^\]]+\]/.test(formula) ? 'linkedFormula' : 'formula';
}
