import type { GridName, Rect, Scene } from '#shared/matrix/scene.ts';
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
      return isRow(scene, target.item)
        ? { row: rowBand(scene, target.item), column: null }
        : { row: null, column: columnBand(scene, target.item) };
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
      return scene.sides[target.side].next;
    case 'nextPerson':
      return scene.nextPerson;
    case 'trueNorth':
      return scene.centre.heart;
    case 'title':
      return scene.title.heading.box;
  }
}

function isRow(scene: Scene, id: string): boolean {
  return [...scene.sides.north.items, ...scene.sides.south.items].some(({ item }) => item === id);
}

function rowBand(scene: Scene, item: string): Rect | null {
  const row = scene.grids.flatMap(({ rows }) => rows).find((candidate) => candidate.item === item);
  const box =
    row ?? [...scene.sides.north.items, ...scene.sides.south.items].find((one) => one.item === item)?.box;
  if (!box) return null;
  const { x, width } = extent(scene);
  return { x, width, y: box.y, height: box.height };
}

function columnBand(scene: Scene, id: string): Rect | null {
  const own = scene.grids.filter(({ columns }) => columns.some((column) => column.id === id));
  const column = own[0]?.columns.find((candidate) => candidate.id === id);
  if (!column) return null;
  const { y, height } = extent(scene);
  return { x: column.x, width: column.width, y, height };
}

const PEOPLE: readonly GridName[] = ['peopleNorth', 'peopleSouth'];

/** The matrix without title and legend. */
function extent(scene: Scene): Rect {
  const boxes = [
    ...Object.values(scene.sides).map(({ box }) => box),
    ...scene.grids.filter(({ name }) => PEOPLE.includes(name)).map(({ box }) => box),
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
