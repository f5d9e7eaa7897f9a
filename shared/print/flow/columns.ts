import { widestWord } from '../../matrix/break.ts';
import type { FontWeight, TextMeasurer } from '../../matrix/measure.ts';
import type { ReportTable } from '../../report/section.ts';
import { TABLE_POINTS, tableType, typeMm } from './type.ts';

/** White space at both sides of a cell, in millimetres. */
export const SIDE = 1.1;
/** Rounding must not break what fits. */
const SLACK = 0.05;

export interface ColumnWidths {
  /** The largest size of type in which every word stands unbroken, or the smallest that there is. */
  readonly points: number;
  /** In millimetres; together the whole width. */
  readonly widths: readonly number[];
}

/**
 * How wide the columns are: by their shares, but none narrower than its longest word, and none wider than its longest
 * text as long as another one has to break its own.
 */
export function columnWidths(table: ReportTable, width: number, measurer: TextMeasurer): ColumnWidths {
  const words = widest(table, (text, weight) => widestWord(text, weight, measurer));
  const texts = widest(table, (text, weight) =>
    Math.max(...text.split('\n').map((line) => measurer.width(line, 1, weight))),
  );
  const atSize = (ems: readonly number[], points: number) =>
    ems.map((em) => em * typeMm(tableType(points)) + 2 * SIDE + SLACK);
  const fitting = TABLE_POINTS.find((size) => sum(atSize(words, size)) <= width);
  const points = fitting ?? TABLE_POINTS[2];
  const most = width / table.columns.length;
  const least = atSize(words, points).map((need) => (fitting === undefined ? Math.min(need, most) : need));
  const wanted = atSize(texts, points).map((want, index) => Math.max(want, least[index] ?? 0));
  const shares = table.columns.map(({ share }) => Math.max(share, 1e-3));
  const bounds =
    sum(wanted) <= width
      ? wanted.map((want) => ({ least: want, most: Number.POSITIVE_INFINITY }))
      : wanted.map((want, index) => ({ least: least[index] ?? 0, most: want }));
  return { points, widths: sharedOut(shares, bounds, width) };
}

/** By column, the largest of what is measured in its heading and cells, in ems. */
function widest(
  { columns, rows }: ReportTable,
  measure: (text: string, weight: FontWeight) => number,
): readonly number[] {
  return columns.map(({ heading }, index) =>
    rows.reduce(
      (most, { cells, as }) =>
        as === 'group' ? most : Math.max(most, measure(cells[index] ?? '', as === 'total' ? 600 : 400)),
      measure(heading, 600),
    ),
  );
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * `width` by shares within bounds that leave room for that: who would get too little or too much gets the bound, and
 * the others share what is left, as flexible boxes do in CSS.
 */
function sharedOut(shares: readonly number[], bounds: readonly Bounds[], width: number): readonly number[] {
  const settled = new Map<number, number>();
  for (;;) {
    const left = width - sum([...settled.values()]);
    const among = sum(shares.filter((_, index) => !settled.has(index)));
    const open = shares.flatMap((share, index) => {
      if (settled.has(index)) return [];
      const given = (left * share) / among;
      const { least = 0, most = given } = bounds[index] ?? {};
      return [{ index, given, bound: Math.min(Math.max(given, least), most) }];
    });
    const over = sum(open.map(({ given, bound }) => bound - given));
    const bent = open.filter(({ given, bound }) => (over > 0 ? bound > given : bound < given));
    if (bent.length === 0 || bent.length === open.length) {
      for (const { index, bound } of open) settled.set(index, bound);
      return shares.map((_, index) => settled.get(index) ?? 0);
    }
    for (const { index, bound } of bent) settled.set(index, bound);
  }
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
