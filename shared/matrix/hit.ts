import type { ItemId, PersonId } from '../plan/ids.ts';
import type { GridName, ItemBox, PersonColumn, Rect, Scene, SideName } from './scene.ts';

/** A cell of a cross-table, by what meets in it. */
export interface Cell {
  readonly grid: GridName;
  readonly row: ItemId;
  readonly column: ItemId | PersonId;
}

const SIDES: readonly SideName[] = ['north', 'east', 'south', 'west'];

/** The cell under a point of the scene; the left and upper edges belong to a cell. */
export function cellAt(scene: Scene, x: number, y: number): Cell | null {
  for (const grid of scene.grids) {
    if (!inside(grid.box, x, y)) continue;
    const row = grid.rows[lastNotAfter(grid.rows, (candidate) => candidate.y, y)];
    const column = grid.columns[lastNotAfter(grid.columns, (candidate) => candidate.x, x)];
    return row && column ? { grid: grid.name, row: row.item, column: column.id } : null;
  }
  return null;
}

/** Where a cell stands; null where the scene has no such cell. */
export function cellBox(scene: Scene, { grid: name, row: item, column: id }: Cell): Rect | null {
  const grid = scene.grids.find((candidate) => candidate.name === name);
  const row = grid?.rows.find((candidate) => candidate.item === item);
  const column = grid?.columns.find((candidate) => candidate.id === id);
  return row && column ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
}

export function itemAt(scene: Scene, x: number, y: number): ItemBox | null {
  const side = SIDES.find((name) => inside(scene.sides[name].box, x, y));
  return (side && scene.sides[side].items.find(({ box }) => inside(box, x, y))) ?? null;
}

export function personAt(scene: Scene, x: number, y: number): PersonColumn | null {
  return scene.people.find(({ box }) => inside(box, x, y)) ?? null;
}

function inside(box: Rect, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** Index of the last entry that does not begin behind `at`; entries stand in rising order. */
function lastNotAfter<T>(entries: readonly T[], startOf: (entry: T) => number, at: number): number {
  let [low, high] = [0, entries.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = entries[middle];
    if (entry !== undefined && startOf(entry) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
