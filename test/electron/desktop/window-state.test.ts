import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bounds,
  placeWindow,
  readWindowState,
  writeWindowState,
} from '#electron/desktop/window-state.ts';

const LAPTOP: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const SCREEN: Bounds = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('placeWindow', () => {
  it('stands in the middle the first time, no larger than the display', () => {
    expect(placeWindow(null, [SCREEN])).toEqual({ x: 2000, y: 270, width: 1440, height: 900 });
    expect(placeWindow(null, [LAPTOP])).toEqual(LAPTOP);
  });

  it('stays where it was, also half beside the edge', () => {
    for (const saved of [
      { x: 1600, y: 100, width: 1200, height: 800 },
      { x: -400, y: 300, width: 1000, height: 700 },
    ]) {
      expect(placeWindow(saved, [LAPTOP, SCREEN])).toEqual(saved);
    }
  });

  it('comes back from a display that is gone, and from above the top', () => {
    const lost = { x: 1600, y: 100, width: 1200, height: 800 };
    expect(placeWindow(lost, [LAPTOP])).toEqual({ x: 120, y: 63, width: 1200, height: 800 });
    expect(placeWindow({ ...lost, x: 0, y: -500 }, [LAPTOP]).y).toBeGreaterThanOrEqual(LAPTOP.y);
  });

  it('can always be caught by its top edge', () => {
    const side = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const bounds = fc.record({ x: side, y: side, width: size, height: size });
    const area = fc.record({
      x: side,
      y: side,
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(area, { maxLength: 3 }), area, (saved, others, first) => {
        const areas: readonly [Bounds, ...Bounds[]] = [first, ...others];
        const placed = placeWindow(saved, areas);
        const caught = areas.some(
          ({ x, y, width, height }) =>
            placed.y >= y &&
            placed.y + 32 <= y + height &&
            Math.min(x + width, placed.x + placed.width) - Math.max(x, placed.x) >=
              Math.min(160, placed.width),
        );
        expect(caught).toBe(true);
        expect(areas.some(({ width, height }) => placed.width <= width && placed.height <= height)).toBe(
          true,
        );
      }),
    );
  });
});

describe('the kept state', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenkai-window-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as it was written', () => {
    const state = { bounds: SCREEN, maximized: true, fullScreen: false };
    writeWindowState(join(folder, 'new', 'window.json'), state);
    expect(readWindowState(join(folder, 'new', 'window.json'))).toEqual(state);
  });

  it('is nothing where the file is missing or makes no sense', () => {
    expect(readWindowState(join(folder, 'missing.json'))).toBeNull();
    for (const text of ['', '[]', '{"bounds":{"x":1e99,"y":0,"width":1,"height":1},"maximized":true}']) {
      writeFileSync(join(folder, 'bad.json'), text);
      expect(readWindowState(join(folder, 'bad.json'))).toBeNull();
    }
  });
});
