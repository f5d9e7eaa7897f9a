import {
  type Round,
  round as roundSchema,
  type ThreadHeader,
  threadHeader,
} from '#shared/catchball/format.ts';
import { type Negotiation, negotiationOf, openPointsOf } from '#shared/catchball/negotiation.ts';
import { newestOf } from '#shared/catchball/receive.ts';
import { isDecided } from '#shared/catchball/review.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import { withTerms } from '#shared/catchball/terms.ts';
import { type SenderKey, senderKeys, unitOfRound } from '#shared/catchball/trust.ts';
import { isReopened, turnOf } from '#shared/catchball/turn.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import type { RoundId, ThreadId } from '#shared/plan/ids.ts';
import type { Decision, Thread } from '#shared/plan/records/records.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** A thread as a plan holds it, with its rounds read and what they come to. */
export interface KnownThread {
  readonly thread: Thread;
  readonly header: ThreadHeader;
  /** Oldest first. */
  readonly rounds: readonly Round[];
  readonly negotiation: Negotiation;
}

/** @throws HostError where the plan does not hold the thread */
export function knownThread(file: PlanFile, id: ThreadId): KnownThread {
  const thread = file.get('thread', id);
  if (!thread) {
    throw new HostError('missing', 'This thread is not in the plan.', 'Open the catchball file again.');
  }
  return known(file, thread);
}

export function knownThreads(file: PlanFile): readonly KnownThread[] {
  return file.threads().map((thread) => known(file, thread));
}

/** @throws HostError where the thread does not hold the round */
export function roundOf({ rounds }: KnownThread, id: RoundId): Round {
  const found = rounds.find((round) => round.id === id);
  if (!found) {
    throw new HostError('missing', 'This round is not in the plan.', 'Open the catchball file again.');
  }
  return found;
}

/** What a list of threads tells of one. */
export function threadInfo(
  { thread, header, rounds, negotiation }: KnownThread,
  decisions: readonly Decision[],
): ThreadInfo {
  const last = newestOf(rounds);
  const { head, branches, points, closing } = negotiation;
  // Only the upper level takes proposals into items of its own.
  const undecided = thread.side === 'upper' ? [head, ...branches].filter((end) => end !== null) : [];
  return {
    thread,
    upper: header.upper.name,
    lower: header.lower.name,
    period: header.period,
    rounds: rounds.length,
    lastRound: last.id,
    lastAt: last.at,
    replyBy: head?.replyBy ?? null,
    turn: turnOf(thread, negotiation),
    reopened: isReopened(thread, negotiation),
    closing: closing === null ? null : closing.side === thread.side ? 'mine' : 'theirs',
    codes: points.map(({ item }) => item.code),
    points: points.length,
    openPoints: openPointsOf(negotiation).length,
    agreedPoints: points.filter(({ standing }) => standing === 'agreed').length,
    branches: branches.length,
    undecided: undecided.filter((round) => sideOf(round) !== 'upper' && !isDecided(round, decisions)).length,
  };
}

/** What the signature of each round says of its sender, in the light of the plan's other threads. */
export function keysOf(
  { thread, header, rounds }: KnownThread,
  all: readonly KnownThread[],
  own: string | null,
): ReadonlyMap<RoundId, SenderKey> {
  const elsewhere = new Map<string, Set<string>>();
  for (const other of all) {
    if (other.thread.id === thread.id) continue;
    for (const round of other.rounds) {
      if (round.from.key === undefined) continue;
      const unit = unitOfRound(round, other.header);
      elsewhere.set(unit, (elsewhere.get(unit) ?? new Set()).add(round.from.key));
    }
  }
  return senderKeys(rounds, (round) => unitOfRound(round, header), elsewhere, own);
}

function known(file: PlanFile, thread: Thread): KnownThread {
  const stored = file.rounds(thread.id).map(({ body }) => roundSchema.parse(body));
  const rounds = withTerms(stored, file.meta.name);
  const header = threadHeader.parse(thread.header);
  return { thread, header, rounds, negotiation: negotiationOf(rounds) };
}
