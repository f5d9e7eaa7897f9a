/** A table as it lies on the clipboard: rows of cells, all rows equally long, cells trimmed, line breaks as `\n`. */
export type Table = readonly (readonly string[])[];

/**
 * A text of tab-separated cells as Excel, Google Sheets and LibreOffice put it on the clipboard. A cell that holds a
 * tab, a line break or a quote stands in quotes, quotes inside are doubled. A quote that is never closed that way is
 * text, because lists also come from mails and documents. Empty rows and columns at the end are cut off.
 */
export function parseTable(text: string): Table {
  return squared(parseRows(text));
}

/** The same before short rows are filled up, which hostile texts could make enormous. */
export function parseRows(text: string): Table {
  const source = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const cell = matchAt(QUOTED, source, at) ?? matchAt(BARE, source, at);
    if (!cell) break;
    row.push(tidy(cell.quoted === null ? cell.whole : cell.quoted.replaceAll('""', '"')));
    at += cell.whole.length;
    if (source[at] === '\t') {
      at += 1;
      if (at === source.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  const height = rows.findLastIndex((cells) => lengthOf(cells) > 0) + 1;
  return rows.slice(0, height);
}

/** The text of a table for `text/plain`, in the same quoting; see `guarded` for the apostrophes in it. */
export function printTable(table: Table): string {
  return table.map((row) => row.map((cell) => quoted(guarded(cell))).join('\t')).join('\r\n');
}

const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
const BARE = /[^\t\r\n]*/y;

function matchAt(pattern: RegExp, source: string, at: number) {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  return found && { whole: found[0], quoted: found[1] ?? null };
}

/** Vertical tabs and form feeds are the soft line breaks of word processors. */
function tidy(cell: string): string {
  return unguarded(cell.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').trim());
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** All rows as long as the longest needs to be. */
export function squared(rows: Table): Table {
  const width = widthOf(rows);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

export function widthOf(rows: Table): number {
  return rows.reduce((width, row) => Math.max(width, lengthOf(row)), 0);
}

/** Up to its last cell that holds something. */
function lengthOf(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

/** What spreadsheets take for the beginning of a formula, full-width signs included, and whatever blanks stand before. */
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The text with an apostrophe before it where a spreadsheet would otherwise calculate it. The apostrophe is what Excel,
 * Sheets and LibreOffice themselves type before such a text to keep it one; quotes do not help, because they are gone
 * before the cell is read. Plain negative numbers stay numbers.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe off again. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
