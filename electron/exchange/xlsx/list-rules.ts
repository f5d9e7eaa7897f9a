import type { DataValidation, Worksheet } from 'exceljs';
import type { List, ListColumn } from '#shared/exchange/list.ts';
import type { ListWords } from '#shared/exchange/lists/words.ts';
import { type AboutSheet, columnName } from './about-sheet.ts';
import type { ListStyles } from './styles.ts';
import { LIST_SHEET } from './workbook-format.ts';

/** Rows below the last that are looked after, too, because people add some. */
export const ROOM_TO_ADD = 500;

/** A line below each row that says something. A rule does it, because cells that are not there have no borders. */
export function ruleRows(sheet: Worksheet, { columns, rows }: List, styles: ListStyles): void {
  const { firstRow, firstColumn, idColumn } = LIST_SHEET;
  const last = `${columnName(idColumn + columns.length)}${firstRow + rows.length + ROOM_TO_ADD}`;
  const [one, other] = [firstColumn, firstColumn + 1].map((at) => `$${columnName(at)}${firstRow}`);
  sheet.addConditionalFormatting({
    ref: `${columnName(firstColumn)}${firstRow}:${last}`,
    rules: [{ type: 'expression', priority: 1, formulae: [`LEN(${one}&${other})>0`], style: styles.ruled }],
  });
}

/** Drop-down lists, below the last row, too. */
export function offerChoices(
  sheet: Worksheet,
  { columns, rows }: List,
  { about, words }: { readonly about: AboutSheet; readonly words: ListWords },
): void {
  const from = LIST_SHEET.firstRow;
  const to = from + rows.length + ROOM_TO_ADD;
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
