import { describe, expect, it } from 'vitest';
import { markPath } from '#shared/matrix/glyphs.ts';
import { itemId } from '#shared/plan/ids.ts';

const mark = (step: number, negative = false) =>
  markPath({ column: itemId.parse('K1'), x: 100, y: 50, radius: 6, level: 'any', step, negative });

describe('the path of a mark', () => {
  it('is another one for each of nine steps, with and without adverse effect', () => {
    const paths = Array.from({ length: 9 }, (_, step) => [mark(step), mark(step, true)]).flat();
    expect(new Set(paths.map(({ d, filled }) => `${d} ${filled}`)).size).toBe(18);
  });

  it('begins with a disc, a ring and a triangle', () => {
    expect(mark(0).filled).toBe(true);
    expect(mark(1)).toEqual({ d: mark(0).d, filled: false });
    expect(mark(2).d.match(/L/g)).toHaveLength(2);
  });

  it('draws a step beyond the last as the last', () => {
    expect(mark(12)).toEqual(mark(8));
  });
});
