import type { stream } from 'exceljs';
import type { Choice } from '#shared/exchange/list.ts';
import { ABOUT_SHEET, type AboutKey, escapedForXlsx } from './workbook-format.ts';

/** The hidden sheet that says what the workbook is, and holds what drop-down lists offer. */
export class AboutSheet {
  /** One column of labels per array of choices, in the order in which they were asked for. */
  readonly #choices: (readonly Choice[])[] = [];

  /** Where the labels of choices stand, for the validation of cells; null where there is nothing to choose. */
  rangeOf(choices: readonly Choice[]): string | null {
    if (choices.length === 0) return null;
    if (!this.#choices.includes(choices)) this.#choices.push(choices);
    const column = columnName(FIRST_CHOICES + this.#choices.indexOf(choices));
    return `${ABOUT_SHEET}!$${column}$1:$${column}$${choices.length}`;
  }

  /** Writes it, last of all sheets. */
  write(
    book: stream.xlsx.WorkbookWriter,
    facts: readonly (readonly [key: AboutKey, value: string | number])[],
  ): void {
    const sheet = book.addWorksheet(ABOUT_SHEET, { state: 'hidden' });
    const height = Math.max(facts.length, ...this.#choices.map(({ length }) => length));
    for (let at = 0; at < height; at += 1) {
      const row = sheet.getRow(at + 1);
      const [key, value] = facts[at] ?? [];
      if (key !== undefined) row.getCell(1).value = key;
      if (value !== undefined) row.getCell(2).value = value;
      for (const [column, choices] of this.#choices.entries()) {
        const label = choices[at]?.label;
        if (label !== undefined) row.getCell(FIRST_CHOICES + column).value = escapedForXlsx(label);
      }
      row.commit();
    }
    sheet.commit();
  }
}

/** Column D: one is left free behind the facts. */
const FIRST_CHOICES = 4;

/** `A` for 1, `AA` for 27. */
export function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`;
}
