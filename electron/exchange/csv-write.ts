import { stringify } from 'csv-stringify/sync';
import type { CellValue, List } from '#shared/exchange/list.ts';
import { guarded, printTable } from '#shared/plan/clipboard/table.ts';

/**
 * A list as RFC 4180 says, beginning with a byte order mark, without which Excel takes UTF-8 for something else. Texts
 * that a spreadsheet would calculate have an apostrophe before them.
 */
export function csvOf(list: List): string {
  return stringify(
    tableOf(list).map((row) => row.map(guarded)),
    { bom: true, record_delimiter: 'windows' },
  );
}

/** The same as tab-separated values, in the quoting that spreadsheets use on the clipboard. */
export function tsvOf(list: List): string {
  return `${printTable(tableOf(list))}\r\n`;
}

/** Headings and rows as texts. Ids stay out: a file without hidden columns is for people and other programs. */
function tableOf({ columns, rows }: List): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(written))];
}

function written(value: CellValue): string {
  return value === null ? '' : String(value);
}
