import { type RefObject, useLayoutEffect } from 'react';
import type { BoardState, BoardStore } from '../interaction/board-store.ts';
import { cellElementId } from './BoardGrid.tsx';

/**
 * What the board's element says of itself and changes with every step: the cell of the focus to a screen reader, what the
 * pointer is over to the style sheet. Written directly, so that the board need not be rendered for it.
 */
export function useBoardAttributes(board: BoardStore, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const write = ({ focus, hover }: BoardState) => {
      set(element.current, 'aria-activedescendant', focus && cellElementId(focus));
      set(element.current, 'data-over', hover?.at ?? null);
    };
    write(board.getState());
    return board.subscribe((now, before) => {
      if (now.focus !== before.focus || now.hover !== before.hover) write(now);
    });
  }, [board, element]);
}

function set(element: HTMLElement | null, name: string, value: string | null): void {
  if (!element || element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
