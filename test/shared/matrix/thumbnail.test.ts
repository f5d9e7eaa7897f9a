import { describe, expect, it } from 'vitest';
import { sceneToThumbnail, THUMBNAIL } from '#shared/matrix/thumbnail.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { emptyPlan } from '../plan/arbitraries.ts';
import { sampleView, sceneOf } from './sample-scene.ts';
import { syntheticView, TEXTS } from './synthetic-view.ts';

const READ = { mode: 'read' } as const;
/** Every point that a path begins at. */
const points = (svg: string) =>
  [...svg.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
const dots = (svg: string) => svg.match(/h0/g)?.length ?? 0;
const marksOf = (scene: ReturnType<typeof sceneOf>) =>
  scene.grids.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks)).length;

describe.each(['automotive', 'homelessness'] as const)('the thumbnail of %s', (name) => {
  const scene = sceneOf(sampleView(name), READ);
  const svg = sceneToThumbnail(scene);

  it('shows every mark and no text', () => {
    expect(dots(svg)).toBe(marksOf(scene));
    expect(svg).not.toContain('<text');
    for (const { item } of Object.values(scene.sides).flatMap(({ items }) => items))
      expect(svg).not.toContain(item);
  });

  it('stays within its bounds', () => {
    expect(points(svg).length).toBeGreaterThan(20);
    for (const [x, y] of points(svg)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(THUMBNAIL.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(THUMBNAIL.height);
    }
  });
});

it('is the X alone for an empty matrix, and stays small for a very full one', () => {
  const records = emptyPlan();
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('The plan has no matrix.');
  const empty = sceneToThumbnail(sceneOf(matrixView(records, matrix.id), READ));
  expect(empty).toContain('class="cross"');
  expect(empty).not.toContain('NaN');
  expect(dots(empty)).toBe(0);
  const full = sceneToThumbnail(
    sceneOf(syntheticView({ count: 80, texts: TEXTS.english, people: 15, every: 5 }), READ),
  );
  expect(full.length).toBeLessThan(120_000);
});
