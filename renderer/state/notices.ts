import type { StoreApi } from 'zustand/vanilla';
import type { HostFailure } from '#shared/host/reply.ts';
import type { AppState, Notice } from './app-state.ts';

/** More at once nobody reads. */
const MOST = 4;

export interface Notices {
  say(text: string, action?: Notice['action']): void;
  refuse(failure: Pick<HostFailure, 'message' | 'hint'>): void;
  dismiss(notice: number): void;
}

export function createNotices({ setState }: StoreApi<AppState>): Notices {
  let count = 0;

  function add(notice: Omit<Notice, 'id'>): void {
    count += 1;
    const id = count;
    setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-MOST) }));
  }

  return {
    say: (text, action = null) => add({ tone: 'info', text, hint: '', action }),
    refuse: ({ message, hint }) => add({ tone: 'error', text: message, hint, action: null }),
    dismiss: (gone) =>
      setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== gone) })),
  };
}
