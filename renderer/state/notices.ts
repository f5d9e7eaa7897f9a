import type { StoreApi } from 'zustand/vanilla';
import type { HostFailure } from '#shared/host/reply.ts';
import type { AppState, Notice } from './app-state.ts';

/** More at once nobody reads. */
const MOST = 4;

export interface Notices {
  say(text: string, action?: Notice['action']): void;
  /** Says a sentence with something to do. @returns takes it back, for when there is nothing to do any more */
  offer(text: string, action: NonNullable<Notice['action']>): () => void;
  refuse(failure: Pick<HostFailure, 'message' | 'hint'>): void;
  dismiss(notice: number): void;
}

export function createNotices({ setState }: StoreApi<AppState>): Notices {
  let count = 0;

  function add(notice: Omit<Notice, 'id'>): number {
    count += 1;
    const id = count;
    setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-MOST) }));
    return id;
  }

  const dismiss = (gone: number) =>
    setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== gone) }));

  return {
    say: (text, action = null) => {
      add({ tone: 'info', text, hint: '', action });
    },
    offer: (text, action) => {
      const id = add({ tone: 'info', text, hint: '', action });
      return () => dismiss(id);
    },
    refuse: ({ message, hint }) => {
      add({ tone: 'error', text: message, hint, action: null });
    },
    dismiss,
  };
}
