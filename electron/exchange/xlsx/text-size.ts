/**
 * How much room texts take in a spreadsheet, which measures with whatever fonts the machine has that opens it: estimates
 * on the generous side, because a row too high is better than a text cut off.
 */

/** One character of a column's width, in points. */
export const CHARACTER = 5.25;

/** How many lines a text takes in a column. Words do not fill a line to its end. */
export function linesOf(text: string, charactersAcross: number): number {
  if (text.length * 1.1 <= charactersAcross && !WIDE.test(text) && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((charactersIn(line) * 1.1) / charactersAcross)), 0);
}

/** Characters of a text on one line; Chinese and Japanese ones are twice as wide. */
export function charactersIn(text: string): number {
  return text.length + (text.match(ALL_WIDE)?.length ?? 0);
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/;
const ALL_WIDE = new RegExp(WIDE, 'g');
