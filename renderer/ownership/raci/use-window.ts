import { type RefObject, useLayoutEffect, useState } from 'react';
import { SIZE } from './raci-size.ts';

/** The part of a long table that is drawn: from the first up to, without, the last. */
export interface TableWindow {
  readonly rows: readonly [first: number, end: number];
  readonly columns: readonly [first: number, end: number];
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** What stands fixed beside the cells, in CSS pixels. */
  readonly lead: number;
}

/** Drawn beyond the edges, so that a turn of the wheel shows no gap. */
const ROWS_BEYOND = 8;
const COLUMNS_BEYOND = 3;
/** Where nothing can be measured. */
const USUAL = { width: 1280, height: 720 };

/** How wide the scrolling box is inside. */
export function useBoxWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL.width);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || USUAL.width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** Which rows and columns of a table stand in its scrolling box. The same object until that changes. */
export function useWindow(box: RefObject<HTMLElement | null>, size: TableSize): TableWindow {
  const { rows, columns, lead } = size;
  const [shown, setShown] = useState<TableWindow>({ rows: [0, 0], columns: [0, 0] });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const height = (element.clientHeight || USUAL.height) - SIZE.head;
      const width = (element.clientWidth || USUAL.width) - lead;
      const next: TableWindow = {
        rows: stretch(element.scrollTop, height, SIZE.row, rows, ROWS_BEYOND),
        columns: stretch(element.scrollLeft, width, SIZE.column, columns, COLUMNS_BEYOND),
      };
      setShown((now) => (isSame(now, next) ? now : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [box, rows, columns, lead]);
  return shown;
}

function stretch(
  from: number,
  length: number,
  step: number,
  count: number,
  beyond: number,
): readonly [number, number] {
  const first = Math.floor(from / step) - beyond;
  const end = Math.ceil((from + length) / step) + beyond;
  return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}

function isSame(one: TableWindow, other: TableWindow): boolean {
  return (
    one.rows[0] === other.rows[0] &&
    one.rows[1] === other.rows[1] &&
    one.columns[0] === other.columns[0] &&
    one.columns[1] === other.columns[1]
  );
}
