import type { Rect } from '#shared/matrix/scene.ts';
import type { Size } from '../interaction/board-view.ts';

const EDGE = 8;
const NARROWEST = 260;
const WIDEST = 640;

/**
 * Where a text of `box` is edited: over the box, in horizontal type even for a vertical item, wide enough to read,
 * and never beyond the window's edge. All in pixels of the board's window; `height` is what the text needs.
 */
export function editorPlace(box: Rect, window: Size, height: number): Rect {
  const room = window.width - 2 * EDGE;
  const width = Math.min(Math.max(box.width, NARROWEST), WIDEST, room);
  // A tall, narrow box holds vertical text: the field stands at its middle, a wide one's at its top.
  const upright = box.height > box.width;
  const tall = Math.min(height, window.height - 2 * EDGE);
  return {
    width,
    height: tall,
    x: within(box.width < width ? box.x + (box.width - width) / 2 : box.x, width, window.width),
    y: within(box.height < tall || upright ? box.y + (box.height - tall) / 2 : box.y, tall, window.height),
  };
}

function within(start: number, length: number, room: number): number {
  return Math.max(Math.min(start, room - length - EDGE), EDGE);
}
