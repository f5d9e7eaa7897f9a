/**
 * A number with the 15 digits that spreadsheets keep: LibreOffice stores 0.1 + 0.2 as 0.3. Reading compares with it, so
 * that what a spreadsheet rounds is no change.
 */
export function cellNumber(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}
