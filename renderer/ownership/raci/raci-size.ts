import type { CSSProperties } from 'react';

/** In CSS pixels. The arithmetic of pointer, window and cursor needs them, so the style sheet takes them from here. */
export const SIZE = { row: 32, column: 38, head: 132, lead: 480 } as const;

/** The sizes of a table as its style sheet knows them. */
export function sizeStyle(rows: number, columns: number): CSSProperties {
  const sizes: Readonly<Record<`--raci-${string}`, string>> = {
    '--raci-row': `${SIZE.row}px`,
    '--raci-column': `${SIZE.column}px`,
    '--raci-head': `${SIZE.head}px`,
    '--raci-lead': `${SIZE.lead}px`,
    '--raci-width': `${SIZE.lead + columns * SIZE.column}px`,
    '--raci-height': `${SIZE.head + rows * SIZE.row}px`,
  };
  return sizes;
}

/** Where a row stands, from the top of the table. */
export function rowStyle(row: number): CSSProperties {
  return { insetBlockStart: SIZE.head + row * SIZE.row };
}

/** Where a column stands, from the row's start. */
export function columnStyle(column: number): CSSProperties {
  return { insetInlineStart: SIZE.lead + column * SIZE.column };
}

/** The column under a pointer, from 0; null left of all. */
export function columnUnder(row: HTMLElement, clientX: number): number | null {
  const column = Math.floor((clientX - row.getBoundingClientRect().left - SIZE.lead) / SIZE.column);
  return column < 0 ? null : column;
}
