import { extname } from 'node:path';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CellValue } from '#shared/exchange/list.ts';
import { cellText } from '#shared/exchange/lists/cell-text.ts';
import { columnName, type ReadSheet, TABLE_LIMITS } from '#shared/exchange/read-tables.ts';
import { HostError } from '#shared/host/reply.ts';
import { unguarded } from '#shared/plan/clipboard/table.ts';
import { DELIMITERS, type Delimiter, guessDelimiter } from './csv-delimiter.ts';
import { decodeText } from './csv-encoding.ts';
import { damagedTable, notATable, tableTooLarge } from './table-errors.ts';

/** Characters in one row, and cells in it, empty ones too: a row must not fill the memory before it is counted. */
const LONGEST_ROW = 4_000_000;
const WIDEST_ROW = 16_384;

/**
 * Reads a text table of any usual encoding and delimiter. Every cell stays text: a number with a decimal comma is for
 * whoever knows its column.
 * @param name of the file, for messages
 * @throws HostError that names the file and, where there is one, the line
 */
export function readTextTable(bytes: Uint8Array, name: string): ReadSheet {
  const decoded = decodeText(bytes);
  if (!decoded)
    throw notATable(name, 'is not a text', 'Choose a workbook (.xlsx) or a text table (.csv, .tsv, .txt).');
  const { text, delimiter } = split(decoded.text);
  const rows: CellValue[][] = [];
  let room: number = TABLE_LIMITS.cells;
  // Each row is judged as it is found; the parser itself keeps none.
  const take = (cells: readonly string[]) => {
    const row = cells.map((cell) => cellText(unguarded(cell)));
    row.length = row.findLastIndex((cell) => cell !== null) + 1;
    rows.push(row);
    if (row.length === 0) return null;
    room -= row.length;
    if (rows.length > TABLE_LIMITS.rows) throw tooMany(name, 'rows', TABLE_LIMITS.rows);
    if (row.length > TABLE_LIMITS.columns) {
      const last = `${columnName(row.length - 1)}${rows.length}`;
      throw tooMany(name, `columns (a value stands in ${last})`, TABLE_LIMITS.columns);
    }
    if (room < 0) throw tooMany(name, 'cells', TABLE_LIMITS.cells);
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      cast: (cell, { index }) => {
        if (index >= WIDEST_ROW) throw tooMany(name, 'cells in one row', TABLE_LIMITS.columns);
        return cell;
      },
      on_record: take,
    });
  } catch (error) {
    throw error instanceof HostError ? error : unreadable(name, error);
  }
  rows.length = rows.findLastIndex((row) => row.length > 0) + 1;
  if (rows.length === 0) throw notATable(name, 'is empty', 'Choose another file.');
  return {
    name: name.slice(0, name.length - extname(name).length),
    hidden: false,
    rows,
    marks: [],
    merged: [],
  };
}

/** Excel's own way to tell the delimiter: a first line `sep=;`. */
function split(text: string): { readonly text: string; readonly delimiter: Delimiter } {
  const [line = '', told] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const delimiter = DELIMITERS.find((one) => one === told);
  return delimiter ? { text: text.slice(line.length), delimiter } : { text, delimiter: guessDelimiter(text) };
}

function tooMany(name: string, what: string, most: number): HostError {
  const sentence = `has too many ${what}; at most ${most.toLocaleString('en')} are read`;
  return tableTooLarge(name, sentence, 'Split the file, or delete what need not be read, and try again.');
}

function unreadable(name: string, cause: unknown): HostError {
  const code = cause instanceof CsvError ? cause.code : '';
  if (code === 'CSV_MAX_RECORD_SIZE') return tooMany(name, 'characters in one row', LONGEST_ROW);
  const line = cause instanceof CsvError && typeof cause.lines === 'number' ? ` in line ${cause.lines}` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return damagedTable(name, 'has a quotation mark that is never closed', { cause });
  }
  return damagedTable(name, `cannot be read as a table${line}`, { cause });
}
