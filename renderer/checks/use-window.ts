import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows beyond the edges that are drawn, too, so that a quick wheel finds them there. */
const BEYOND = 8;

/** The first row of one height that a scrolling element shows, and those to draw: from one up to, not with, another. */
export function useWindow(
  element: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): { readonly first: number; readonly from: number; readonly to: number } {
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const scrolled = element.current;
    if (!scrolled) return;
    const look = () => setSeen({ top: scrolled.scrollTop, height: scrolled.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(scrolled);
    scrolled.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scrolled.removeEventListener('scroll', look);
    };
  }, [element]);
  const first = Math.floor(seen.top / rowHeight);
  const from = Math.max(0, first - BEYOND);
  const to = Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + BEYOND);
  return { first, from: Math.min(from, count), to };
}
