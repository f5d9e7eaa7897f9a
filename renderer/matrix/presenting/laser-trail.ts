interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far each dot of the trail comes up to the one before it in a frame. */
const CATCH_UP = 0.5;
/** Nearer than this, in pixels, a dot has arrived. */
const ARRIVED = 0.4;

/**
 * Lets the first child of a layer follow the pointer and the others follow one another. Only transforms are written,
 * and only while something moves, so that nothing is laid out or painted below.
 * @returns what ends it
 */
export function followPointer(layer: HTMLElement): () => void {
  const dots = [...layer.querySelectorAll<HTMLElement>(':scope > *')];
  let places: readonly Point[] = [];
  let pointer: Point | null = null;
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (!pointer) return;
    let ahead: Point = pointer;
    let moving = false;
    places = places.map((place, index) => {
      const next = index === 0 ? ahead : towards(place, ahead);
      moving ||= Math.hypot(ahead.x - next.x, ahead.y - next.y) > ARRIVED;
      ahead = next;
      return next;
    });
    for (const [index, dot] of dots.entries()) {
      const place = places[index];
      if (place) dot.style.transform = `translate(${place.x}px, ${place.y}px)`;
    }
    if (moving) frame = requestAnimationFrame(draw);
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    pointer = { x: clientX, y: clientY };
    // Where the pointer comes from nobody knows: at first all dots are where it is.
    if (places.length === 0) places = dots.map(() => ({ x: clientX, y: clientY }));
    layer.dataset.seen = '';
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  window.addEventListener('pointermove', onMove);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
  };
}

function towards(from: Point, to: Point): Point {
  return { x: from.x + (to.x - from.x) * CATCH_UP, y: from.y + (to.y - from.y) * CATCH_UP };
}
