import type { Table } from '../../plan/clipboard/table.ts';
import { type DecimalSign, decimalSignOf } from '../../plan/clipboard/values.ts';
import type { CellValue } from '../list.ts';
import type { ReadSheet } from '../read-tables.ts';

/** What mapping needs of a sheet. */
export type SourceSheet = Pick<ReadSheet, 'name' | 'hidden' | 'rows'>;

type Rows = SourceSheet['rows'];

/**
 * Cells as texts, all rows equally long: what a pasted table is, so that both are read in one way. Numbers are written
 * with the decimal sign of the texts in their column, because that is how the column will be read.
 */
export function tableOf(rows: Rows, width: number = widthOf(rows)): Table {
  const signs = Array.from({ length: width }, (_, column) =>
    decimalSignOf(rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []))),
  );
  return rows.map((row) =>
    Array.from({ length: width }, (_, column) => written(row[column] ?? null, signs[column] ?? '.')),
  );
}

function written(cell: CellValue, sign: DecimalSign): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell).replace('.', sign) : cell.trim();
}

export function widthOf(rows: Rows): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

export function isFilled(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && (typeof cell === 'number' || cell.trim() !== '');
}

export function isEmptyRow(row: readonly CellValue[] | undefined): boolean {
  return !row?.some(isFilled);
}

/** A cell as one text, for heads. */
export function headOf(rows: Rows, row: number, column: number): string {
  return written(rows[row]?.[column] ?? null, '.').replace(/\s+/g, ' ');
}
