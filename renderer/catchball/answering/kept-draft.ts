import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RoundId } from '#shared/plan/ids.ts';
import type { PlanStore } from '../../state/plan-store.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';
import { fromKept, NOTHING_WRITTEN, toKept, type WrittenAnswer } from './written-answer.ts';

/** People type in bursts; only where they rest is it kept. In milliseconds. */
const PAUSE = 400;

type Drafts = StoreApi<ReadonlyMap<RoundId, WrittenAnswer>>;
const draftsOf = new WeakMap<PlanStore, Drafts>();
const timers = new WeakMap<Drafts, Map<RoundId, ReturnType<typeof setTimeout>>>();

export interface KeptDraft {
  /** Null until the host has said what it keeps. */
  readonly draft: WrittenAnswer | null;
  readonly write: (change: (before: WrittenAnswer) => WrittenAnswer) => void;
  /** It was sent. */
  readonly forget: () => void;
}

/** The answer to a round as far as it is written; it outlives the panel and the program, so that closing them loses nothing. */
export function useKeptDraft(round: RoundId): KeptDraft {
  const { host } = useStores().app;
  const store = usePlanStore();
  const drafts = draftsOf.get(store) ?? createStore<ReadonlyMap<RoundId, WrittenAnswer>>(() => new Map());
  draftsOf.set(store, drafts);
  const draft = useStore(drafts, (all) => all.get(round) ?? null);

  useEffect(() => {
    if (drafts.getState().has(round)) return;
    const { plan } = store.getState().opened;
    void host.call('catchball.draft', { plan, round }).then((reply) => {
      if (drafts.getState().has(round)) return;
      const kept = reply.ok && reply.value ? fromKept(reply.value) : null;
      drafts.setState((all) => new Map(all).set(round, kept ?? NOTHING_WRITTEN), true);
    });
  }, [drafts, host, store, round]);

  const keep = (written: WrittenAnswer | null) => {
    const { plan } = store.getState().opened;
    const draft = written && toKept(written);
    void host.call('catchball.keepDraft', { plan, round, draft });
  };
  const later = (work: (() => void) | null) => {
    const all = timers.get(drafts) ?? new Map<RoundId, ReturnType<typeof setTimeout>>();
    timers.set(drafts, all);
    clearTimeout(all.get(round));
    if (work) all.set(round, setTimeout(work, PAUSE));
  };
  return {
    draft,
    write: (change) => {
      const next = change(drafts.getState().get(round) ?? NOTHING_WRITTEN);
      drafts.setState((all) => new Map(all).set(round, next), true);
      later(() => keep(next));
    },
    forget: () => {
      later(null);
      drafts.setState((all) => new Map(all).set(round, NOTHING_WRITTEN), true);
      keep(null);
    },
  };
}
