import type { Rect, Scene, SideName } from '#shared/matrix/scene.ts';
import { NEXT_SIZE } from '#shared/matrix/spacing.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import { itemBoxOf, personColumnOf, type Target } from '../interaction/target.ts';

/** The row and the column of the sheet that a target stands in, right across all corners; either may be missing. */
export interface Bands {
  readonly row: Rect | null;
  readonly column: Rect | null;
}

const NONE: Bands = { row: null, column: null };

export function bandsOf(scene: Scene, target: Target): Bands {
  switch (target.at) {
    case 'link':
    case 'duty':
      return { row: rowBand(scene, target.row), column: columnBand(scene, target.column) };
    case 'item':
      return { row: rowBand(scene, target.item), column: columnBand(scene, target.item) };
    case 'person':
      return { row: null, column: columnBand(scene, target.person) };
    default:
      return NONE;
  }
}

/** The box of the target itself. */
export function boxOf(scene: Scene, target: Target): Rect | null {
  switch (target.at) {
    case 'link':
    case 'duty': {
      const grid = scene.grids.find(({ name }) => name === target.grid);
      const row = grid?.rows.find(({ item }) => item === target.row);
      const column = grid?.columns.find(({ id }) => id === target.column);
      return row && column ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
    }
    case 'item':
      return itemBoxOf(scene, target.item)?.box ?? null;
    case 'person':
      return personColumnOf(scene, target.person)?.box ?? null;
    case 'nextItem':
      return target.after ? gapBehind(scene, target.side, target.after) : scene.sides[target.side].next;
    case 'nextPerson':
      return scene.nextPerson;
    case 'trueNorth':
      return scene.centre.heart;
    case 'title':
      return scene.title.heading.box;
  }
}

/** The strip at the outer edge of an item, where a new one is typed before it has a place of its own. */
function gapBehind(scene: Scene, side: SideName, after: ItemId): Rect | null {
  const box = itemBoxOf(scene, after)?.box;
  if (!box) return null;
  const { x, y, width, height } = box;
  switch (side) {
    case 'north':
      return { x, y: y - NEXT_SIZE, width, height: NEXT_SIZE };
    case 'south':
      return { x, y: y + height, width, height: NEXT_SIZE };
    case 'west':
      return { x: x - NEXT_SIZE, y, width: NEXT_SIZE, height };
    case 'east':
      return { x: x + width, y, width: NEXT_SIZE, height };
  }
}

function rowBand(scene: Scene, id: string): Rect | null {
  const { north, south } = scene.sides;
  const box = [...north.items, ...south.items].find(({ item }) => item === id)?.box;
  if (!box) return null;
  const { x, width } = extentOf(scene);
  return { x, width, y: box.y, height: box.height };
}

function columnBand(scene: Scene, id: string): Rect | null {
  const { west, east } = scene.sides;
  const box =
    [...west.items, ...east.items].find(({ item }) => item === id)?.box ?? personColumnOf(scene, id)?.box;
  if (!box) return null;
  const { y, height } = extentOf(scene);
  return { x: box.x, width: box.width, y, height };
}

/** The matrix without title, legend and the boxes for what comes next. */
export function extentOf(scene: Scene): Rect {
  const boxes = [
    scene.centre.box,
    // The first and the last of a stack stand at its ends.
    ...[...Object.values(scene.sides).map(({ items }) => items), scene.people].flatMap((heads) =>
      [heads.at(0), heads.at(-1)].flatMap((head) => head?.box ?? []),
    ),
  ];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
