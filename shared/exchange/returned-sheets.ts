import { fold } from '../plan/clipboard/fold.ts';
import type { CellValue, List, ListColumn } from './list.ts';
import type { ReadSheet } from './read-tables.ts';

/** A sheet as the list that it holds. Rows and columns are counted from 0 in the sheet. */
export interface ReturnedSheet {
  readonly list: List;
  readonly sheet: ReadSheet;
  /** Null where somebody took the column of ids away: then absent rows say nothing. */
  readonly idColumn: number | null;
  readonly columns: readonly PlacedColumn[];
  /** Filled columns that the list did not have. */
  readonly strangers: readonly { readonly at: number; readonly heading: string }[];
  readonly headingRow: number;
}

export interface PlacedColumn {
  readonly at: number;
  readonly column: ListColumn;
}

/** How far down and right the hidden keys are looked for, where somebody inserted rows or columns before them. */
const LOOK_AT = { rows: 20, columns: 50 } as const;

/**
 * Finds the lists in the sheets: by the hidden id of the list and the keys beside it, wherever they have moved; without
 * them by the name of the sheet and the headings. The first sheet of a list counts.
 */
export function returnedSheets(
  sheets: readonly ReadSheet[],
  lists: readonly List[],
): { readonly found: readonly ReturnedSheet[]; readonly others: readonly ReadSheet[] } {
  const found = new Map<List, ReturnedSheet>();
  const take = (one: ReturnedSheet | null) => {
    if (one && !found.has(one.list)) found.set(one.list, one);
  };
  const byId = new Map(lists.map((list) => [list.id, list]));
  for (const sheet of sheets) take(keyedSheet(sheet, byId));
  const used = () => new Set([...found.values()].map(({ sheet }) => sheet));
  const taken = used();
  for (const list of lists) {
    if (found.has(list)) continue;
    const named = sheets.find((sheet) => !taken.has(sheet) && fold(sheet.name) === fold(list.name));
    if (named) take(keylessSheet(named, list));
  }
  const all = used();
  return {
    found: lists.flatMap((list) => found.get(list) ?? []),
    others: sheets.filter((sheet) => !all.has(sheet) && !sheet.hidden),
  };
}

function keyedSheet(sheet: ReadSheet, lists: ReadonlyMap<string, List>): ReturnedSheet | null {
  for (const [row, cells] of sheet.rows.slice(0, LOOK_AT.rows).entries()) {
    const at = cells
      .slice(0, LOOK_AT.columns)
      .findIndex((cell) => typeof cell === 'string' && lists.has(cell));
    const list = lists.get(String(cells[at]));
    if (list) return placed(sheet, list, { keys: cells, headingRow: row + 1, idColumn: at });
  }
  return null;
}

/** The keys may be there yet, without the id; else the headings have to do. */
function keylessSheet(sheet: ReadSheet, list: List): ReturnedSheet | null {
  const keys = new Set(list.columns.map(({ key }) => key));
  const headings = new Map(list.columns.map(({ heading, key }) => [fold(heading), key]));
  for (const [row, cells] of sheet.rows.slice(0, LOOK_AT.rows).entries()) {
    const asKeys = cells.filter((cell) => keys.has(String(cell))).length;
    const named = cells.map((cell) => (cell === null ? null : (headings.get(fold(String(cell))) ?? null)));
    const asHeadings = named.filter((key) => key !== null).length;
    if (Math.max(asKeys, asHeadings) * 2 <= list.columns.length) continue;
    // Months are headed by their keys; a row of headings has more than those.
    return asKeys >= asHeadings
      ? placed(sheet, list, { keys: cells, headingRow: row + 1, idColumn: null })
      : placed(sheet, list, { keys: named, headingRow: row, idColumn: null });
  }
  return null;
}

interface Layout {
  readonly keys: readonly CellValue[];
  readonly headingRow: number;
  readonly idColumn: number | null;
}

function placed(sheet: ReadSheet, list: List, { keys, headingRow, idColumn }: Layout): ReturnedSheet {
  const known = new Map(list.columns.map((column) => [column.key, column]));
  const columns: PlacedColumn[] = [];
  const strangers: { readonly at: number; readonly heading: string }[] = [];
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (let at = 0; at < width; at += 1) {
    if (at === idColumn) continue;
    const key = String(keys[at] ?? '');
    const column = known.get(key);
    // A column that was copied has the key of its original: the first one counts.
    if (column && known.delete(key)) columns.push({ at, column });
    else if (sheet.rows.slice(headingRow).some((row) => (row[at] ?? null) !== null)) {
      strangers.push({ at, heading: String(sheet.rows[headingRow]?.[at] ?? '') });
    }
  }
  return { list, sheet, idColumn, columns, strangers, headingRow };
}
