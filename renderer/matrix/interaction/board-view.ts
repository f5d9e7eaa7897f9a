import type { Rect } from '#shared/matrix/scene.ts';

/** Where the sheet stands in the board's window: a scene point p is seen at `x + k·p`. Same fields as d3's transform. */
export interface BoardView {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const SCALE_LIMITS: readonly [number, number] = [0.1, 4];

/** The largest scale at which the whole sheet is seen with a margin around it, in the middle; never above `largest`. */
export function fitView(sheet: Size, window: Size, margin = 20, largest = 3): BoardView {
  const [smallest] = SCALE_LIMITS;
  const wanted = Math.min(
    (window.width - 2 * margin) / sheet.width,
    (window.height - 2 * margin) / sheet.height,
    largest,
  );
  const k = Math.max(wanted, smallest);
  return centred(sheet, window, k);
}

/** A box of the scene as large as the window allows with a margin around it, in the middle. */
export function boxView(box: Rect, window: Size, margin = 28): BoardView {
  const [smallest, largest] = SCALE_LIMITS;
  const wanted = Math.min(
    (window.width - 2 * margin) / box.width,
    (window.height - 2 * margin) / box.height,
    largest,
  );
  const k = Math.max(wanted, smallest);
  return {
    k,
    x: window.width / 2 - (box.x + box.width / 2) * k,
    y: window.height / 2 - (box.y + box.height / 2) * k,
  };
}

/** The sheet at scale `k`, in the middle where it is smaller than the window and from its top left where it is larger. */
export function centred(sheet: Size, window: Size, k: number): BoardView {
  return {
    k,
    x: Math.max((window.width - sheet.width * k) / 2, 0),
    y: Math.max((window.height - sheet.height * k) / 2, 0),
  };
}

/** The view moved by as little as needed to bring a box of the scene into the window; the same view where it is seen already. */
export function viewShowing(box: Rect, view: BoardView, window: Size, margin = 24): BoardView {
  const x = view.x + shift(view.x + box.x * view.k, box.width * view.k, window.width, margin);
  const y = view.y + shift(view.y + box.y * view.k, box.height * view.k, window.height, margin);
  return x === view.x && y === view.y ? view : { ...view, x, y };
}

/**
 * The view moved on where a box would be seen below something else that lies over the window's upper right corner:
 * to its left where there is room, else under it. The same view where nothing covers the box.
 */
export function viewBeside(box: Rect, view: BoardView, window: Size, covered: Size, margin = 24): BoardView {
  const seen = seenBox(box, view);
  const left = window.width - covered.width;
  if (covered.width === 0 || covered.height === 0) return view;
  if (seen.x + seen.width <= left || seen.y >= covered.height) return view;
  if (seen.width + 2 * margin <= left) return { ...view, x: view.x + left - margin - seen.x - seen.width };
  if (seen.height + 2 * margin > window.height - covered.height) return view;
  return { ...view, y: view.y + covered.height + margin - seen.y };
}

function shift(start: number, length: number, room: number, margin: number): number {
  const edge = Math.min(margin, Math.max((room - length) / 2, 0));
  if (start < edge) return edge - start;
  if (start + length > room - edge) return Math.max(room - edge - start - length, edge - start);
  return 0;
}

/** A box of the scene in pixels of the board's window. */
export function seenBox(box: Rect, view: BoardView): Rect {
  return {
    x: view.x + box.x * view.k,
    y: view.y + box.y * view.k,
    width: box.width * view.k,
    height: box.height * view.k,
  };
}

export function scenePoint(
  x: number,
  y: number,
  view: BoardView,
): { readonly x: number; readonly y: number } {
  return { x: (x - view.x) / view.k, y: (y - view.y) / view.k };
}
