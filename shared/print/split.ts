import { ITEM_TYPE } from '../matrix/spacing.ts';
import { byRole } from '../plan/queries/roles.ts';
import { ROLES, type Role } from '../plan/records/fields.ts';
import { clip } from '../report/clip.ts';
import { COMFORTABLE_POINTS, SMALLEST_POINTS } from './fit-sheet.ts';
import type { Gradual } from './gradual.ts';
import { matrixPage } from './matrix-page.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import { footerOf, layOutSheet, readsAt, type Sheet, type SheetInput } from './sheet.ts';
import { type Cuts, fullestFirst, mostCuts, nextFiner, pagesOf, partOf, usefulCounts } from './split-cuts.ts';
import { PAGE_WORDS } from './words.ts';

/** Nobody lays more pages than this side by side. */
const MOST_PAGES = 400;
/** So many pages with all texts in full are no trouble; where there would be more, some texts are shortened. */
const FEW_PAGES = 6;
/** Of a text that stands in full on another page, in pixels of the scene: about one line. */
const SHORTENED = 260;

/** A matrix that is cut, once or with some of its texts shortened. */
interface Showing {
  readonly input: SheetInput;
  readonly cuts: Cuts;
}

/**
 * A matrix over pages that can be read: each has a stretch of the rows of both sides and a stretch of the columns. Where
 * that takes many pages, because each text stands on several, the matrix is shown twice: with its rows in full and its
 * columns shortened to a line, then the other way round. In a showing every mark stands on just one page, beside the
 * texts that it joins.
 * @returns as comfortable as it goes; null where not even single items have room, or it would be too many pages
 */
export function* splitSheets(input: SheetInput, paper: Paper): Gradual<readonly Sheet[] | null> {
  for (const points of [COMFORTABLE_POINTS, SMALLEST_POINTS]) {
    const showings = yield* fewestPages(points, input, paper);
    const sheets = showings && (yield* readable(points, showings, paper));
    if (sheets) return sheets;
  }
  return null;
}

export function splitPages(sheets: readonly Sheet[], idPrefix: string): readonly Page[] {
  return sheets.map((sheet, index) =>
    matrixPage(sheet, { idPrefix: `${idPrefix}${index + 1}-`, heading: index === 0 ? 'h1' : 'h2' }),
  );
}

function* fewestPages(points: number, input: SheetInput, paper: Paper): Gradual<readonly Showing[] | null> {
  const whole = yield* cutFor(points, input, paper);
  const inFull = whole && [whole];
  if (whole && pagesOf(whole.cuts) <= FEW_PAGES) return inFull;
  const { north, east, south, west } = input.arrangement.roles;
  const withRows = shortened(input, [east, west]);
  const withColumns = shortened(input, [north, south]);
  // Where no text is long nothing is gained.
  if (withRows === input && withColumns === input) return inFull;
  const rows = yield* cutFor(points, withRows, paper);
  const columns = rows && (yield* cutFor(points, withColumns, paper));
  if (!rows || !columns) return inFull;
  const both = [rows, columns];
  return !whole || countOf(both) < pagesOf(whole.cuts) ? both : inFull;
}

/** The cuts into the fewest pages of which the fullest can be read. */
function* cutFor(points: number, input: SheetInput, paper: Paper): Gradual<Showing | null> {
  const most = mostCuts(input);
  let best: Cuts | null = null;
  for (const rows of usefulCounts(most.rows)) {
    const limit = Math.floor((best ? pagesOf(best) - 1 : MOST_PAGES) / rows);
    const counts = usefulCounts(most.columns).filter((count) => count <= limit);
    let [from, to] = [0, counts.length];
    // More pages side by side, larger type, nearly always. Where the most do not help, fewer will not.
    for (let at = to - 1; from < to; at = Math.floor((from + to) / 2)) {
      const cuts = { rows, columns: counts[at] ?? 1 };
      const [place = { row: 0, column: 0 }] = fullestFirst(input, cuts);
      yield;
      if (readsAt(points, layOutSheet(partOf(input, cuts, place), paper))) {
        best = cuts;
        to = at;
      } else {
        from = at + 1;
      }
    }
  }
  return best && { input, cuts: best };
}

/** The sheets of all showings, one after the other; where one turns out fuller than the fullest, with finer cuts. */
function* readable(
  points: number,
  showings: readonly Showing[],
  paper: Paper,
): Gradual<readonly Sheet[] | null> {
  if (countOf(showings) > MOST_PAGES) return null;
  const sheets: Sheet[] = [];
  let before = 0;
  for (const [index, { input, cuts }] of showings.entries()) {
    for (const place of fullestFirst(input, cuts)) {
      const number = before + place.row * cuts.columns + place.column;
      const part = { number, count: countOf(showings), isShortened: showings.length > 1 };
      const sheet = sheetOfPart(partOf(input, cuts, place), paper, part);
      yield;
      if (!readsAt(points, sheet)) {
        const finer = nextFiner(cuts, mostCuts(input));
        return finer && (yield* readable(points, showings.with(index, { input, cuts: finer }), paper));
      }
      sheets[number] = sheet;
    }
    before += pagesOf(cuts);
  }
  return sheets;
}

interface PartOfAll {
  /** From 0. */
  readonly number: number;
  readonly count: number;
  readonly isShortened: boolean;
}

function sheetOfPart(input: SheetInput, paper: Paper, { number, count, isShortened }: PartOfAll): Sheet {
  if (count === 1) return layOutSheet(input, paper);
  const words = PAGE_WORDS[input.words.language];
  const said = words.part(number + 1, count);
  const { matrix } = input.view;
  const view = { ...input.view, matrix: { ...matrix, title: `${said} · ${matrix.title}` } };
  const footer = [said, ...(isShortened ? [words.shortened] : []), ...footerOf(input)];
  return { ...layOutSheet({ ...input, view }, paper), footer };
}

function countOf(showings: readonly Showing[]): number {
  return showings.reduce((sum, { cuts }) => sum + pagesOf(cuts), 0);
}

/** The same matrix with the texts of some roles on one line; the matrix itself where they are that short. */
function shortened(input: SheetInput, roles: readonly Role[]): SheetInput {
  const items = ROLES.flatMap((role) => input.view.items[role]);
  const short = items.map((item) => {
    if (!roles.includes(item.role)) return item;
    const text = clip(item.text, SHORTENED, ITEM_TYPE);
    return text === item.text ? item : { ...item, text };
  });
  if (short.every((item, index) => item === items[index])) return input;
  return { ...input, view: { ...input.view, items: byRole(short) } };
}
