import type { Cell, DataValidation, stream, Worksheet } from 'exceljs';
import type { CellValue, List, ListColumn } from '#shared/exchange/list.ts';
import type { ListWords } from '#shared/exchange/lists/words.ts';
import { HostError } from '#shared/host/reply.ts';
import { type AboutSheet, columnName } from './about-sheet.ts';
import { type ListStyles, NARROW } from './styles.ts';
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

/** Rows between two reports: a few milliseconds of work. */
const BETWEEN_REPORTS = 500;
/** Further rows below the last, for which choices are offered, too. */
const ROOM_TO_ADD = 500;
/** What a sheet of Excel has room for. */
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
  offerChoices(sheet, list, into);
  writeHead(sheet, list, styles);
  const columns = list.columns.map(
    (column) => [column, styles.cell(column), styles.month(column), styles.text(column)] as const,
  );
  for (const [at, { id, cells }] of list.rows.entries()) {
    const row = sheet.getRow(LIST_SHEET.firstRow + at);
    const idCell = row.getCell(LIST_SHEET.idColumn);
    idCell.value = id;
    idCell.style = styles.hidden;
    for (const [index, [column, usual, month, text]] of columns.entries()) {
      const value = cells[index] ?? null;
      if (value === null) continue;
      const cell = row.getCell(LIST_SHEET.firstColumn + index);
      const isText = fill(cell, column, value);
      cell.style = isText && column.type !== 'choice' ? text : isMonth(column, value) ? month : usual;
    }
    row.commit();
    if ((at + 1) % BETWEEN_REPORTS === 0) await into.wrote(BETWEEN_REPORTS);
  }
  sheet.commit();
  await into.wrote(list.rows.length % BETWEEN_REPORTS);
}

function refuseTooLarge({ name, rows, columns }: List): void {
  const room = {
    rows: MOST.rows - LIST_SHEET.firstRow + 1,
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

/** Puts a value into a cell, never as a formula; says whether it is there as a text. */
function fill(cell: Cell, column: ListColumn, value: string | number): boolean {
  const date = column.type === 'date' && typeof value === 'string' ? dateOf(value) : null;
  cell.value = date ?? (typeof value === 'string' ? escapedForXlsx(value) : value);
  return date === null && typeof value === 'string';
}

function isMonth(column: ListColumn, value: CellValue): boolean {
  return column.type === 'date' && typeof value === 'string' && value.length === '2026-03'.length;
}

/** The first day whose number Excel and the rest of the world agree on; it has a 29 February 1900. */
const FIRST_DAY = '1900-03-01';

/** A day, or the first of a month; null where it is on no calendar or no spreadsheet knows it. */
function dateOf(text: string): Date | null {
  const date = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
  const written = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return written.startsWith(text) && written >= FIRST_DAY ? date : null;
}

function writeHead(sheet: Worksheet, { id, columns }: List, styles: ListStyles): void {
  const keys = sheet.getRow(LIST_SHEET.keyRow);
  const heads = sheet.getRow(LIST_SHEET.headingRow);
  keys.hidden = true;
  put(keys.getCell(LIST_SHEET.idColumn), id, styles.hidden);
  put(heads.getCell(LIST_SHEET.idColumn), 'id', styles.heading);
  for (const [index, column] of columns.entries()) {
    const at = LIST_SHEET.firstColumn + index;
    put(keys.getCell(at), column.key, styles.hidden);
    put(heads.getCell(at), column.heading, column.width <= NARROW ? styles.headingUpright : styles.heading);
  }
  heads.height = columns.some(({ width }) => width <= NARROW) ? 150 : 30;
  keys.commit();
  heads.commit();
}

function put(cell: Cell, text: string, style: Cell['style']): void {
  cell.value = escapedForXlsx(text);
  cell.style = style;
}

function sheetOptions({ columns }: List, title: string) {
  const { headingRow } = LIST_SHEET;
  return {
    views: [{ state: 'frozen' as const, xSplit: frozenColumns(columns), ySplit: headingRow }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      showGridLines: true,
      printTitlesRow: `${headingRow}:${headingRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: '&L&A', oddFooter: pageFoot(title) },
  };
}

const A4 = 9;

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

/** Drop-down lists, below the last row, too. */
function offerChoices(sheet: Worksheet, { columns, rows }: List, { about, words }: ListSheet): void {
  const from = LIST_SHEET.firstRow;
  const to = Math.min(from + rows.length + ROOM_TO_ADD, MOST.rows);
  for (const [first, last] of runsOfChoices(columns)) {
    const column = columns[first];
    const range = column?.type === 'choice' ? about.rangeOf(column.choices) : null;
    if (column?.type !== 'choice' || range === null) continue;
    const [left, right] = [first, last].map((index) => columnName(LIST_SHEET.firstColumn + index));
    validateCells(sheet, `${left}${from}:${right}${to}`, {
      type: 'list',
      allowBlank: true,
      formulae: [range],
      showErrorMessage: !column.others,
      errorStyle: 'stop',
      errorTitle: words.notAChoice.title,
      error: words.notAChoice.text,
    });
  }
}

/** First and last of the columns side by side that offer the same. */
function runsOfChoices(columns: readonly ListColumn[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const [index, column] of columns.entries()) {
    if (column.type !== 'choice') continue;
    const run = runs.at(-1);
    const before = columns[index - 1];
    const same = before?.type === 'choice' && before.choices === column.choices;
    if (run && same) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** The library knows validations of ranges, its types only those of single cells. */
function validateCells(sheet: Worksheet, range: string, validation: DataValidation): void {
  const { dataValidations } = sheet as Worksheet & {
    readonly dataValidations: { add(cells: string, validation: DataValidation): void };
  };
  dataValidations.add(range, validation);
}
