import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { BoardState, BoardStore } from './interaction/board-store.ts';
import { type Target, targetKey } from './interaction/target.ts';

export const BoardContext = createContext<BoardStore | null>(null);

export function useBoardStore(): BoardStore {
  const store = use(BoardContext);
  if (!store) throw new Error('A part of the board stands outside of the board.');
  return store;
}

export function useBoard<T>(pick: (board: BoardState) => T): T {
  return useStore(useBoardStore(), pick);
}

/** The same for a target: rendered again only where it is another one, not where the same one comes as a new object. */
export function useBoardTarget(pick: (board: BoardState) => Target | null): Target | null {
  const board = useBoardStore();
  useStore(board, (state) => {
    const target = pick(state);
    return target && targetKey(target);
  });
  return pick(board.getState());
}
