import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinScene } from '#shared/matrix/part.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { sceneOf } from './sample-scene.ts';
import { syntheticView, TEXTS } from './synthetic-view.ts';

const scene = sceneOf(syntheticView({ count: 12, texts: TEXTS.mixed, people: 5 }), { mode: 'read' });

const anyPart = fc
  .record({
    x: fc.double({ min: -50, max: scene.width, noNaN: true }),
    y: fc.double({ min: -50, max: scene.height, noNaN: true }),
    width: fc.double({ min: 1, max: scene.width, noNaN: true }),
    height: fc.double({ min: 1, max: scene.height, noNaN: true }),
  })
  .map((part): Rect => part);

const isIn = ({ x, y, width, height }: Rect, at: { readonly x: number; readonly y: number }) =>
  at.x > x && at.x < x + width && at.y > y && at.y < y + height;

const marksOf = ({ grids }: Scene) => grids.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks));
const itemsOf = ({ sides }: Scene) => Object.values(sides).flatMap(({ items }) => items);

describe('a part of a scene', () => {
  it('has all that stands in it, where it stood', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const shown = withinScene(scene, part);
        for (const mark of marksOf(scene).filter((one) => isIn(part, one))) {
          expect(marksOf(shown)).toContain(mark);
        }
        for (const item of itemsOf(scene)) {
          const { x, y, width, height } = item.box;
          const corners = [0, 0.5, 1].flatMap((h) =>
            [0, 0.5, 1].map((v) => ({ x: x + width * h, y: y + height * v })),
          );
          if (corners.some((corner) => isIn(part, corner))) expect(itemsOf(shown)).toContain(item);
        }
      }),
    );
  });

  it('is all of it where nothing lies outside, and nothing beside it', () => {
    const { width, height } = scene;
    expect(withinScene(scene, { x: 0, y: 0, width, height })).toEqual(scene);
    const beside = withinScene(scene, { x: width + 50, y: 0, width: 100, height });
    expect([marksOf(beside), itemsOf(beside), beside.people, beside.grids]).toEqual([[], [], [], []]);
    expect(
      sceneToSvg(scene, { theme: PRINT_THEME, part: { x: width + 50, y: 0, width: 100, height } }),
    ).not.toContain('<text');
  });

  it('names its marks by rows and columns that stand elsewhere', () => {
    const corner = scene.grids.find(({ name }) => name === 'northEast');
    if (!corner) throw new Error('There is a corner.');
    const svg = sceneToSvg(scene, { theme: PRINT_THEME, part: corner.box });
    const names = [...svg.matchAll(/<g role="img" aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(name).toMatch(/^P\d+ .+ – K\d+ .+: (strong|medium|weak)/);
  });
});
