import { stringify } from 'csv-stringify/sync';
import type { CellValue, List } from '#shared/exchange/list.ts';
import { guarded, printTable } from '#shared/plan/clipboard/table.ts';

/**
 * Lists as RFC 4180 says, beginning with a byte order mark, without which Excel takes UTF-8 for something else. Texts
 * that a spreadsheet would calculate have an apostrophe before them.
 */
export function csvOf(lists: readonly List[]): string {
  return stringify(
    tablesOf(lists).map((row) => row.map(guarded)),
    // The library quotes its own line break only, and a cell holds another.
    { bom: true, record_delimiter: 'windows', quoted_match: /\n/ },
  );
}

/** The same as tab-separated values, in the quoting that spreadsheets use on the clipboard. */
export function tsvOf(lists: readonly List[]): string {
  return `${printTable(tablesOf(lists))}\r\n`;
}

/** One list as it is; several one after the other, each below its name, as long as the longest row. */
function tablesOf(lists: readonly List[]): readonly (readonly string[])[] {
  if (lists.length <= 1) return lists.flatMap(tableOf);
  const rows = lists.flatMap((list) => [[list.name], ...tableOf(list), []]).slice(0, -1);
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** Headings and rows as texts. Ids stay out: a file without hidden columns is for people and other programs. */
function tableOf({ columns, rows }: List): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(written))];
}

function written(value: CellValue): string {
  return value === null ? '' : String(value);
}
