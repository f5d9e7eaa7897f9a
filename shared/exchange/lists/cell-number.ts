/**
 * A number with the 15 digits that spreadsheets keep: LibreOffice stores 0.1 + 0.2 as 0.3. Reading compares with it, so
 * that what a spreadsheet rounds is no change.
 */
export function cellNumber(value: number): number {
  const thousandths = Math.round(value * 1000);
  // Most numbers, in a tenth of the time that writing their digits takes.
  if (thousandths / 1000 === value && Math.abs(thousandths) < 1e15) return value;
  return Number(value.toPrecision(15));
}
