import type { Rect } from '#shared/matrix/scene.ts';

/** The style that puts an element onto a box of the scene. */
export function placed({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}
