import { glyphOf, scaleToFit, scene, sheet } from './sheet.ts';

// The X as one plain table for the two data grids: rows of the north, the row of the centre with the heads of the
// columns, rows of the south. As on all other pages the whole sheet is seen at once; nothing is scrolled out of sight.

export const TEXT = 'text';
const HEADS = 'heads';

interface Line {
  readonly id: string;
  /** Its width or height. */
  readonly size: number;
  readonly text: string;
}

const byPlace = (axis: 'x' | 'y') => (a: { box: DOMRectInit }, b: { box: DOMRectInit }) =>
  (a.box[axis] ?? 0) - (b.box[axis] ?? 0);

const { sides, people, centre, grids } = scene;
const rowsOf = (name: 'north' | 'south'): readonly Line[] =>
  sides[name].items
    .toSorted(byPlace('y'))
    .map(({ item, box, code, text }) => ({ id: item, size: box.height, text: `${code.text} ${text.text}` }));
const columnsOf = (name: 'west' | 'east'): readonly Line[] =>
  sides[name].items
    .toSorted(byPlace('x'))
    .map(({ item, box, code, text }) => ({ id: item, size: box.width, text: `${code.text} ${text.text}` }));

export const rows: readonly Line[] = [
  ...rowsOf('north'),
  { id: HEADS, size: centre.box.height, text: centre.trueNorth.text },
  ...rowsOf('south'),
];
export const columns: readonly Line[] = [
  ...columnsOf('west'),
  { id: TEXT, size: centre.box.width, text: '' },
  ...columnsOf('east'),
  ...people.map(({ person, box, name }) => ({ id: person, size: box.width, text: name.text })),
];

const marks = new Map<string, string>(
  grids.flatMap((grid) =>
    grid.rows.flatMap((row) =>
      row.marks.map(({ column, step }) => [`${row.item} ${column}`, glyphOf(step)] as const),
    ),
  ),
);

/** What stands in a cell at first. */
export function textAt(row: Line, column: Line): string {
  if (column.id === TEXT) return row.text;
  return row.id === HEADS ? column.text : (marks.get(`${row.id} ${column.id}`) ?? '');
}

export function isCell(row: string | undefined, column: string | undefined): boolean {
  return row !== undefined && column !== undefined && row !== HEADS && column !== TEXT;
}

export const size = {
  width: columns.reduce((sum, column) => sum + column.size, 2),
  height: rows.reduce((sum, row) => sum + row.size, 2),
};

export function middleOf(element: Element | null | undefined): { readonly x: number; readonly y: number } {
  if (!element) throw new Error('The cell is not drawn.');
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

sheet.style.width = `${size.width}px`;
sheet.style.height = `${size.height}px`;
sheet.style.transform = `scale(${scaleToFit(size)})`;
