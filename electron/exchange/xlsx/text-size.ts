/**
 * How much room texts take in a spreadsheet, which measures with whatever fonts the machine has that opens it: estimates
 * on the generous side, because a row too high is better than a text cut off.
 */

/** One character of a column's width, in points. */
export const CHARACTER = 5.25;

/** Words do not fill a line to its end. */
const SLACK = 1.1;

/** How many lines a text takes in a column. */
export function linesOf(text: string, charactersAcross: number): number {
  // Fits even if all of it is wide, as nearly all cells do.
  if (text.length * 2 * SLACK <= charactersAcross && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((charactersIn(line) * SLACK) / charactersAcross)), 0);
}

/** Characters of a text on one line; Chinese and Japanese ones are twice as wide. */
export function charactersIn(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g;
