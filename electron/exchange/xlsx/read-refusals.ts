import { cellAddress, TABLE_LIMITS } from '#shared/exchange/read-tables.ts';
import type { HostError } from '#shared/host/reply.ts';
import { damagedTable, notATable, tableTooLarge } from '../table-errors.ts';

/** Where in the workbook, as a person finds it. */
export interface Where {
  readonly file: string;
  readonly sheet: string;
}

const SPLIT = 'Split the sheet, or delete what need not be read, and try again.';

export function tooManyRows({ file, sheet }: Where, declared: number, row: number): HostError {
  const rows = Math.max(declared, row + 1).toLocaleString('en');
  const what = `has ${rows} rows or more in sheet “${sheet}”; at most ${TABLE_LIMITS.rows.toLocaleString('en')} are read`;
  return tableTooLarge(file, what, SPLIT);
}

export function tooManyColumns({ file, sheet }: Where, row: number, column: number): HostError {
  const what = `has a value in cell ${cellAddress(row, column)} of sheet “${sheet}”; at most ${TABLE_LIMITS.columns} columns are read`;
  return tableTooLarge(file, what, SPLIT);
}

export function tooManyCells({ file, sheet }: Where): HostError {
  const what = `has more than ${TABLE_LIMITS.cells.toLocaleString('en')} cells, which sheet “${sheet}” exceeds`;
  return tableTooLarge(file, what, SPLIT);
}

export function noResult({ file, sheet }: Where, address: string): HostError {
  const hint = 'Open it in Excel or LibreOffice and save it there, which calculates it.';
  return notATable(file, `has a formula without a result in cell ${address} of sheet “${sheet}”`, hint);
}

export function misplaced({ file, sheet }: Where, what: string): HostError {
  return damagedTable(file, `is damaged: ${what.trim()} in sheet “${sheet}” cannot be read`);
}

export function overlapping({ file, sheet }: Where): HostError {
  return damagedTable(
    file,
    `is damaged: there are too many merged cells in sheet “${sheet}”, or they overlap`,
  );
}
