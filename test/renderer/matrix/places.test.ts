import { describe, expect, it } from 'vitest';
import { editorPlace } from '#renderer/matrix/editing/placing.ts';
import { fitView, viewShowing } from '#renderer/matrix/interaction/board-view.ts';
import { type Direction, latticeOf, placeOf, stepFrom } from '#renderer/matrix/interaction/lattice.ts';
import { afterDrop, afterStep, gapAt, seriesOf } from '#renderer/matrix/interaction/reorder.ts';
import { tabStops } from '#renderer/matrix/interaction/tab-order.ts';
import { type Target, targetKey } from '#renderer/matrix/interaction/target.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { ARRANGEMENT_NAMES, sample } from './sample-matrix.ts';

const { records, matrix } = sample();
const sceneOf = (name: keyof typeof ARRANGEMENTS) =>
  layoutMatrix(matrixView(records, matrix), ARRANGEMENTS[name], bundledMeasurer, {
    mode: 'edit',
    words: SHEET_WORDS.en,
  });
const BACK: { readonly [D in Direction]: Direction } = {
  up: 'down',
  down: 'up',
  left: 'right',
  right: 'left',
};

describe.each(ARRANGEMENT_NAMES)('walking %s', (name) => {
  const scene = sceneOf(name);
  const lattice = latticeOf(scene);

  it('reaches every cell and head, and a step back leads back', () => {
    const seen = new Map<string, Target>();
    const ahead: Target[] = [{ at: 'trueNorth' }];
    for (let from = ahead.pop(); from; from = ahead.pop()) {
      if (seen.has(targetKey(from))) continue;
      seen.set(targetKey(from), from);
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const to = stepFrom(lattice, from, direction);
        if (!to) continue;
        expect(stepFrom(lattice, to, BACK[direction])).toEqual(from);
        ahead.push(to);
      }
    }
    const { north, south, west, east } = scene.sides;
    const rows = north.items.length + south.items.length;
    const columns = west.items.length + east.items.length + scene.people.length;
    // The cells, the heads, five boxes for what comes next, and the true north.
    expect(seen.size).toBe(rows * columns + rows + columns + 5 + 1);
    for (const target of seen.values()) expect(placeOf(lattice, target)).not.toBeNull();
  });

  it('goes by Tab in the reading order of the roles, wherever they stand', () => {
    const roles = tabStops(scene).flatMap((stop) =>
      stop.at === 'item' ? [records.get('item', stop.item)?.role] : [],
    );
    expect(roles).toEqual(['longTerm', 'annual', 'priority', 'measure']);
  });
});

describe('changing places', () => {
  const members = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

  it('knows behind whom a dropped member stands', () => {
    expect(afterDrop(members, 'a', 3)).toBe('c');
    expect(afterDrop(members, 'd', 0)).toBeNull();
    expect(afterDrop(members, 'c', 1)).toBe('a');
    expect(afterDrop(members, 'b', 1)).toBeUndefined();
    expect(afterDrop(members, 'b', 2)).toBeUndefined();
  });

  it.each(['north', 'south', 'west', 'east'] as const)('follows the eye on the %s side', (name) => {
    const scene = sceneOf('compass');
    const [first, second] = scene.sides[name].items;
    const series = first && seriesOf(scene, first.item);
    if (!first || !second || !series) throw new Error('The sample has two items a side.');
    const outward = ({ north: 'up', south: 'down', west: 'left', east: 'right' } as const)[name];
    expect(afterStep(series, first.item, outward)).toBe(second.item);
    expect(afterStep(series, first.item, BACK[outward])).toBeUndefined();
    expect(afterStep(series, second.item, BACK[outward])).toBeNull();
    const { x, y, width, height } = second.box;
    expect([1, 2]).toContain(gapAt(series, { x: x + width / 2, y: y + height / 2 }));
  });
});

describe('the window', () => {
  it('shows the whole sheet in its middle', () => {
    const view = fitView({ width: 1000, height: 500 }, { width: 540, height: 540 });
    expect(view).toEqual({ k: 0.5, x: 20, y: 145 });
  });

  it('moves only as far as a box needs to be seen', () => {
    const view = { x: 0, y: 0, k: 1 };
    const window = { width: 400, height: 300 };
    expect(viewShowing({ x: 100, y: 100, width: 30, height: 30 }, view, window)).toBe(view);
    expect(viewShowing({ x: 500, y: 100, width: 30, height: 30 }, view, window)).toEqual({
      k: 1,
      x: -154,
      y: 0,
    });
    expect(viewShowing({ x: -50, y: 100, width: 30, height: 30 }, view, window).x).toBe(74);
  });

  it('never lets a field stand beyond its edge', () => {
    const window = { width: 400, height: 300 };
    const place = editorPlace({ x: 380, y: 10, width: 30, height: 280 }, window, 900);
    expect(place.x + place.width).toBeLessThanOrEqual(window.width);
    expect(place.y).toBeGreaterThanOrEqual(0);
    expect(place.y + place.height).toBeLessThanOrEqual(window.height);
  });
});
