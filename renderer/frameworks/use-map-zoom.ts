import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3';
import { type RefObject, useEffect, useRef } from 'react';

const STEP = 1.25;
const LIMITS: [number, number] = [0.25, 2];
/** Free around a map that is fitted. */
const AROUND = 16;

export interface MapZoom {
  zoomIn(): void;
  zoomOut(): void;
  /** The whole map; stays so while window or map change size, until somebody zooms or pans. */
  fit(): void;
}

/**
 * D3's zoom on a strategy map, with the gestures of the board: a pinch, or the wheel with Ctrl or ⌘, zooms; the bare wheel
 * and dragging the ground pan. The sheet is moved by a CSS transform that is written directly.
 */
export function useMapZoom(
  windowRef: RefObject<HTMLElement | null>,
  sheetRef: RefObject<HTMLElement | null>,
  size: { readonly width: number; readonly height: number },
): MapZoom {
  const fitted = useRef(true);
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  const { width, height } = size;

  const fitMap = () => {
    const room = windowRef.current;
    if (!room || !behavior.current || room.clientWidth === 0) return;
    const [across, down] = [room.clientWidth - 2 * AROUND, room.clientHeight - 2 * AROUND];
    const k = Math.min(1, Math.max(LIMITS[0], Math.min(across / width, down / height)));
    const x = Math.max(AROUND, (room.clientWidth - width * k) / 2);
    const y = Math.max(AROUND, (room.clientHeight - height * k) / 2);
    behavior.current.transform(select(room), zoomIdentity.translate(x, y).scale(k));
  };

  useEffect(() => {
    const room = windowRef.current;
    const sheet = sheetRef.current;
    if (!room || !sheet) return;
    behavior.current = zoom<HTMLElement, unknown>()
      .scaleExtent(LIMITS)
      .filter((event: Event) =>
        event instanceof WheelEvent ? zooms(event) : event.type !== 'dblclick' && isGround(event),
      )
      .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
        if (sourceEvent) fitted.current = false;
        sheet.style.transform = `translate(${transform.x}px, ${transform.y}px) scale(${transform.k})`;
      });
    const selection = select<HTMLElement, unknown>(room).call(behavior.current);
    selection.on('wheel.pan', (event: WheelEvent) => {
      if (zooms(event)) return;
      event.preventDefault();
      fitted.current = false;
      const { k } = zoomTransform(room);
      behavior.current?.translateBy(selection, -event.deltaX / k, -event.deltaY / k);
    });
    return () => {
      selection.on('.zoom', null).on('.pan', null);
    };
  }, [windowRef, sheetRef]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: fits anew whenever the map has another size
  useEffect(() => {
    const room = windowRef.current;
    if (!room) return;
    const refit = () => {
      if (fitted.current) fitMap();
    };
    const resized = new ResizeObserver(refit);
    resized.observe(room);
    refit();
    return () => resized.disconnect();
  }, [windowRef, width, height]);

  const scaleBy = (factor: number) => {
    const room = windowRef.current;
    if (!room) return;
    fitted.current = false;
    behavior.current?.scaleBy(select(room), factor);
  };
  return {
    zoomIn: () => scaleBy(STEP),
    zoomOut: () => scaleBy(1 / STEP),
    fit: () => {
      fitted.current = true;
      fitMap();
    },
  };
}

/** A pinch on a trackpad arrives as a wheel with Ctrl. */
function zooms({ ctrlKey, metaKey }: WheelEvent): boolean {
  return ctrlKey || metaKey;
}

/** Boxes and arrows have gestures of their own. */
function isGround({ target }: Event): boolean {
  return target instanceof Element && !target.closest('[data-own-gesture]');
}
