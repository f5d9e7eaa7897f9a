import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { BoardState, BoardStore } from './interaction/board-store.ts';

export const BoardContext = createContext<BoardStore | null>(null);

export function useBoardStore(): BoardStore {
  const store = use(BoardContext);
  if (!store) throw new Error('A part of the board stands outside of the board.');
  return store;
}

export function useBoard<T>(pick: (board: BoardState) => T): T {
  return useStore(useBoardStore(), pick);
}
