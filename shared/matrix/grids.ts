import type { Grid, GridColumn, GridName, GridRow, PersonColumn, Rect, Side, SideName } from './scene.ts';

/** Which rows and columns meet in which grid. */
export const GRID_SIDES: {
  readonly [G in GridName]: {
    readonly rows: 'north' | 'south';
    readonly columns: 'west' | 'east' | 'people';
  };
} = {
  northWest: { rows: 'north', columns: 'west' },
  northEast: { rows: 'north', columns: 'east' },
  southEast: { rows: 'south', columns: 'east' },
  southWest: { rows: 'south', columns: 'west' },
  peopleNorth: { rows: 'north', columns: 'people' },
  peopleSouth: { rows: 'south', columns: 'people' },
};

const NAMES: readonly GridName[] = [
  'northWest',
  'northEast',
  'southEast',
  'southWest',
  'peopleNorth',
  'peopleSouth',
];

/** The cross-tables between the sides, without marks yet. A grid without rows or columns is left out. */
export function layOutGrids(
  sides: { readonly [S in SideName]: Side },
  people: readonly PersonColumn[],
): readonly Grid[] {
  const rows = { north: rowsOf(sides.north), south: rowsOf(sides.south) };
  const columns = {
    west: columnsOf(sides.west.items.map(({ item, box }) => ({ id: item, box }))),
    east: columnsOf(sides.east.items.map(({ item, box }) => ({ id: item, box }))),
    people: columnsOf(people.map(({ person, box }) => ({ id: person, box }))),
  };
  return NAMES.flatMap((name) => {
    const at = GRID_SIDES[name];
    const grid = { name, rows: rows[at.rows], columns: columns[at.columns] };
    const box = boxOf(grid.rows, grid.columns);
    return box ? [{ ...grid, box }] : [];
  });
}

function rowsOf(side: Side): readonly GridRow[] {
  return side.items
    .map(({ item, box }) => ({ item, y: box.y, height: box.height, marks: [] }))
    .sort((a, b) => a.y - b.y);
}

function columnsOf(
  heads: readonly { readonly id: GridColumn['id']; readonly box: Rect }[],
): readonly GridColumn[] {
  return heads.map(({ id, box }) => ({ id, x: box.x, width: box.width })).sort((a, b) => a.x - b.x);
}

function boxOf(rows: readonly GridRow[], columns: readonly GridColumn[]): Rect | null {
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (!top || !bottom || !left || !right) return null;
  return {
    x: left.x,
    y: top.y,
    width: right.x + right.width - left.x,
    height: bottom.y + bottom.height - top.y,
  };
}
