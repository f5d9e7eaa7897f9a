import type { ScrollView } from '../../ui/use-scroll-view.ts';
import { stretchInView } from '../../ui/use-visible-rows.ts';
import { SIZE } from './raci-size.ts';

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  /** What stands fixed beside the cells, in CSS pixels. */
  readonly lead: number;
}

/** The part of a long table that is drawn: from the first up to, without, the last. */
interface TableWindow {
  readonly rows: readonly [first: number, end: number];
  readonly columns: readonly [first: number, end: number];
}

/** Which rows and columns of a table stand in its scrolling box, and a few beyond: a turn of the wheel shows no gap. */
export function tableWindow(view: ScrollView, { rows, columns, lead }: TableSize): TableWindow {
  return {
    rows: stretchInView(view.top, view.height - SIZE.head, { size: SIZE.row, count: rows, beyond: 8 }),
    columns: stretchInView(view.left, view.width - lead, { size: SIZE.column, count: columns, beyond: 3 }),
  };
}
