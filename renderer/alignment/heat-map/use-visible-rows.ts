import { type RefObject, useEffect, useState } from 'react';

export const ROW_HEIGHT = 30;
/** Above and below what is in view, so that a quick turn of the wheel shows no gap. */
const MARGIN = 8;
/** Before the first measurement, and where there is no layout. */
const USUAL_HEIGHT = 420;

export interface VisibleRows {
  readonly from: number;
  /** After the last one. */
  readonly to: number;
}

/** Which of many equally high rows stand in a box that scrolls. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, count: number): VisibleRows {
  const [view, setView] = useState({ top: 0, height: USUAL_HEIGHT });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () =>
      setView((before) => {
        const now = { top: element.scrollTop, height: element.clientHeight || USUAL_HEIGHT };
        return now.top === before.top && now.height === before.height ? before : now;
      });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  const from = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - MARGIN);
  return { from, to: Math.min(count, Math.ceil((view.top + view.height) / ROW_HEIGHT) + MARGIN) };
}
