import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Box } from './tree-layout.ts';

/** Drawn beyond what is seen, so that not every pixel of scrolling draws anew; in CSS pixels. */
const BEYOND = 360;
const STEP = 180;

/** The part of a scrolled content that is worth drawing, in its own unscaled pixels. */
export function useWindow(element: RefObject<HTMLElement | null>, scale: number): Box {
  const [seen, setSeen] = useState({ left: 0, top: 0, width: 1400, height: 900 });
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
      // Not laid out yet: the first guess stays.
      if (clientWidth === 0) return;
      const now = {
        left: Math.floor(scrollLeft / STEP) * STEP,
        top: Math.floor(scrollTop / STEP) * STEP,
        width: clientWidth + STEP,
        height: clientHeight + STEP,
      };
      setSeen((before) => (sameView(before, now) ? before : now));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    // jsdom has no observer, and nothing to observe.
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    sizes?.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      sizes?.disconnect();
    };
  }, [element]);
  return {
    left: (seen.left - BEYOND) / scale,
    top: (seen.top - BEYOND) / scale,
    right: (seen.left + seen.width + BEYOND) / scale,
    bottom: (seen.top + seen.height + BEYOND) / scale,
  };
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function sameView(one: View, other: View): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}
