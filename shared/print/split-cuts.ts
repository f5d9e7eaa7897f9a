import { byRole } from '../plan/queries/roles.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { SheetInput } from './sheet.ts';

/** Into how many stretches the rows and the columns of a matrix are cut; a page for each two of them. */
export interface Cuts {
  readonly rows: number;
  readonly columns: number;
}

/** The page where two stretches meet, both counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export function pagesOf({ rows, columns }: Cuts): number {
  return rows * columns;
}

/** One item of each side on a page. */
export function mostCuts({ view, arrangement }: SheetInput): Cuts {
  const { north, east, south, west } = arrangement.roles;
  const longest = (...lists: readonly (readonly unknown[])[]) =>
    Math.max(1, ...lists.map(({ length }) => length));
  return {
    rows: longest(view.items[north], view.items[south]),
    columns: longest(view.items[east], view.items[west], view.people),
  };
}

/**
 * The numbers of stretches that are worth a try, fewest first: of all that leave the same number of items in the longest
 * stretch only the least. Of 80 items those are 17.
 */
export function usefulCounts(items: number): readonly number[] {
  const counts = Array.from({ length: items }, (_, index) => Math.ceil(items / (index + 1)));
  return [...new Set(counts)].reverse();
}

/** A little more pages, as alike in both directions as it goes; null where there are no finer cuts. */
export function nextFiner({ rows, columns }: Cuts, most: Cuts): Cuts | null {
  const next = (now: number, limit: number) => usefulCounts(limit).find((count) => count > now) ?? null;
  const [moreRows, moreColumns] = [next(rows, most.rows), next(columns, most.columns)];
  if (moreColumns !== null && (columns <= rows || moreRows === null)) return { rows, columns: moreColumns };
  return moreRows === null ? null : { rows: moreRows, columns };
}

/** The same matrix with nothing in it but a stretch of its rows and one of its columns. */
export function partOf(input: SheetInput, cuts: Cuts, { row, column }: Place): SheetInput {
  const { view, arrangement } = input;
  const { north, south } = arrangement.roles;
  const items = ROLES.flatMap((role) =>
    role === north || role === south
      ? stretch(view.items[role], row, cuts.rows)
      : stretch(view.items[role], column, cuts.columns),
  );
  const people = stretch(view.people, column, cuts.columns);
  return { ...input, view: { ...view, items: byRole(items), people } };
}

/** All pages, the one with the most text first: where type is too small, that shows there. */
export function fullestFirst(input: SheetInput, cuts: Cuts): readonly Place[] {
  const weigh = (place: Place) =>
    Object.values(partOf(input, cuts, place).view.items)
      .flat()
      .reduce((sum, { text }) => sum + text.length + 20, 0);
  // What a page holds is what its row and its column hold.
  const rows = Array.from({ length: cuts.rows }, (_, row) => weigh({ row, column: 0 }));
  const columns = Array.from({ length: cuts.columns }, (_, column) => weigh({ row: 0, column }));
  const weight = ({ row, column }: Place) => (rows[row] ?? 0) + (columns[column] ?? 0);
  return rows
    .flatMap((_, row) => columns.map((__, column) => ({ row, column })))
    .sort((a, b) => weight(b) - weight(a));
}

/** One of `count` stretches of a list, all of about the same length. */
function stretch<T>(list: readonly T[], index: number, count: number): readonly T[] {
  return list.slice(
    Math.floor((index * list.length) / count),
    Math.floor(((index + 1) * list.length) / count),
  );
}
