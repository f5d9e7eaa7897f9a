import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeFileSafely } from '../exchange/safe-write.ts';

const whole = z.number().int().min(-100_000).max(100_000);
const bounds = z.object({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) });
const windowState = z.object({ bounds, maximized: z.boolean(), fullScreen: z.boolean() });

/** In the display's own pixels, as Electron counts them. */
export type Bounds = z.infer<typeof bounds>;
export type WindowState = z.infer<typeof windowState>;

const FIRST_SIZE = { width: 1440, height: 900 };
/** This much of the top edge must be on a display, or the window could not be caught by the mouse. */
const GRIP = { width: 160, height: 32 };

/**
 * Where a window opens today. `saved` was right for the displays of then: where its top edge is on none of today's
 * work areas it moves to the first of them, and it is never larger than the one it stands on.
 */
export function placeWindow(saved: Bounds | null, workAreas: readonly [Bounds, ...Bounds[]]): Bounds {
  const [first] = workAreas;
  const area = saved && workAreas.find((candidate) => holdsGrip(candidate, saved));
  if (!saved || !area) {
    const size = saved ?? FIRST_SIZE;
    const width = Math.min(size.width, first.width);
    const height = Math.min(size.height, first.height);
    return {
      x: first.x + Math.round((first.width - width) / 2),
      y: first.y + Math.round((first.height - height) / 2),
      width,
      height,
    };
  }
  const width = Math.min(saved.width, area.width);
  const height = Math.min(saved.height, area.height);
  // One that has to shrink would else lose hold of this display on its far side.
  return { x: width < saved.width ? area.x : saved.x, y: saved.y, width, height };
}

function holdsGrip(area: Bounds, window: Bounds): boolean {
  const across = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  const down = area.y + area.height - window.y;
  return across >= Math.min(GRIP.width, window.width) && window.y >= area.y && down >= GRIP.height;
}

/** The state that was kept; null where there is none or it makes no sense. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Synchronous, because the app may be about to end; a failure costs a remembered size and nothing else. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSafely(file, JSON.stringify(state));
  } catch (error) {
    console.warn('Tenkai: the size of the window could not be kept.', error);
  }
}
