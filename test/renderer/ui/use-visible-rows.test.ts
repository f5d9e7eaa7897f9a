import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchInView, useVisibleRows } from '#renderer/ui/use-visible-rows.ts';

/** An element of 300 pixels over rows of 30; jsdom lays nothing out, so its sizes are said. */
function scroller(height = 300): HTMLElement {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientHeight', { value: height });
  return element;
}

function rowsIn(element: HTMLElement, count: number) {
  let drawings = 0;
  const ref = { current: element };
  const { result } = renderHook(() => {
    drawings += 1;
    return useVisibleRows(ref, 30, count);
  });
  const scrollTo = (top: number) =>
    act(() => {
      element.scrollTop = top;
      element.dispatchEvent(new Event('scroll'));
    });
  return { result, scrollTo, drawings: () => drawings };
}

describe('the visible rows of a long list', () => {
  it('are those in view and a few beyond, wherever it is scrolled to', () => {
    const { result, scrollTo } = rowsIn(scroller(), 1000);
    expect(result.current).toEqual({ first: 0, from: 0, to: 19, page: 9 });
    scrollTo(3015);
    expect(result.current).toEqual({ first: 100, from: 92, to: 119, page: 9 });
    scrollTo(29_700);
    expect(result.current).toEqual({ first: 990, from: 982, to: 1000, page: 9 });
  });

  it('are drawn anew only when another row comes into view', () => {
    const { scrollTo, drawings } = rowsIn(scroller(), 1000);
    scrollTo(3000);
    scrollTo(3005);
    const before = drawings();
    scrollTo(3010);
    scrollTo(3029);
    expect(drawings()).toBe(before);
    scrollTo(3030);
    expect(drawings()).toBe(before + 1);
  });

  it('are some where nothing is laid out, and none where there are none', () => {
    expect(rowsIn(scroller(0), 1000).result.current.to).toBeGreaterThan(20);
    expect(rowsIn(scroller(), 0).result.current).toMatchObject({ from: 0, to: 0 });
  });

  it('hold every row in view, and stay within the list', () => {
    const pixels = fc.nat(100_000);
    fc.assert(
      fc.property(
        pixels,
        fc.nat(2000),
        fc.integer({ min: 1, max: 80 }),
        fc.nat(3000),
        (at, length, size, count) => {
          const start = Math.floor(at / size) * size;
          const [from, to] = stretchInView(start, length, { size, count, beyond: 2 });
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(count);
          for (let row = 0; row < count; row += 1) {
            const isSeen = (row + 1) * size > at && row * size < at + length;
            if (isSeen) expect(from <= row && row < to).toBe(true);
          }
        },
      ),
    );
  });
});
