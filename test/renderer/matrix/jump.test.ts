import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardView, seenBox, viewBeside } from '#renderer/matrix/interaction/board-view.ts';
import { targetOf } from '#renderer/matrix/interaction/jump.ts';
import { boxOf } from '#renderer/matrix/overlay/bands.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { itemId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { search, searchIndexOf } from '#shared/plan/queries/search.ts';
import { ARRANGEMENT_NAMES, sample } from './sample-matrix.ts';

const { records, matrix } = sample();

describe.each(ARRANGEMENT_NAMES)('in %s', (name) => {
  const view = matrixView(records, matrix);
  const scene = layoutMatrix(view, ARRANGEMENTS[name], bundledMeasurer, {
    mode: 'edit',
    words: SHEET_WORDS.en,
  });

  it('every link has its cell, whichever end is named first', () => {
    expect(view.links.length).toBeGreaterThan(0);
    for (const { a, b } of view.links) {
      const one = targetOf(scene, { at: 'link', a, b });
      expect(one).toEqual(targetOf(scene, { at: 'link', a: b, b: a }));
      expect(one?.at).toBe('link');
      expect(one && boxOf(scene, one)).not.toBeNull();
    }
  });

  it('everything that is found in the matrix has a place on its board', () => {
    const { groups } = search(searchIndexOf(records), { query: 'e', limit: 1000, near: matrix });
    const hits = groups.find((group) => group.matrix === matrix)?.hits ?? [];
    expect(hits.length).toBeGreaterThan(10);
    for (const { found } of hits) {
      const target = found.at === 'thread' ? null : targetOf(scene, found);
      expect(target && boxOf(scene, target)).not.toBeNull();
    }
  });

  it('two items that meet in no corner are found at the first, and what is gone nowhere', () => {
    const [a, b] = view.items.longTerm;
    if (!a || !b) throw new Error('The sample has too few objectives.');
    expect(targetOf(scene, { at: 'link', a: a.id, b: b.id })).toEqual({ at: 'item', item: a.id });
    const gone = itemId.parse('gone');
    expect(targetOf(scene, { at: 'link', a: gone, b: gone })).toBeNull();
  });
});

describe('a view beside something that covers a corner', () => {
  const window = { width: 1280, height: 600 };
  const covered = { width: 440, height: 300 };
  const box = fc.record({
    x: fc.integer({ min: 0, max: 1200 }),
    y: fc.integer({ min: 0, max: 560 }),
    width: fc.integer({ min: 10, max: 300 }),
    height: fc.integer({ min: 10, max: 200 }),
  });

  it('leaves no small box below it, and moves nothing that it need not', () => {
    fc.assert(
      fc.property(box, fc.constantFrom(0.5, 1, 2), (rect, k) => {
        const view = { x: 0, y: 0, k };
        const hidden = (of: BoardView) => {
          const seen = seenBox(rect, of);
          return seen.x + seen.width > window.width - covered.width && seen.y < covered.height;
        };
        const moved = viewBeside(rect, view, window, covered);
        expect(hidden(moved)).toBe(false);
        if (!hidden(view)) expect(moved).toBe(view);
      }),
    );
  });
});
