import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { type CellTarget, linkCell, type Target } from './target.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands at a point of the scene: arithmetic on its boxes, no element is asked. */
export function targetAt(scene: Scene, point: Point): Target | null {
  const { north, east, south, west } = scene.sides;
  const row = [...north.items, ...south.items].find(({ box }) => within(box.y, box.height, point.y));
  const column = [...west.items, ...east.items].find(({ box }) => within(box.x, box.width, point.x));
  const person = scene.people.find(({ box }) => within(box.x, box.width, point.x));
  if (row && column) return ifDrawn(scene, linkCell(scene, row.item, column.item));
  if (row && person) {
    const grid = north.items.includes(row) ? 'peopleNorth' : 'peopleSouth';
    return ifDrawn(scene, { at: 'duty', grid, row: row.item, column: person.person });
  }
  const item = [row, column].find((candidate) => candidate && contains(candidate.box, point));
  if (item) return { at: 'item', item: item.item };
  if (person && contains(person.box, point)) return { at: 'person', person: person.person };
  for (const { name, next } of [north, east, south, west]) {
    if (next && contains(next, point)) return { at: 'nextItem', side: name };
  }
  if (scene.nextPerson && contains(scene.nextPerson, point)) return { at: 'nextPerson' };
  if (contains(scene.centre.heart, point)) return { at: 'trueNorth' };
  return contains(scene.title.heading.box, point) ? { at: 'title' } : null;
}

/** A scene may show two sides without the corner between them. */
function ifDrawn(scene: Scene, cell: CellTarget): CellTarget | null {
  return scene.grids.some(({ name }) => name === cell.grid) ? cell : null;
}

function contains(box: Rect, { x, y }: Point): boolean {
  return within(box.x, box.width, x) && within(box.y, box.height, y);
}

function within(start: number, length: number, value: number): boolean {
  return value >= start && value < start + length;
}
