import { type KeyboardEvent, type RefObject, useState } from 'react';
import { SIZE } from './raci-size.ts';
import type { TableSize } from './raci-window.ts';

/** A cell by its place: column 0 is the item, 1 its owner, and the people follow. */
export interface RaciPlace {
  readonly row: number;
  readonly column: number;
}

/** Columns before the first person. */
export const LEAD_COLUMNS = 2;

export interface RaciCursor {
  /** Always within the table. */
  readonly at: RaciPlace;
  readonly moveTo: (place: RaciPlace) => void;
  /** Moves by arrows, Home, End and the page keys; false where a key means nothing to it. */
  readonly walk: (event: KeyboardEvent) => boolean;
}

/** The cell that has the keyboard: it stays in sight however far one walks. */
export function useRaciCursor(box: RefObject<HTMLElement | null>, size: TableSize): RaciCursor {
  const [place, setPlace] = useState<RaciPlace>({ row: 0, column: 0 });
  const clamp = ({ row, column }: RaciPlace): RaciPlace => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns + LEAD_COLUMNS - 1)),
  });
  const at = clamp(place);
  const moveTo = (to: RaciPlace) => {
    const next = clamp(to);
    setPlace(next);
    if (box.current) reveal(box.current, next, size);
  };
  const walk = (event: KeyboardEvent) => {
    const to = target(event, at, size, box.current?.clientHeight ?? 0);
    if (!to) return false;
    moveTo(to);
    return true;
  };
  return { at, moveTo, walk };
}

function target(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { row, column }: RaciPlace,
  size: TableSize,
  height: number,
): RaciPlace | null {
  const page = Math.max(1, Math.floor((height - SIZE.head) / SIZE.row) - 1);
  const whole = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? size.rows - 1 : row, column: size.columns + LEAD_COLUMNS - 1 };
    default:
      return null;
  }
}

/** Scrolls no further than it takes. */
function reveal(box: HTMLElement, { row, column }: RaciPlace, size: TableSize): void {
  const top = row * SIZE.row;
  const bottom = top + SIZE.row - (box.clientHeight - SIZE.head);
  box.scrollTop = Math.min(Math.max(box.scrollTop, bottom), top);
  if (column < LEAD_COLUMNS) return;
  const left = (column - LEAD_COLUMNS) * SIZE.column;
  const right = left + SIZE.column - (box.clientWidth - size.lead);
  box.scrollLeft = Math.min(Math.max(box.scrollLeft, right), left);
}
