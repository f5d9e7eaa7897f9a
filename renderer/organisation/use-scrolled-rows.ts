import { useLayoutEffect, useRef, useState } from 'react';

/** Rows beyond the visible ones that are drawn as well, so that scrolling shows no gap. */
const BEYOND = 8;

/**
 * Which rows of a long list are in view, of which only these are drawn.
 * @param height of every row, in CSS pixels
 */
export function useScrolledRows(count: number, height: number) {
  const element = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const list = element.current;
    if (!list) return;
    const look = () => setView({ top: list.scrollTop, height: list.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, []);
  return {
    element,
    first: Math.max(0, Math.floor(view.top / height) - BEYOND),
    last: Math.min(count, Math.ceil((view.top + view.height) / height) + BEYOND),
    /** Rows that one page holds. */
    page: Math.max(1, Math.floor(view.height / height) - 1),
  };
}
