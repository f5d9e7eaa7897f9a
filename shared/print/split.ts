import { byRole } from '../plan/queries/roles.ts';
import { ROLES } from '../plan/records/fields.ts';
import { matrixPage } from './matrix-page.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { footerOf, layOutSheet, readsAt, type Sheet, type SheetInput } from './sheet.ts';
import { PAGE_WORDS } from './words.ts';

/** Into how many stretches the rows and the columns of a matrix are cut; a page for each two of them. */
interface Cuts {
  readonly rows: number;
  readonly columns: number;
}

/** Nobody lays more pages than this side by side. */
const MOST_PAGES = 400;

/**
 * A matrix over as few pages as it takes for type of so many points: each page has a stretch of the rows of both sides
 * and a stretch of the columns, with their texts. Every row and every column meet on just one page, so a mark stands
 * on one page, beside the two texts that it joins. Null where even one item of each side has no room.
 */
export function splitSheets(input: SheetInput, paper: Paper, points: number): readonly Sheet[] | null {
  const most = mostCuts(input);
  const reads = (cuts: Cuts, row: number, column: number) =>
    readsAt(points, layOutSheet(partOf(input, cuts, row, column), paper));
  let best: Cuts | null = null;
  for (let rows = 1; rows <= most.rows; rows += 1) {
    const limit = Math.min(most.columns, Math.floor((best ? pagesOf(best) - 1 : MOST_PAGES) / rows));
    const columns = leastThat(limit, (count) => {
      const cuts = { rows, columns: count };
      // The fullest page tells of the others, nearly always.
      return reads(cuts, ...fullest(input, cuts));
    });
    if (columns !== null) best = { rows, columns };
  }
  for (let cuts = best; cuts && pagesOf(cuts) <= MOST_PAGES; cuts = finer(cuts, most)) {
    const sheets = sheetsOf(input, cuts, paper);
    if (sheets.every((sheet) => readsAt(points, sheet))) return sheets;
  }
  return null;
}

export function splitPages(sheets: readonly Sheet[], idPrefix: string): readonly Page[] {
  return sheets.map((sheet, index) =>
    matrixPage(sheet, { idPrefix: `${idPrefix}${index + 1}-`, heading: index === 0 ? 'h1' : 'h2' }),
  );
}

function sheetsOf(input: SheetInput, cuts: Cuts, paper: Paper): readonly Sheet[] {
  const count = pagesOf(cuts);
  return Array.from({ length: count }, (_, index) => {
    const part = partOf(input, cuts, Math.floor(index / cuts.columns), index % cuts.columns);
    if (count === 1) return layOutSheet(part, paper);
    const said = PAGE_WORDS[input.words.language].part(index + 1, count);
    const { matrix } = part.view;
    const view = { ...part.view, matrix: { ...matrix, title: `${said} · ${matrix.title}` } };
    return { ...layOutSheet({ ...part, view }, paper), footer: [said, ...footerOf(input)] };
  });
}

/** The same matrix with nothing in it but a stretch of its rows and one of its columns. */
function partOf(input: SheetInput, cuts: Cuts, row: number, column: number): SheetInput {
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

/** One of `count` stretches of a list, all of about the same length. */
function stretch<T>(list: readonly T[], index: number, count: number): readonly T[] {
  return list.slice(
    Math.floor((index * list.length) / count),
    Math.floor(((index + 1) * list.length) / count),
  );
}

function mostCuts({ view, arrangement }: SheetInput): Cuts {
  const { north, east, south, west } = arrangement.roles;
  const longest = (...lists: readonly (readonly unknown[])[]) =>
    Math.max(1, ...lists.map(({ length }) => length));
  return {
    rows: longest(view.items[north], view.items[south]),
    columns: longest(view.items[east], view.items[west], view.people),
  };
}

/** Where the longest texts come together. */
function fullest(input: SheetInput, cuts: Cuts): [row: number, column: number] {
  const weight = (row: number, column: number) =>
    Object.values(partOf(input, cuts, row, column).view.items)
      .flat()
      .reduce((sum, { text }) => sum + text.length + 20, 0);
  const heaviest = (count: number, weigh: (index: number) => number) => {
    const weights = Array.from({ length: count }, (_, index) => weigh(index));
    return weights.indexOf(Math.max(...weights));
  };
  return [
    heaviest(cuts.rows, (row) => weight(row, 0)),
    heaviest(cuts.columns, (column) => weight(0, column)),
  ];
}

/** The least number from 1 to `limit` for which something holds that holds for all larger ones; null where none does. */
function leastThat(limit: number, holds: (count: number) => boolean): number | null {
  if (limit < 1 || !holds(limit)) return null;
  let [fails, works] = [0, limit];
  while (works - fails > 1) {
    const middle = Math.floor((fails + works) / 2);
    if (holds(middle)) works = middle;
    else fails = middle;
  }
  return works;
}

function finer({ rows, columns }: Cuts, most: Cuts): Cuts | null {
  if (columns < most.columns && (columns <= rows || rows === most.rows))
    return { rows, columns: columns + 1 };
  return rows < most.rows ? { rows: rows + 1, columns } : null;
}

function pagesOf({ rows, columns }: Cuts): number {
  return rows * columns;
}
