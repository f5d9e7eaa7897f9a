import { describe, expect, it } from 'vitest';
import { cellAt, cellBox, itemAt, personAt } from '#shared/matrix/hit.ts';
import type { Rect } from '#shared/matrix/scene.ts';
import { itemId } from '#shared/plan/ids.ts';
import { sceneOf } from './sample-scene.ts';
import { syntheticView, TEXTS } from './synthetic-view.ts';

const scene = sceneOf(syntheticView({ count: 9, texts: TEXTS.mixed, people: 4 }));

function middle({ x, y, width, height }: Rect): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

describe('what is at a point', () => {
  it('is the cell at the middle, and at the upper left corner, of every cell', () => {
    for (const grid of scene.grids) {
      for (const row of grid.rows) {
        for (const column of grid.columns) {
          const cell = { grid: grid.name, row: row.item, column: column.id };
          const box = cellBox(scene, cell);
          if (!box) throw new Error('A cell has no box.');
          expect(cellAt(scene, ...middle(box))).toEqual(cell);
          expect(cellAt(scene, box.x, box.y)).toEqual(cell);
        }
      }
    }
  });

  it('is the item or person at the middle of every box, and no cell', () => {
    for (const item of Object.values(scene.sides).flatMap(({ items }) => items)) {
      expect(itemAt(scene, ...middle(item.box))).toBe(item);
      expect(cellAt(scene, ...middle(item.box))).toBeNull();
    }
    for (const person of scene.people) expect(personAt(scene, ...middle(person.box))).toBe(person);
  });

  it('is nothing in the centre and outside', () => {
    expect(cellAt(scene, ...middle(scene.centre.box))).toBeNull();
    expect(itemAt(scene, ...middle(scene.centre.box))).toBeNull();
    expect(cellAt(scene, -1, -1)).toBeNull();
    expect(
      cellBox(scene, { grid: 'northEast', row: itemId.parse('none'), column: itemId.parse('none') }),
    ).toBeNull();
  });
});
