import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import type { Grid, Rect, Scene } from '#shared/matrix/scene.ts';
import { ITEM_TYPE } from '#shared/matrix/spacing.ts';
import { itemId, linkIdOf, matrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { blankLink } from '#shared/plan/records/blank.ts';
import { textBlocks } from '#shared/print/fit-sheet.ts';
import { sampleView, sceneOf } from './sample-scene.ts';
import { syntheticRecords, syntheticView, TEXTS } from './synthetic-view.ts';

const EDIT = { mode: 'edit' } as const;
const READ = { mode: 'read' } as const;
const PRINT = { mode: 'print', area: { width: 1500, height: 1010 } } as const;

const VIEWS = {
  automotive: sampleView('automotive'),
  homelessness: sampleView('homelessness'),
  empty: syntheticView({ count: 0, texts: [''] }),
  one: syntheticView({ count: 1, texts: TEXTS.english, people: 1 }),
  mixed: syntheticView({ count: 9, texts: TEXTS.mixed, people: 4 }),
  'long texts': syntheticView({ count: 5, texts: [TEXTS.long], people: 3 }),
  large: syntheticView({ count: 40, texts: TEXTS.english, people: 12 }),
};

describe.each(Object.entries(VIEWS))('the layout of %s', (_, view) => {
  it.each([EDIT, READ, PRINT])('keeps all parts apart and inside of the sheet, to $mode', (options) => {
    for (const arrangement of Object.values(ARRANGEMENTS)) {
      const scene = sceneOf({ ...view, matrix: { ...view.matrix, arrangement: arrangement.name } }, options);
      const parts = partsOf(scene);
      for (const [index, part] of parts.entries()) {
        expect(part.x).toBeGreaterThanOrEqual(-0.01);
        expect(part.y).toBeGreaterThanOrEqual(-0.01);
        expect(part.x + part.width).toBeLessThanOrEqual(scene.width + 0.01);
        expect(part.y + part.height).toBeLessThanOrEqual(scene.height + 0.01);
        for (const other of parts.slice(index + 1)) expect(overlap(part, other)).toBe(false);
      }
    }
  });

  it('gives every item the rows and columns of its own box', () => {
    const scene = sceneOf(view);
    for (const { rows, columns } of scene.grids) {
      for (const row of rows) {
        const box = boxOf(scene, row.item);
        expect([row.y, row.height]).toEqual([box.y, box.height]);
      }
      for (const column of columns) {
        const box = boxOf(scene, column.id);
        expect([column.x, column.width]).toEqual([box.x, box.width]);
      }
    }
  });

  it('shows where the next item and person go while editing only', () => {
    const nexts = (scene: Scene) => [...Object.values(scene.sides).map(({ next }) => next), scene.nextPerson];
    expect(nexts(sceneOf(view, EDIT)).every((next) => next !== null)).toBe(true);
    for (const shown of [PRINT, READ]) {
      expect(nexts(sceneOf(view, shown)).every((next) => next === null)).toBe(true);
    }
  });

  it('puts one mark into the middle of its cell for every link and duty', () => {
    const { grids } = sceneOf(view);
    const marks = grids
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.marks.map((mark) => ({ row, mark })));
    expect(marks).toHaveLength(view.links.length + view.duties.length);
    for (const { row, mark } of marks) expect(mark.y).toBeCloseTo(row.y + row.height / 2, 6);
  });
});

describe('the texts', () => {
  it('of both samples stand whole and in full size, on the screen and in print', () => {
    for (const view of [VIEWS.automotive, VIEWS.homelessness]) {
      for (const options of [EDIT, PRINT]) {
        const scene = sceneOf(view, options);
        const items = Object.values(scene.sides).flatMap(({ items }) => items);
        expect(items.every(({ text }) => text.fontSize === ITEM_TYPE)).toBe(true);
        expect([...textBlocks(scene)].some(({ cut }) => cut)).toBe(false);
      }
    }
  });

  it('that name the sides break between words only, in every arrangement', () => {
    for (const { name } of Object.values(ARRANGEMENTS)) {
      const { automotive } = VIEWS;
      const scene = sceneOf({ ...automotive, matrix: { ...automotive.matrix, arrangement: name } });
      for (const { label } of Object.values(scene.sides)) {
        expect(label.lines.map(({ text }) => text).join(' ')).toBe(label.text);
      }
    }
  });

  it('of 400 characters are not cut', () => {
    for (const options of [EDIT, PRINT]) {
      const scene = sceneOf(VIEWS['long texts'], options);
      expect(Object.values(scene.sides).flatMap(({ items }) => items.filter(({ text }) => text.cut))).toEqual(
        [],
      );
    }
  });
});

describe('the place of items', () => {
  it('counts outwards from the centre on every side', () => {
    const { sides, centre } = sceneOf(VIEWS.mixed);
    const first = (side: keyof typeof sides) => sides[side].items.find(({ place }) => place === 1)?.box;
    expect((first('north')?.y ?? 0) + (first('north')?.height ?? 0)).toBeCloseTo(centre.box.y);
    expect((first('west')?.x ?? 0) + (first('west')?.width ?? 0)).toBeCloseTo(centre.box.x);
    expect(first('south')?.y).toBeCloseTo(centre.box.y + centre.box.height);
    expect(first('east')?.x).toBeCloseTo(centre.box.x + centre.box.width);
  });
});

describe('a scene made after another', () => {
  const before = syntheticRecords({ count: 80, texts: TEXTS.english, people: 12 });
  const matrix = matrixId.parse('m');
  const [item, other] = [itemId.parse('P3'), itemId.parse('K5')];
  const link = blankLink({ id: linkIdOf(item, other), a: other, b: item, strength: 'strong' });
  const old = before.get('link', link.id);
  const after = before.with([{ ...(old ?? link), strength: old?.strength === 'strong' ? 'weak' : 'strong' }]);

  it('has one new row for a changed mark, and is what a layout from scratch gives', () => {
    const first = sceneOf(matrixView(before, matrix));
    const second = sceneOf(matrixView(after, matrix), EDIT, first);
    expect(changedRows(first, second)).toEqual(['P3']);
    expect(second.sides).toBe(first.sides);
    expect(second.grids).toEqual(sceneOf(matrixView(after, matrix)).grids);
  });

  it('has one new row for a mark taken away, and the old scene again when it comes back', () => {
    const without = before.with([], old ? [old] : []);
    const first = sceneOf(matrixView(before, matrix));
    const second = sceneOf(matrixView(without, matrix), EDIT, first);
    expect(changedRows(first, second)).toEqual(old ? ['P3'] : []);
    expect(sceneOf(matrixView(before, matrix), EDIT, second).grids).toEqual(first.grids);
  });

  it('keeps all rows where a text changed that takes no other room', () => {
    const changed = before.get('item', 'P3');
    if (!changed) throw new Error('There is no P3.');
    const first = sceneOf(matrixView(before, matrix));
    const second = sceneOf(matrixView(before.with([{ ...changed, text: 'Short' }]), matrix), EDIT, first);
    expect(second.sides.north.items.find((box) => box.item === item)?.text.text).toBe('Short');
    const south = (scene: Scene) => scene.grids.find(({ name }) => name === 'southWest')?.rows ?? [];
    expect(south(second).map(({ item: id }) => id)).toEqual(south(first).map(({ item: id }) => id));
  });

  it('costs well below a millisecond for a mark at 80 items a side', () => {
    const views = [matrixView(before, matrix), matrixView(after, matrix)] as const;
    let scene = sceneOf(views[0]);
    const times = Array.from({ length: 40 }, (_, turn) => {
      const start = performance.now();
      scene = sceneOf(views[turn % 2 === 0 ? 1 : 0], EDIT, scene);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[20]).toBeLessThan(1);
  });
});

function changedRows(first: Scene, second: Scene): readonly string[] {
  const known = new Set(first.grids.flatMap(({ rows }: Grid) => rows));
  return second.grids.flatMap(({ rows }) => rows.filter((row) => !known.has(row)).map(({ item }) => item));
}

function partsOf({ title, legend, centre, sides, grids, people, nextPerson }: Scene): readonly Rect[] {
  const boxes = [title.box, legend.box, centre.box, ...Object.values(sides).map(({ box }) => box)];
  const rest = [...grids, ...people].map(({ box }) => box);
  return [...boxes, ...rest, ...(nextPerson ? [nextPerson] : [])];
}

function overlap(a: Rect, b: Rect): boolean {
  const most = 0.01;
  return (
    a.x + a.width > b.x + most &&
    b.x + b.width > a.x + most &&
    a.y + a.height > b.y + most &&
    b.y + b.height > a.y + most
  );
}

function boxOf(scene: Scene, id: string): Rect {
  const item = Object.values(scene.sides)
    .flatMap(({ items }) => items)
    .find((candidate) => candidate.item === id);
  const found = item ?? scene.people.find(({ person }) => person === id);
  if (!found) throw new Error(`There is no ${id} on the sheet.`);
  return found.box;
}
