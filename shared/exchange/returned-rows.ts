import { fold } from '../plan/clipboard/fold.ts';
import type { CellValue, ListRow } from './list.ts';
import type { ReturnedDraft } from './returned-draft.ts';
import { problemAt, problemIn } from './returned-problems.ts';
import type { ReturnedSheet } from './returned-sheets.ts';

/** A filled row of a sheet: the row of the list that it was, or null for one that somebody added. */
export interface ReturnedRow {
  /** In the sheet, counted from 0. */
  readonly at: number;
  readonly was: ListRow | null;
  readonly cells: readonly CellValue[];
}

/**
 * The rows of a sheet with what each was: by its id, or else by what tells rows of this list apart. Says which rows are
 * gone. A row that was copied together with its hidden id is new where the original stands, too.
 * @param nameOf a row as people find it without its id, such as by code, then by text; the best first
 */
export function returnedRows(
  of: ReturnedSheet,
  names: readonly (readonly string[])[],
): { readonly rows: readonly ReturnedRow[]; readonly gone: readonly ListRow[] } {
  const { list, sheet, idColumn, headingRow } = of;
  const byId = new Map(list.rows.map((row) => [row.id, row]));
  const filled = [...sheet.rows.entries()].filter(
    ([at, cells]) => at > headingRow && of.columns.some((column) => (cells[column.at] ?? null) !== null),
  );
  const was = new Map<number, ListRow>();
  const left = new Map(byId);
  const byIds = filled.map(([at, cells]) => ({
    at,
    cells,
    id: idColumn === null ? '' : String(cells[idColumn] ?? ''),
  }));
  for (const [id, same] of Map.groupBy(byIds, (row) => row.id)) {
    const row = byId.get(id);
    if (!row) continue;
    was.set(original(of, same, row), row);
    left.delete(id);
  }
  for (const keys of names) {
    const free = unique([...left.values()], (row) => nameIn(of, keys, (at) => row.cells[at] ?? null));
    const nameless = filled.filter(([at]) => !was.has(at));
    const wanting = unique(nameless, ([, cells]) => nameIn(of, keys, (at) => cellOf(of, cells, at)));
    for (const [name, [at]] of wanting) {
      const row = free.get(name);
      if (!row) continue;
      was.set(at, row);
      left.delete(row.id);
    }
  }
  const rows = filled.map(([at, cells]) => ({ at, cells, was: was.get(at) ?? null }));
  return { rows, gone: idColumn === null ? [] : [...left.values()] };
}

/** Of rows with the same id, the one that was changed least is the original, then the first. */
function original(
  of: ReturnedSheet,
  [first, ...more]: readonly { readonly at: number; readonly cells: readonly CellValue[] }[],
  row: ListRow,
): number {
  if (!first) return -1;
  let best = { at: first.at, changes: more.length === 0 ? 0 : changesIn(of, first.cells, row) };
  for (const { at, cells } of more) {
    const changes = changesIn(of, cells, row);
    if (changes < best.changes) best = { at, changes };
  }
  return best.at;
}

/** Says which rows are not there any more, where that changes nothing. */
export function reportGone(of: ReturnedSheet, gone: readonly ListRow[], draft: ReturnedDraft): void {
  const code = of.list.columns.findIndex(({ key }) => key === 'code');
  for (const { id, cells } of gone) {
    if (!draft.isRemoved(id)) draft.report(problemIn(of.sheet.name, 'rowMissing', String(cells[code] ?? id)));
  }
}

/** Columns that the list did not have, and nothing can be made of. */
export function reportStrangers(of: ReturnedSheet, draft: ReturnedDraft): void {
  for (const { at, heading } of of.strangers) {
    draft.report(problemAt(of.sheet.name, of.headingRow, at, 'unknownColumn', heading));
  }
}

/** What stands in a row for a column of the list, wherever that column has moved. */
function cellOf({ list, columns }: ReturnedSheet, cells: readonly CellValue[], index: number): CellValue {
  const placed = columns.find(({ column }) => column === list.columns[index]);
  return placed ? (cells[placed.at] ?? null) : null;
}

function changesIn({ list, columns }: ReturnedSheet, cells: readonly CellValue[], was: ListRow): number {
  const before = new Map(list.columns.map((column, index) => [column, was.cells[index] ?? null]));
  return columns.filter(
    ({ at, column }) => fold(String(cells[at] ?? '')) !== fold(String(before.get(column) ?? '')),
  ).length;
}

function nameIn(
  { list }: ReturnedSheet,
  keys: readonly string[],
  cell: (index: number) => CellValue,
): string | null {
  const parts = keys.map((key) =>
    fold(String(cell(list.columns.findIndex((column) => column.key === key)) ?? '')),
  );
  return parts.includes('') ? null : parts.join('\n');
}

/** By name, without names that two have: they tell nothing apart. */
function unique<T>(all: readonly T[], nameOf: (one: T) => string | null): ReadonlyMap<string, T> {
  const named = Map.groupBy(all, (one) => nameOf(one) ?? '');
  named.delete('');
  return new Map(
    [...named].flatMap(([name, [one, ...more]]) =>
      one !== undefined && more.length === 0 ? [[name, one] as const] : [],
    ),
  );
}
