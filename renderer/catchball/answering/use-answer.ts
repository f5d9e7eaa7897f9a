import { useMemo } from 'react';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import { replyFromConflicts, replyFromDecisions } from '#shared/catchball/reply-draft.ts';
import { nameOfSide, sideOf } from '#shared/catchball/sides.ts';
import type { Input } from '#shared/host/calls.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { usePlan } from '../../state/stores.ts';
import {
  type AnswerDraft,
  answersOf,
  fieldKey,
  isOwed,
  missingIn,
  type OpenPoint,
  openPoints,
  type PointDraft,
  pointDraft,
} from '../answer-draft.ts';
import { useReading } from '../host-reading.ts';
import { headerOf } from '../threads/party.ts';
import type { WrittenAnswer } from './written-answer.ts';

export interface Answering {
  readonly thread: Thread;
  readonly info: ThreadInfo;
  readonly rounds: readonly Round[];
  readonly negotiation: Negotiation;
  /** The round that is answered. */
  readonly head: Round;
}

/** An answer that is about to be sent. */
export interface ReadyAnswer {
  readonly thread: Thread;
  readonly rounds: readonly Round[];
  readonly said: Omit<Input<'catchball.answer'>, 'plan' | 'file' | 'passphrase'>;
  /** Points that this answer owes a word and says none of. */
  readonly silent: readonly OpenPoint[];
  readonly party: string;
  readonly forget: () => void;
}

/** The points of the round that is answered, with what is said of them: by hand, or else by the decisions already taken here. */
export function useAnswerPoints(
  { thread, info, negotiation, head }: Answering,
  written: WrittenAnswer | null,
) {
  const points = useMemo(() => openPoints(head, negotiation), [head, negotiation]);
  const prefilled = usePrefilled(thread, info, head);
  const draft: AnswerDraft = useMemo(
    () => new Map([...prefilled, ...(written?.points ?? [])]),
    [prefilled, written],
  );
  const owed = points.filter((point) => isOwed(point, thread.side) || prefilled.has(point.item.id));
  const silent = owed.filter(({ item }) => missingIn(pointDraft(draft, item.id)) !== null);
  return { points, draft, prefilled, owed, silent };
}

/** What the decisions in this plan have already said; empty on the lower side, whose plan follows the agreement by itself. */
function usePrefilled(thread: Thread, { reopened }: ThreadInfo, head: Round): AnswerDraft {
  const plan = usePlan(({ opened }) => opened.plan);
  const upper = thread.side === 'upper';
  const reviewed = upper && sideOf(head) !== 'upper' && !reopened;
  const review = useReading(
    'catchball.review',
    reviewed ? { plan, thread: thread.id, round: head.id } : null,
  );
  const conflicts = useReading('catchball.conflicts', upper && reopened ? { plan } : null);
  return useMemo(() => {
    const here = conflicts.value?.filter((conflict) => conflict.thread === thread.id) ?? [];
    return draftOf([...replyFromDecisions(review.value?.changes ?? []), ...replyFromConflicts(here)]);
  }, [review.value, conflicts.value, thread.id]);
}

function draftOf(answers: readonly AnswerPoint[]): AnswerDraft {
  return new Map<ItemId, PointDraft>(
    answers.map(({ item, verdict, reason, changes }) => [
      item,
      {
        verdict,
        reason,
        changes: new Map(
          changes.map(({ to, reason: why, ...field }) => [fieldKey(field), { to, reason: why }]),
        ),
      },
    ]),
  );
}

/** The answer as the host takes it: lines without a text, and promises without a word, are left out. */
export function saidIn(
  { thread, negotiation, head }: Answering,
  {
    points,
    draft,
    written,
    closer,
  }: {
    readonly points: readonly OpenPoint[];
    readonly draft: AnswerDraft;
    readonly written: WrittenAnswer;
    /** Who closes, where the answer does. */
    readonly closer: string;
  },
): ReadyAnswer['said'] {
  return {
    thread: thread.id,
    round: head.id,
    answers: [...answersOf(points, draft)],
    message: written.message,
    replyBy: written.replyBy === '' ? null : written.replyBy,
    obstacles: written.obstacles.filter(({ text }) => text.trim() !== ''),
    gaps: written.gaps.filter(({ needs }) => needs.trim() !== ''),
    commitments: written.commitments.filter(({ text }) => text.trim() !== ''),
    closing: written.closing && closer.trim() !== '' ? closer.trim() : null,
    shown: [...written.shown],
    merges: negotiation.branches.map(({ id }) => id),
  };
}

/** The other end, as a person calls it; to a third unit both ends listen. */
export function otherPartyOf({ thread, rounds }: Pick<Answering, 'thread' | 'rounds'>): string {
  const header = headerOf(thread);
  if (thread.side === 'third') return `${header.upper.name}, ${header.lower.name}`;
  return nameOfSide(header, rounds, thread.side === 'upper' ? 'lower' : 'upper');
}
