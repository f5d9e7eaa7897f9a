import { GRID_SIDES } from '#shared/matrix/grids.ts';
import type { Grid, Scene } from '#shared/matrix/scene.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import { ROLES } from '#shared/plan/records/fields.ts';
import { type CellTarget, personColumnOf } from './target.ts';

/** Cross-tables as they are filled in: by the roles that meet, in the reading order of the field, the people last. */
export function gridsInOrder(scene: Scene): readonly Grid[] {
  const rank = ({ name }: Grid) => {
    const { rows, columns } = GRID_SIDES[name];
    if (columns === 'people') return ROLES.length + ROLES.indexOf(scene.sides[rows].role);
    const roles = [rows, columns].map((side) => ROLES.indexOf(scene.sides[side].role));
    const [low, high] = [Math.min(...roles), Math.max(...roles)];
    // The ring closes: where the last role meets the first, everything else has been said.
    return high - low > 1 ? ROLES.length - 1 : low;
  };
  return scene.grids.toSorted((a, b) => rank(a) - rank(b));
}

/** The cell of a cross-table nearest to the centre. */
export function firstCell(scene: Scene, grid: Grid): CellTarget | null {
  return cellAt(scene, linesOf(grid), 0, 0);
}

/** Whether marks are being entered along rows or down columns. */
export type Heading = 'row' | 'column';

/**
 * The next cell to fill in: outward along the row or column that one is walking, then from the centre on along the next.
 * @returns null behind the last cell of the cross-table
 */
export function nextCell(scene: Scene, cell: CellTarget, heading: Heading): CellTarget | null {
  const grid = scene.grids.find(({ name }) => name === cell.grid);
  if (!grid) return null;
  const lines = linesOf(grid);
  const row = lines.rows.findIndex(({ item }) => item === cell.row);
  const column = lines.columns.findIndex(({ id }) => id === cell.column);
  if (row < 0 || column < 0) return null;
  if (heading === 'row') {
    return cellAt(scene, lines, row, column + 1) ?? cellAt(scene, lines, row + 1, 0);
  }
  return cellAt(scene, lines, row + 1, column) ?? cellAt(scene, lines, 0, column + 1);
}

/** Rows and columns outward from the centre: what stands nearest comes first. */
type GridLines = Pick<Grid, 'name' | 'rows' | 'columns'>;

function linesOf({ name, rows, columns }: Grid): GridLines {
  const sides = GRID_SIDES[name];
  return {
    name,
    rows: sides.rows === 'north' ? rows.toReversed() : rows,
    columns: sides.columns === 'west' ? columns.toReversed() : columns,
  };
}

/** The cell of two lines by their places; null beyond the edges. */
function cellAt(scene: Scene, lines: GridLines, row: number, column: number): CellTarget | null {
  const [across, down] = [lines.rows[row], lines.columns[column]];
  if (!across || !down) return null;
  const person = personColumnOf(scene, down.id)?.person;
  if (person) return { at: 'duty', grid: lines.name, row: across.item, column: person };
  const item = itemOf(scene, down.id);
  return item ? { at: 'link', grid: lines.name, row: across.item, column: item } : null;
}

function itemOf(scene: Scene, id: string): ItemId | undefined {
  const boxes = Object.values(scene.sides).flatMap(({ items }) => items);
  return boxes.find(({ item }) => item === id)?.item;
}
