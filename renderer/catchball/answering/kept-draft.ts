import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RoundId } from '#shared/plan/ids.ts';
import type { PlanStore } from '../../state/plan-store.ts';
import { usePlanStore } from '../../state/stores.ts';
import type { AnswerDraft } from '../answer-draft.ts';

/** An answer that is being written. */
export interface WrittenAnswer {
  readonly points: AnswerDraft;
  readonly message: string;
}

const NOTHING: WrittenAnswer = { points: new Map(), message: '' };

type Drafts = StoreApi<ReadonlyMap<RoundId, WrittenAnswer>>;
const draftsOf = new WeakMap<PlanStore, Drafts>();

/** The answer to a round as far as it is written; it outlives the panel, so that closing it loses nothing. */
export function useKeptDraft(
  round: RoundId,
): readonly [WrittenAnswer, (change: (before: WrittenAnswer) => WrittenAnswer) => void] {
  const plan = usePlanStore();
  const drafts = draftsOf.get(plan) ?? createStore<ReadonlyMap<RoundId, WrittenAnswer>>(() => new Map());
  draftsOf.set(plan, drafts);
  const draft = useStore(drafts, (all) => all.get(round) ?? NOTHING);
  const write = (change: (before: WrittenAnswer) => WrittenAnswer) =>
    drafts.setState((all) => new Map(all).set(round, change(all.get(round) ?? NOTHING)), true);
  return [draft, write];
}
