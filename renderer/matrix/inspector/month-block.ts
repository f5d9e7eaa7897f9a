import { tsvParseRows } from 'd3';
import type { MonthValue } from '#shared/plan/commands/values.ts';
import type { Month } from '#shared/plan/ids.ts';
import { t } from '../../messages/messages.ts';
import { readNumber } from '../../messages/read-number.ts';
import type { Read } from '../../ui/use-typed.ts';

export const COLUMNS = ['plan', 'actual'] as const;
export type Column = (typeof COLUMNS)[number];

type Cells = readonly (readonly string[])[];

/** The cells of a pasted block; null where the text is a single one, which any field takes by itself. */
export function blockOf(text: string): Cells | null {
  const cells = tsvParseRows(text.replace(/\r\n?/g, '\n').trimEnd());
  return cells.length < 2 && (cells[0]?.length ?? 0) < 2 ? null : upright(cells);
}

/** Months of a spreadsheet often run to the right: one row of many becomes a column, two rows become plan and actual. */
function upright(cells: Cells): Cells {
  const wide = cells.reduce((most, { length }) => Math.max(most, length), 0);
  if (cells.length > COLUMNS.length || wide <= COLUMNS.length) return cells;
  return Array.from({ length: wide }, (_, at) => cells.map((row) => row[at] ?? ''));
}

/**
 * What a block sets from a column on.
 * @param months the months from the one where it is pasted to the last
 */
export function readBlock(
  cells: Cells,
  months: readonly Month[],
  column: Column,
): Read<readonly MonthValue[]> {
  if (cells.length > months.length) {
    return t('inspector.paste.tooMany', { rows: cells.length, months: months.length });
  }
  const columns = COLUMNS.slice(COLUMNS.indexOf(column));
  if (cells.some(({ length }) => length > columns.length)) return t('inspector.paste.tooWide');
  const value: MonthValue[] = [];
  for (const [row, month] of months.slice(0, cells.length).entries()) {
    const set: { -readonly [C in Column]?: number | null } = {};
    for (const [at, cell] of (cells[row] ?? []).entries()) {
      const figure = readNumber(cell.replace(/%\s*$/, ''));
      const name = columns[at];
      if (figure === undefined) {
        return t('inspector.paste.noNumber', { cell: cell.slice(0, 40), row: row + 1 });
      }
      if (name) set[name] = figure;
    }
    value.push({ month, ...set });
  }
  return { value };
}
