import type { RefObject } from 'react';
import { useScrollView } from './use-scroll-view.ts';

/** Rows beyond the edges that are drawn, too, so that a quick turn of the wheel shows no gap. */
const ROWS_BEYOND = 8;

export interface VisibleRows {
  /** The uppermost row in view. */
  readonly first: number;
  /** The first row to draw. */
  readonly from: number;
  /** After the last row to draw. */
  readonly to: number;
  /** How many rows a page key walks; at least one. */
  readonly page: number;
}

/**
 * Which of many equally high rows stand in a scrolling element: the others need not be drawn.
 * @param rowHeight in CSS pixels
 */
export function useVisibleRows(
  element: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): VisibleRows {
  // Scrolled sideways, the same rows stay in view.
  const { top, height } = useScrollView(element, { x: Number.MAX_SAFE_INTEGER, y: rowHeight });
  const [from, to] = stretchInView(top, height, { size: rowHeight, count, beyond: ROWS_BEYOND });
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  return { first: Math.floor(top / rowHeight), from, to, page };
}

interface Row {
  /** Of each, in CSS pixels. */
  readonly size: number;
  readonly count: number;
  /** How many are drawn before the first and behind the last that is in view. */
  readonly beyond: number;
}

/**
 * What of a row of equal things is drawn: from the first up to, not with, the last.
 * @param start as `useScrollView` tells it, in steps of one thing
 * @param length of what is in view, in CSS pixels
 */
export function stretchInView(
  start: number,
  length: number,
  { size, count, beyond }: Row,
): readonly [from: number, to: number] {
  const first = Math.floor(start / size) - beyond;
  const end = Math.ceil((start + length) / size) + 1 + beyond;
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}
