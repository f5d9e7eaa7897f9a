import type { CSSProperties } from 'react';

/** In CSS pixels. The arithmetic of pointer, window and cursor needs them, so the style sheet takes them from here. */
export const SIZE = { row: 32, column: 38, head: 152 } as const;

/** The least and the most that items with their owners take beside the columns of people. */
const LEAD = { least: 420, most: 860 } as const;

/** How wide items and owners stand: they take what the people leave free, so that few texts are cut. */
export function leadWidth(box: number, people: number): number {
  return Math.max(LEAD.least, Math.min(LEAD.most, box - people * SIZE.column));
}

/** The sizes of a table as its style sheet knows them. */
export function sizeStyle(rows: number, columns: number, lead: number): CSSProperties {
  const sizes: Readonly<Record<`--raci-${string}`, string>> = {
    '--raci-row': `${SIZE.row}px`,
    '--raci-column': `${SIZE.column}px`,
    '--raci-head': `${SIZE.head}px`,
    '--raci-lead': `${lead}px`,
    '--raci-cells': `${columns * SIZE.column}px`,
    '--raci-width': `${lead + columns * SIZE.column}px`,
    '--raci-height': `${SIZE.head + rows * SIZE.row}px`,
  };
  return sizes;
}

/** Where a row stands, from the top of the table. */
export function rowStyle(row: number): CSSProperties {
  return { insetBlockStart: SIZE.head + row * SIZE.row };
}

/** Where a column stands, beside the items and their owners. */
export function columnStyle(column: number): CSSProperties {
  return { insetInlineStart: `calc(var(--raci-lead) + ${column * SIZE.column}px)` };
}

/** The column under a pointer, from 0; null left of all. */
export function columnUnder(row: HTMLElement, clientX: number, lead: number): number | null {
  const column = Math.floor((clientX - row.getBoundingClientRect().left - lead) / SIZE.column);
  return column < 0 ? null : column;
}
