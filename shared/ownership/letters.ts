import type { ScaleLevel } from '../plan/records/fields.ts';

/** The owner of an item, in the letters of RACI: it is a field of the item, never a duty. */
export const ACCOUNTABLE = 'A';

/** The duties that RACI has beside the owner. */
const LETTERS: Readonly<Record<string, string>> = {
  responsible: 'R',
  consulted: 'C',
  informed: 'I',
};

/** How a level of duty stands in a table: by its letter where it is one of RACI, else by its glyph. */
export function letterOf({ key, glyph }: ScaleLevel): string {
  return (Object.hasOwn(LETTERS, key) && LETTERS[key]) || glyph;
}
