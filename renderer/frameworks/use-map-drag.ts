import { type PointerEvent, type RefObject, useState } from 'react';
import type { Lane } from '#shared/frameworks/scorecard.ts';
import type { MapLayout } from '#shared/frameworks/strategy-map.ts';
import { type ItemId, itemId } from '#shared/plan/ids.ts';

/** A press that moves less than this is a click. */
const CLICK = 4;

/** What is being dragged: a box to another lane, or an arrow from a box to what it brings about. */
export interface MapDrag {
  readonly what: 'box' | 'arrow';
  readonly id: ItemId;
  /** Where it began and where it is, on the sheet. */
  readonly from: Point;
  readonly at: Point;
  /** The lane or box that it would be dropped on. */
  readonly lane: Lane | null;
  readonly target: ItemId | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Dropped {
  onLane(id: ItemId, lane: Lane): void;
  onArrow(from: ItemId, to: ItemId): void;
}

export interface MapDragging {
  readonly drag: MapDrag | null;
  /** Handlers for what begins a drag. */
  handlers(
    what: MapDrag['what'],
    id: ItemId,
  ): {
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerUp(event: PointerEvent<HTMLElement>): void;
    onPointerCancel(): void;
  };
}

/** Dragging on a map whose sheet is moved and scaled by a transform. */
export function useMapDrag(
  sheetRef: RefObject<HTMLElement | null>,
  layout: MapLayout<Lane>,
  { onLane, onArrow }: Dropped,
): MapDragging {
  const [pressed, setPressed] = useState<{
    readonly what: MapDrag['what'];
    readonly id: ItemId;
    readonly from: Point;
  } | null>(null);
  const [drag, setDrag] = useState<MapDrag | null>(null);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const sheet = sheetRef.current;
    const rect = sheet?.getBoundingClientRect();
    if (!sheet || !rect) return { x: 0, y: 0 };
    const scale = rect.width / sheet.offsetWidth || 1;
    return { x: (clientX - rect.left) / scale, y: (clientY - rect.top) / scale };
  };
  const laneAt = ({ y }: Point) =>
    layout.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height)?.lane ?? null;
  const end = () => {
    setPressed(null);
    setDrag(null);
  };

  return {
    drag,
    handlers: (what, id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setPressed({ what, id, from: pointOf(event) });
      },
      onPointerMove: (event) => {
        if (!pressed || pressed.id !== id || pressed.what !== what) return;
        const at = pointOf(event);
        if (!drag && Math.hypot(at.x - pressed.from.x, at.y - pressed.from.y) < CLICK) return;
        setDrag({ ...pressed, at, lane: laneAt(at), target: boxUnder(event, id) });
      },
      onPointerUp: () => {
        if (drag?.what === 'box' && drag.lane) onLane(drag.id, drag.lane);
        if (drag?.what === 'arrow' && drag.target) onArrow(drag.id, drag.target);
        end();
      },
      onPointerCancel: end,
    }),
  };
}

/** The box under the pointer, other than the one that it came from. */
function boxUnder({ clientX, clientY }: PointerEvent, own: ItemId): ItemId | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const box = element.closest<HTMLElement>('[data-box]');
    const parsed = itemId.safeParse(box?.dataset.box);
    if (parsed.success && parsed.data !== own) return parsed.data;
  }
  return null;
}
