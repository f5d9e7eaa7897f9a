import { readColumns } from '../../plan/clipboard/columns.ts';
import { fold } from '../../plan/clipboard/fold.ts';
import { type ColumnUse, readHead, valueUse } from '../../plan/clipboard/heads.ts';
import { readLevel } from '../../plan/clipboard/levels.ts';
import type { Scale } from '../../plan/records/fields.ts';
import type { Period } from '../../plan/records/records.ts';
import { headsAt } from './heads.ts';
import { headOf, isEmptyRow, isFilled, type SourceSheet, tableOf, widthOf } from './source.ts';

/** So far from the corner of a sheet its table begins, behind titles and remarks. */
const FARTHEST = { row: 24, column: 6 } as const;
/** Enough to tell what a table is. */
const LOOKED_AT = 200;
/** Rows below the heads that tell what stands in columns without any. */
const BODY = 30;
/** Cross-tables are no broader than people can look over. */
const BROADEST = 200;

export interface FoundList {
  readonly top: number;
  readonly heads: 0 | 1 | 2;
  readonly uses: readonly ColumnUse[];
  /** How many columns were recognised by their heads. */
  readonly known: number;
}

/** The list of items in a sheet: the rows of heads of which most is known; null where nothing is. */
export function findList(sheet: SourceSheet, period: Period): FoundList | null {
  const rows = sheet.rows.slice(0, LOOKED_AT);
  let best: FoundList | null = null;
  for (let top = 0; top < Math.min(rows.length, FARTHEST.row); top += 1) {
    if (isEmptyRow(rows[top])) continue;
    for (const heads of [1, 2] as const) {
      const body = rows.slice(top + heads, top + heads + BODY);
      if (body.every(isEmptyRow)) continue;
      const written = headsAt({ rows }, top, heads);
      // Hardly any row holds heads, and the rest is slower to tell.
      if (!written.some((head) => readHead(head, period) !== null)) continue;
      const { uses } = readColumns([written, ...tableOf(body, written.length)], period, { heading: true });
      const known = uses.filter((use) => use !== 'ignored').length;
      const named = uses.includes('text') || uses.includes('code');
      if (named && known > (best?.known ?? 1)) best = { top, heads, uses, known };
    }
  }
  return best ?? bareList({ ...sheet, rows });
}

/** A single column of texts, whose first may be its head. */
function bareList(sheet: SourceSheet): FoundList | null {
  const { rows } = sheet;
  const filled = rows.filter((row) => !isEmptyRow(row));
  const texts = filled.every((row) => row.filter(isFilled).length === 1 && typeof row[0] === 'string');
  const top = rows.findIndex((row) => !isEmptyRow(row));
  return texts && filled.length > 0
    ? { top, heads: filled.length > 1 ? 1 : 0, uses: ['text'], known: 1 }
    : null;
}

/** Columns that lists of units and people have, too, by one meaning or another of their heads. */
const AMBIGUOUS: ReadonlySet<ColumnUse> = new Set<ColumnUse>([
  ...(['code', 'text', 'people', 'owner', 'measureUnit', 'ignored'] as const),
]);

/** Whether a column can only be about items. */
export function isOfItems(use: ColumnUse): boolean {
  return !AMBIGUOUS.has(use);
}

/** Whether a list holds what only measures have. */
export function looksMeasured(uses: readonly ColumnUse[]): boolean {
  return uses.some((use) => valueUse(use) !== null || use === 'measureUnit' || use === 'baseline');
}

export interface FoundCross {
  /** The first cell with a mark. */
  readonly top: number;
  readonly left: number;
  readonly marks: number;
}

/**
 * The corner of a cross-table: the place behind whose row and column of heads hardly anything but marks stands. Of
 * several, the one with most marks, then the one nearest to the sheet's corner.
 */
export function findCross(sheet: SourceSheet, scales: readonly Scale[]): FoundCross | null {
  const rows = sheet.rows.slice(0, LOOKED_AT).map((row) => row.slice(0, BROADEST));
  const width = widthOf(rows);
  const grids = scales.map((scale) => ({ scale, cells: cellsOf(rows, scale) }));
  let best: FoundCross | null = null;
  for (let top = 1; top < Math.min(rows.length, FARTHEST.row); top += 1) {
    if (isEmptyRow(rows[top - 1])) continue;
    for (let left = 1; left < Math.min(width, FARTHEST.column); left += 1) {
      const marks = Math.max(...grids.map((grid) => marksFrom(grid, { top, left })));
      if (marks > (best?.marks ?? 1)) best = { top, left, marks };
    }
  }
  return best;
}

/** The text of a filled cell, and whether it is a mark; null for an empty one. */
type Cell = { readonly said: string; readonly is: 'level' | 'none' | 'other' } | null;

function cellsOf(rows: SourceSheet['rows'], scale: Scale): readonly (readonly Cell[])[] {
  const known = new Map<string, NonNullable<Cell>>();
  return rows.map((row, index) =>
    row.map((cell, column) => {
      if (!isFilled(cell)) return null;
      const said = fold(headOf(rows, index, column));
      const seen = known.get(said);
      if (seen) return seen;
      const reading = readLevel(said, scale, 'weights') ?? readLevel(said, scale, 'ranks');
      const read = { said, is: reading?.is ?? ('other' as const) };
      known.set(said, read);
      return read;
    }),
  );
}

/** How many marks stand from a place on; 0 where too much else does, or heads are missing. */
function marksFrom(
  { scale, cells }: { readonly scale: Scale; readonly cells: readonly (readonly Cell[])[] },
  { top, left }: Pick<FoundCross, 'top' | 'left'>,
): number {
  const above = cells[top - 1] ?? [];
  const signs = new Set<string>();
  let [marks, others, unheaded] = [0, 0, 0];
  for (const row of cells.slice(top)) {
    const headed = row.slice(0, left).some((cell) => cell !== null);
    for (let column = left; column < row.length; column += 1) {
      const cell = row[column];
      if (!cell) continue;
      if (!headed || !above[column]) unheaded += 1;
      if (cell.is === 'other') others += 1;
      if (cell.is !== 'level') continue;
      marks += 1;
      signs.add(cell.said);
    }
  }
  // More different signs than levels, with and without a minus, are figures of something else.
  const isMarks = others * 2 <= marks && unheaded * 4 <= marks && signs.size <= scale.length * 2 + 2;
  return isMarks ? marks : 0;
}
