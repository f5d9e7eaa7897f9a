import { headingText } from './cell-text.ts';

/** Longest name of a sheet in Excel, in UTF-16 units. */
const LONGEST = 31;

/** What Excel keeps for itself, and the sheet on which a workbook says what it is. */
export const ABOUT_SHEET = 'tenkai';
const RESERVED = ['history', ABOUT_SHEET];

/**
 * Gives out names of sheets that Excel and LibreOffice accept: at most 31 characters, none of `[]:*?/\'`, no two alike
 * whatever their capitals.
 * @param given names that are given out already
 */
export function sheetNames(given: readonly string[] = []): (wanted: string) => string {
  const taken = new Set([...RESERVED, ...given.map((name) => name.toLowerCase())]);
  return (wanted) => {
    const bare = headingText(wanted.replace(/[[\]:*?/\\']/g, ' ')) || 'List';
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` ${number}`;
      const name = `${cut(bare, LONGEST - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** At most so many UTF-16 units, without half a character at the end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
