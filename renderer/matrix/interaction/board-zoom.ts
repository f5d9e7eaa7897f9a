import { select, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { Rect } from '#shared/matrix/scene.ts';
import type { BoardView, Size } from './board-view.ts';
import { boxView, centred, fitView, SCALE_LIMITS, viewShowing } from './board-view.ts';

const STEP = 1.25;

/** What buttons, menu and keys may ask of the zoom. */
export interface BoardZoom {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** The whole sheet; stays so while window or sheet change size, until somebody zooms or pans. */
  readonly fit: () => void;
  /** The same for one box of the scene. */
  readonly fitBox: (box: Rect) => void;
  readonly actualSize: () => void;
  readonly moveTo: (view: BoardView) => void;
  /** Moves by as little as needed to have a box of the scene in the window. */
  readonly bringIntoView: (box: Rect) => void;
  readonly sheetResized: (sheet: Size) => void;
  readonly destroy: () => void;
}

interface BoardZoomOptions {
  readonly sheetSize: Size;
  /** Told of every change, outside React: a pan must not render the sheet. */
  readonly onView: (view: BoardView) => void;
  /** Whether a press may begin a pan. */
  readonly mayPan: (event: MouseEvent | TouchEvent) => boolean;
}

/**
 * D3's zoom on the board: a pinch, or the wheel with Ctrl or ⌘, zooms; the bare wheel, two fingers and dragging pan. The sheet is moved by a CSS transform that is written
 * directly. While a gesture lasts the sheet is a layer of its own (smooth), at rest it is not (sharp at every scale)
 * and stands on whole device pixels.
 */
export function createBoardZoom(
  board: HTMLElement,
  sheet: HTMLElement,
  { sheetSize, onView, mayPan }: BoardZoomOptions,
): BoardZoom {
  let size = sheetSize;
  let fitted = true;
  /** What is fitted; null for the whole sheet. */
  let fittedBox: Rect | null = null;
  /** As the browser told it last: to ask for it would have everything laid out in the middle of an input event. */
  let room: Size = { width: board.clientWidth, height: board.clientHeight };

  let shown: BoardView | null = null;
  const show = ({ x, y, k }: BoardView) => {
    if (shown && shown.x === x && shown.y === y && shown.k === k) return;
    shown = { x, y, k };
    sheet.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
    onView({ x, y, k });
  };

  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent([...SCALE_LIMITS])
    .clickDistance(4)
    .extent(() => [
      [0, 0],
      [room.width, room.height],
    ])
    .filter((event: MouseEvent | TouchEvent | WheelEvent) =>
      isWheel(event) ? zooms(event) : event.type !== 'dblclick' && mayPan(event),
    )
    .constrain((transform) => keepInSight(transform, room, size))
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      // Not from the start of the gesture: a mere click is one too, and a layer for the sheet costs a frame.
      if (sourceEvent) {
        fitted = false;
        board.classList.add('is-moving');
      }
      show(transform);
    })
    .on('end', ({ transform }: { transform: ZoomTransform }) => {
      board.classList.remove('is-moving');
      show(onPixels(transform));
    });
  const selection = select(board).call(behavior);
  selection.on('wheel.pan', (event: WheelEvent) => {
    if (zooms(event)) return;
    event.preventDefault();
    fitted = false;
    const { k } = zoomTransform(board);
    behavior.translateBy(selection, -event.deltaX / k, -event.deltaY / k);
  });
  const moveTo = ({ x, y, k }: BoardView) =>
    behavior.transform(selection, zoomIdentity.translate(x, y).scale(k));
  const refit = () => {
    if (!fitted || room.width === 0) return;
    moveTo(fittedBox ? boxView(fittedBox, room) : fitView(size, room));
  };
  const fitTo = (box: Rect | null) => {
    fitted = true;
    fittedBox = box;
    refit();
  };
  const scaleTo = (k: number) => {
    fitted = false;
    behavior.scaleTo(selection, k);
  };

  const resized = new ResizeObserver(() => {
    room = { width: board.clientWidth, height: board.clientHeight };
    refit();
  });
  resized.observe(board);
  refit();

  return {
    zoomIn: () => scaleTo(zoomTransform(board).k * STEP),
    zoomOut: () => scaleTo(zoomTransform(board).k / STEP),
    fit: () => fitTo(null),
    fitBox: fitTo,
    actualSize: () => {
      fitted = false;
      moveTo(centred(size, room, 1));
    },
    moveTo: (view) => {
      fitted = false;
      moveTo(view);
    },
    bringIntoView: (box) => {
      const now = zoomTransform(board);
      const view = viewShowing(box, now, room);
      if (view === now) return;
      fitted = false;
      moveTo(view);
    },
    sheetResized: (next) => {
      size = next;
      refit();
    },
    destroy: () => {
      resized.disconnect();
      selection.on('.zoom', null).on('.pan', null);
    },
  };
}

function isWheel(event: Event): event is WheelEvent {
  return event.type === 'wheel';
}

/** Whether the wheel is to zoom. A pinch on a trackpad arrives as a wheel with Ctrl. */
function zooms({ ctrlKey, metaKey }: WheelEvent): boolean {
  return ctrlKey || metaKey;
}

/** Rounds the place to whole device pixels, so that hairlines and type stay sharp. */
function onPixels({ x, y, k }: BoardView): BoardView {
  const ratio = window.devicePixelRatio || 1;
  return { x: Math.round(x * ratio) / ratio, y: Math.round(y * ratio) / ratio, k };
}

/** The sheet may be pushed aside, but a third of the window always shows some of it. */
function keepInSight(transform: ZoomTransform, window: Size, sheet: Size): ZoomTransform {
  const x = clamp(transform.x, window.width / 3 - sheet.width * transform.k, (window.width * 2) / 3);
  const y = clamp(transform.y, window.height / 3 - sheet.height * transform.k, (window.height * 2) / 3);
  return x === transform.x && y === transform.y ? transform : zoomIdentity.translate(x, y).scale(transform.k);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}
