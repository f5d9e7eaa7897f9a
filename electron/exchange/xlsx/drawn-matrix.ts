import type { Choice } from '#shared/exchange/list.ts';
import { type CellMarks, dutyMarks, linkMarks } from '#shared/exchange/lists/marks.ts';
import type { ListWords } from '#shared/exchange/lists/words.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { sheetFields } from '#shared/matrix/title.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { DEFAULT_DUTIES, DEFAULT_STRENGTHS, type Role } from '#shared/plan/records/fields.ts';
import { CENTRE, centreHeights, heightAcross, widthUpright } from './drawn-sizes.ts';

/** An X-matrix as cells of a sheet: what a person would draw in Excel by hand. */
export interface DrawnMatrix {
  /** In characters. */
  readonly widths: readonly number[];
  /** In points. */
  readonly heights: readonly number[];
  readonly areas: readonly DrawnArea[];
}

/** A cell, or several merged into one. Rows and columns count from 1; the last ones belong to it. */
export interface DrawnArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
  readonly look: DrawnLook;
  /** Whose tint it has. */
  readonly tint: Role | 'people' | null;
}

export type DrawnLook =
  | 'title'
  | 'fields'
  | 'code'
  | 'text'
  | 'uprightCode'
  | 'uprightText'
  | 'mark'
  | 'sideName'
  | 'trueNorth'
  /** Part of the X: a line from the top left down, or from the bottom left up. */
  | 'falling'
  | 'rising'
  | 'legend';

interface Marks {
  readonly links: readonly Choice[];
  readonly duties: readonly Choice[];
}

/** One row or column of a side, or a person's column. */
interface Line {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly at: number;
}

/** Title, fields and an empty row. */
const ABOVE = 3;

/** The sides stand as in the matrix's arrangement; the first item of each next to the centre. */
export function drawnMatrix(view: MatrixView, marks: Marks, words: ListWords): DrawnMatrix {
  const { roles } = ARRANGEMENTS[view.matrix.arrangement];
  const { items, people } = view;
  const west = items[roles.west].toReversed();
  const east = items[roles.east];
  const north = items[roles.north].toReversed();
  const south = items[roles.south];
  const centreColumn = west.length + 1;
  const eastColumn = centreColumn + CENTRE.widths.length;
  // A narrow column stands free between the matrix and its people.
  const peopleColumn = eastColumn + east.length + 1;
  const centreRow = ABOVE + north.length + 1;
  const southRow = centreRow + CENTRE.rows;

  const rows = {
    north: north.map(lineFrom(ABOVE + 1)),
    south: south.map(lineFrom(southRow)),
  };
  const persons = people.map(({ person }, index) => ({
    id: person.id,
    code: '',
    text: person.name,
    at: peopleColumn + index,
  }));
  const columns = { west: west.map(lineFrom(1)), east: east.map(lineFrom(eastColumn)) };
  const upright = [...columns.west, ...columns.east, ...persons];
  const centre = centreHeights(upright.map(({ text }) => text));
  const lastColumn = people.length > 0 ? peopleColumn + people.length - 1 : peopleColumn - 2;
  const links = linkMarks(view, marks.links);
  const duties = dutyMarks(view, marks.duties);
  const acrossRows = [...rows.north, ...rows.south];
  const legend = legendOf(view, marks, words);
  const legendRow = southRow + south.length + 1;
  const width = ({ text }: { readonly text: string }) => widthUpright(text, centre);

  return {
    widths: [
      ...columns.west.map(width),
      ...CENTRE.widths,
      ...columns.east.map(width),
      ...(people.length > 0 ? [1.5] : []),
      ...persons.map(width),
    ],
    heights: [
      26,
      30,
      8,
      ...rows.north.map(({ text }) => heightAcross(text)),
      ...centre,
      ...rows.south.map(({ text }) => heightAcross(text)),
      8,
      18,
    ],
    areas: [
      area([1, 1, 1, lastColumn], view.matrix.title, 'title'),
      area([2, 1, 2, lastColumn], fieldsText(view, words), 'fields'),
      ...rows.north.flatMap((line) => rowHead(line, centreColumn, roles.north)),
      ...columns.west.flatMap((line) => columnHead(line, centreRow, roles.west)),
      ...columns.east.flatMap((line) => columnHead(line, centreRow, roles.east)),
      ...persons.map(({ text, at }) =>
        area([centreRow, at, southRow - 1, at], text, 'uprightText', 'people'),
      ),
      ...rows.south.flatMap((line) => rowHead(line, centreColumn, roles.south)),
      ...cross(view, words, centreRow, centreColumn),
      ...markCells(acrossRows, [...columns.west, ...columns.east], links),
      ...markCells(acrossRows, persons, duties),
      area([legendRow, 1, legendRow, lastColumn], legend, 'legend'),
    ],
  };
}

function lineFrom(first: number) {
  return ({ id, code, text }: Omit<Line, 'at'>, index: number): Line => ({
    id,
    code,
    text,
    at: first + index,
  });
}

type Edges = readonly [top: number, left: number, bottom: number, right: number];

function area(
  [top, left, bottom, right]: Edges,
  text: string,
  look: DrawnLook,
  tint: DrawnArea['tint'] = null,
): DrawnArea {
  return { top, left, bottom, right, text, look, tint };
}

/** An item of north or south: its code, and its text across the rest of the centre. */
function rowHead({ code, text, at }: Line, column: number, role: Role): readonly DrawnArea[] {
  return [
    area([at, column, at, column], code, 'code', role),
    area([at, column + 1, at, column + CENTRE.widths.length - 1], text, 'text', role),
  ];
}

/** An item of west or east: its text upright over its code. */
function columnHead({ code, text, at }: Line, row: number, role: Role): readonly DrawnArea[] {
  const codeRow = row + CENTRE.rows - 1;
  return [
    area([row, at, codeRow - 1, at], text, 'uprightText', role),
    area([codeRow, at, codeRow, at], code, 'uprightCode', role),
  ];
}

function markCells(rows: readonly Line[], columns: readonly Line[], marks: CellMarks): readonly DrawnArea[] {
  return rows.flatMap((row) => {
    const ofRow = marks.get(row.id);
    return columns.map((column) =>
      area([row.at, column.at, row.at, column.at], ofRow?.get(column.id) ?? '', 'mark'),
    );
  });
}

/** The X: names of the sides in its triangles, the true north in the middle, diagonals in the corners. */
function cross(view: MatrixView, words: ListWords, top: number, left: number): readonly DrawnArea[] {
  const { roles } = ARRANGEMENTS[view.matrix.arrangement];
  const name = (role: Role) =>
    view.plan?.roleNames?.[role] || words.sheet.arrangements[view.matrix.arrangement].roles[role];
  const [middle, bottom] = [top + 1, top + CENTRE.rows - 2];
  const last = top + CENTRE.rows - 1;
  const [heart, right] = [left + 2, left + 3];
  return [
    area([top, left, top, heart - 1], '', 'falling'),
    area([top, heart, top, heart], name(roles.north), 'sideName', roles.north),
    area([top, right, top, right], '', 'rising'),
    area([middle, left, bottom - 1, heart - 1], name(roles.west), 'sideName', roles.west),
    area([middle, heart, bottom - 1, heart], view.plan?.trueNorth ?? '', 'trueNorth'),
    area([middle, right, bottom - 1, right], name(roles.east), 'sideName', roles.east),
    area([bottom, left, last, heart - 1], '', 'rising'),
    area([bottom, heart, last, heart], name(roles.south), 'sideName', roles.south),
    area([bottom, right, last, right], '', 'falling'),
  ];
}

function fieldsText(view: MatrixView, { sheet }: ListWords): string {
  return sheetFields(view, sheet)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('   ·   ');
}

function legendOf({ plan }: MatrixView, { links, duties }: Marks, { sheet }: ListWords): string {
  const said = (choices: readonly Choice[], levels: typeof DEFAULT_STRENGTHS) =>
    levels
      .map((level) => `${choices.find(({ key }) => key === level.key)?.label ?? ''} ${sheet.level(level)}`)
      .join('   ');
  return [
    `${sheet.legend.links}:  ${said(links, plan?.strengths ?? DEFAULT_STRENGTHS)}   (−) ${sheet.legend.adverse}`,
    `${sheet.legend.duties}:  ${said(duties, plan?.duties ?? DEFAULT_DUTIES)}`,
  ].join('        ');
}
