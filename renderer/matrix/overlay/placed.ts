import type { Rect } from '#shared/matrix/scene.ts';

/** The style that puts an element onto a box of the scene. */
export function placed({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}

/** The same for what moves often: a layer of its own is only shifted, nothing is laid out again. */
export function shifted({ x, y, width, height }: Rect) {
  return { left: 0, top: 0, width, height, transform: `translate(${x}px, ${y}px)` };
}
