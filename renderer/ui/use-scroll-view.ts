import { type RefObject, useLayoutEffect, useState } from 'react';

/** The part of a scrolled content that is in view, in CSS pixels. */
export interface ScrollView {
  /** Rounded down to a whole step. */
  readonly left: number;
  /** Rounded down to a whole step. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where nothing is laid out, or not yet. */
const USUAL = { width: 1280, height: 720 };

/**
 * What a scrolling element has in view. It tells the place in steps, so that not every pixel of scrolling draws anew: what
 * is in view ends up to one step behind `left + width` and `top + height`.
 * @param step in CSS pixels: as wide and as high as what is drawn or left out as a whole
 */
export function useScrollView(
  element: RefObject<HTMLElement | null>,
  { x, y }: { readonly x: number; readonly y: number },
): ScrollView {
  const [view, setView] = useState<ScrollView>({ left: 0, top: 0, ...USUAL });
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    const look = () => {
      const now: ScrollView = {
        left: Math.floor(scroller.scrollLeft / x) * x,
        top: Math.floor(scroller.scrollTop / y) * y,
        width: scroller.clientWidth || USUAL.width,
        height: scroller.clientHeight || USUAL.height,
      };
      setView((before) => (isSame(before, now) ? before : now));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [element, x, y]);
  return view;
}

function isSame(one: ScrollView, other: ScrollView): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}
