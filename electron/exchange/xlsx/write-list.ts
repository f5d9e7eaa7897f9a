import type { Cell, stream, Worksheet } from 'exceljs';
import type { List, ListColumn } from '#shared/exchange/list.ts';
import type { ListWords } from '#shared/exchange/lists/words.ts';
import { HostError } from '#shared/host/reply.ts';
import { type AboutSheet, columnName } from './about-sheet.ts';
import { offerChoices, ROOM_TO_ADD, ruleRows } from './list-rules.ts';
import { isMark, type ListStyles } from './styles.ts';
import { linesOf } from './text-size.ts';
import { escapedForXlsx, LIST_SHEET } from './workbook-format.ts';

export interface ListSheet {
  readonly book: stream.xlsx.WorkbookWriter;
  readonly about: AboutSheet;
  readonly styles: ListStyles;
  readonly words: ListWords;
  /** Of the plan, for the foot of each page. */
  readonly title: string;
  /** Called now and then with how many more rows are written. */
  wrote(rows: number): Promise<void>;
}

/** Rows between two reports: some ten milliseconds of work. */
const BETWEEN_REPORTS = 1000;
/** Points of a line of type of 10 pt. */
const LINE = 13;
/** What a sheet of Excel has room for. */
const HIGHEST_ROW = 409;
const MOST = { rows: 1_048_576, columns: 16_384 } as const;

/**
 * Writes a list as a sheet, row by row.
 * @throws HostError `tooLarge` for a list that no sheet has room for
 */
export async function writeList(list: List, into: ListSheet): Promise<void> {
  refuseTooLarge(list);
  const { styles } = into;
  const sheet = into.book.addWorksheet(list.name, sheetOptions(list, into.title));
  sheet.columns = [
    { width: 4, hidden: true, style: styles.hidden },
    ...list.columns.map((column) => ({ width: column.width, style: styles.cell(column) })),
  ];
  sheet.autoFilter = filterRange(list);
  ruleRows(sheet, list, styles);
  offerChoices(sheet, list, into);
  writeHead(sheet, list, styles);
  const writers = list.columns.map((column) => cellWriter(column, styles));
  for (const [at, { id, cells }] of list.rows.entries()) {
    const row = sheet.getRow(LIST_SHEET.firstRow + at);
    put(row.getCell(LIST_SHEET.idColumn), id, styles.hidden);
    let lines = 1;
    cells.forEach((value, index) => {
      if (value === null) return;
      const cell = row.getCell(LIST_SHEET.firstColumn + index);
      lines = Math.max(lines, writers[index]?.(cell, value) ?? 1);
    });
    // A row of one line keeps no height of its own: it grows when somebody writes more into it.
    if (lines > 1) row.height = Math.min(HIGHEST_ROW, lines * LINE + 2);
    row.commit();
    if ((at + 1) % BETWEEN_REPORTS === 0) await into.wrote(BETWEEN_REPORTS);
  }
  sheet.commit();
  await into.wrote(list.rows.length % BETWEEN_REPORTS);
}

function refuseTooLarge({ name, rows, columns }: List): void {
  const room = {
    rows: MOST.rows - LIST_SHEET.firstRow + 1 - ROOM_TO_ADD,
    columns: MOST.columns - LIST_SHEET.firstColumn + 1,
  };
  for (const what of ['rows', 'columns'] as const) {
    const count = { rows, columns }[what].length;
    if (count <= room[what]) continue;
    throw new HostError(
      'tooLarge',
      `“${name}” has ${count} ${what}; a sheet of a workbook has room for ${room[what]}.`,
      'Choose fewer matrices.',
    );
  }
}

/** Puts values into the cells of a column, never as formulas; says how many lines each takes. */
function cellWriter(column: ListColumn, styles: ListStyles): (cell: Cell, value: string | number) => number {
  const [usual, month, text] = [styles.cell(column), styles.month(column), styles.text(column)];
  return (cell, value) => {
    if (typeof value === 'number') {
      cell.value = value;
      cell.style = usual;
      return 1;
    }
    const date = column.type === 'date' ? dateOf(value) : null;
    if (date) {
      cell.value = date;
      cell.style = value.length === MONTH_LENGTH ? month : usual;
      return 1;
    }
    cell.value = escapedForXlsx(value);
    cell.style = column.type === 'number' || column.type === 'date' ? text : usual;
    return linesOf(value, column.width);
  };
}

/** The first day whose number Excel and the rest of the world agree on; it has a 29 February 1900. */
const FIRST_DAY = '1900-03';
const MONTH_LENGTH = '2026-03'.length;

/** A day, or the first of a month; null where it is on no calendar or no spreadsheet knows it. */
function dateOf(text: string): Date | null {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || text < FIRST_DAY) return null;
  // The language takes 31 February for 3 March.
  return text.length === MONTH_LENGTH || date.getUTCDate() === Number(text.slice(-2)) ? date : null;
}

function writeHead(sheet: Worksheet, { id, columns }: List, styles: ListStyles): void {
  const keys = sheet.getRow(LIST_SHEET.keyRow);
  const heads = sheet.getRow(LIST_SHEET.headingRow);
  keys.hidden = true;
  put(keys.getCell(LIST_SHEET.idColumn), id, styles.hidden);
  put(heads.getCell(LIST_SHEET.idColumn), 'id', styles.hidden);
  for (const [index, column] of columns.entries()) {
    const at = LIST_SHEET.firstColumn + index;
    put(keys.getCell(at), column.key, styles.hidden);
    put(heads.getCell(at), column.heading, styles.heading(column));
  }
  heads.height = columns.some(isMark) ? 150 : 30;
  keys.commit();
  heads.commit();
}

function put(cell: Cell, text: string, style: Cell['style']): void {
  cell.value = escapedForXlsx(text);
  cell.style = style;
}

function sheetOptions({ columns }: List, title: string) {
  const { headingRow } = LIST_SHEET;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const wide = width > ACROSS_A4;
  return {
    views: [{ state: 'frozen' as const, xSplit: frozenColumns(columns), ySplit: headingRow }],
    pageSetup: {
      paperSize: wide ? A3 : A4,
      orientation: 'landscape' as const,
      fitToPage: true,
      // A list that would be too small to read on one page goes on to the right, where code and text stand again.
      fitToWidth: Math.max(1, Math.ceil(width / ACROSS_A3)),
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
      printTitlesColumn: `A:${columnName(frozenColumns(columns))}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: '&L&A', oddFooter: pageFoot(title) },
  };
}

/** Numbers of paper sizes in the format. */
const A4: number = 9;
export const A3: number = 8;
/** Characters across a landscape page that still come out at 7 pt or more. */
const ACROSS_A4 = 190;
const ACROSS_A3 = 270;

/** The title left, page n / m right. An ampersand would begin a code; Excel takes 255 characters in all. */
export function pageFoot(title: string): string {
  const name = [...title.replace(/\s+/g, ' ')].slice(0, 100).join('').replaceAll('&', '&&');
  return `&L${name}&R&P / &N`;
}

/** Code and text stay in sight where a list begins with them; else what it begins with. */
function frozenColumns(columns: readonly ListColumn[]): number {
  const text = columns.findIndex(({ key }) => key === 'text');
  return LIST_SHEET.idColumn + (text === 1 ? 2 : 1);
}

function filterRange({ columns, rows }: List): string {
  const { idColumn, headingRow } = LIST_SHEET;
  const corner = `${columnName(idColumn + columns.length)}${headingRow + rows.length}`;
  return `${columnName(idColumn)}${headingRow}:${corner}`;
}
