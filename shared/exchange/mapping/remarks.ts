import type { SheetProblem } from './problems.ts';
import { isEmptyRow, isFilled, type SourceSheet } from './source.ts';

/** A sheet up to the remarks below its table, and what is told of these. */
export interface Remarked<Sheet> {
  readonly sheet: Sheet;
  readonly remarks: readonly SheetProblem[];
}

/**
 * Takes footnotes and remarks off a sheet: single cells behind an empty row, below a table all of whose rows hold more.
 * Where any row of the table holds a single cell, as an item does of which only the text is known, nothing is taken off.
 */
export function withoutRemarks<Sheet extends Pick<SourceSheet, 'rows'>>(sheet: Sheet): Remarked<Sheet> {
  const { rows } = sheet;
  const filled = rows.map((row) => row.filter(isFilled).length);
  const first = filled.findIndex((cells) => cells > 1);
  const end = filled.findLastIndex((cells) => cells > 1) + 1;
  const isTable = first >= 0 && end - first > 1 && !filled.slice(first, end).includes(1);
  if (!isTable || filled[end] !== 0) return { sheet, remarks: [] };
  const remarks = rows.slice(end).flatMap((row, index): readonly SheetProblem[] => {
    if (isEmptyRow(row)) return [];
    return [{ reason: 'below', row: end + index, column: null, text: String(row.find(isFilled)).trim() }];
  });
  return { sheet: { ...sheet, rows: rows.slice(0, end) }, remarks };
}
