/**
 * A text as a cell of a spreadsheet can hold it: line breaks as `\n`, without control characters, which no workbook
 * can store; null where nothing is left. Reading applies it, too, so that what it takes away is no change.
 */
export function cellText(text: string): string | null {
  if (!PERHAPS_UNTIDY.test(text)) return text || null;
  return text.replace(LINE_BREAK, '\n').replace(NOT_STORABLE, '') || null;
}

/** The same on one line, for headings. */
export function headingText(text: string): string {
  return (cellText(text) ?? '').replace(/\s+/g, ' ').trim();
}

/** Looked for first, because nearly all texts are as they should be. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const PERHAPS_UNTIDY = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/;

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_STORABLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
