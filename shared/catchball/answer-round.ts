import type { PlanRecord } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import type { Answer, AnswerPoint, Commitment, Gap, Obstacle, Round } from './format.ts';
import { makeRound, type RoundMaking } from './making.ts';
import { proposalOver } from './proposal.ts';
import { faultInAnswer } from './rules.ts';
import type { Side } from './sides.ts';
import { termsAfter } from './terms.ts';
import { isAgreement } from './thread-tree.ts';

/** What one side says to a round. */
export interface Reply {
  readonly answers: readonly AnswerPoint[];
  readonly message: string;
  readonly replyBy: string | null;
  readonly obstacles: readonly Obstacle[];
  readonly gaps: readonly Gap[];
  readonly commitments: readonly Commitment[];
  /** The person who agrees to the terms as this round has them; null where the talk goes on. */
  readonly closing: string | null;
  /** Records of the sender's own matrix that it chose to show. */
  readonly shown: readonly PlanRecord[];
  /** Other branches that this answer settles, too. */
  readonly merges: readonly Round[];
}

export const EMPTY_REPLY: Reply = {
  answers: [],
  message: '',
  replyBy: null,
  obstacles: [],
  gaps: [],
  commitments: [],
  closing: null,
  shown: [],
  merges: [],
};

/** The round that is answered, the one before it, and who answers. */
export interface Replying {
  readonly parent: Round;
  readonly grandparent: Round | undefined;
  readonly side: Side;
}

/**
 * The answer to a round: a verdict per point, and the changed fields as a proposal over the snapshot that was shown.
 * @throws CatchballError where an answer touches what was not passed or not open to talk, or it is not this side's turn
 */
export function answerRound(
  { parent, grandparent, side }: Replying,
  reply: Reply,
  making: RoundMaking,
): Round {
  const changes = reply.answers.flatMap((answer) => answer.changes);
  const proposal = proposalOver(parent.snapshot, changes);
  const content = { answers: reply.answers.map(spoken), proposal };
  const fault = faultInAnswer(content, parent);
  if (fault !== null) {
    throw new CatchballError('badInput', `This answer ${fault}.`, 'Take that change back and save again.');
  }
  const agreed = isAgreement(parent, grandparent);
  const act = side === 'third' ? 'rule' : agreed ? 'reopen' : 'answer';
  return makeRound(
    {
      ...content,
      number: parent.number + 1,
      thread: parent.thread,
      parent: parent.hash,
      merges: reply.merges.map(({ hash }) => hash),
      act,
      direction: side === 'lower' ? 'up' : 'down',
      message: reply.message,
      replyBy: reply.replyBy,
      obstacles: reply.obstacles,
      gaps: reply.gaps,
      commitments: reply.commitments,
      closing: reply.closing === null ? null : { person: reply.closing },
      points: parent.points,
      snapshot: [...termsAfter(parent.snapshot, proposal)],
      shown: [...reply.shown],
    },
    making,
  );
}

/** Takes a round of one's own back, and all that came after it. */
export function withdrawRound(target: Round, message: string, making: RoundMaking): Round {
  return moveAfter(target, { act: 'withdraw', direction: target.direction, message }, making);
}

/** Hands the whole thread to a third unit. */
export function escalateRound(
  parent: Round,
  { side, to, message }: { readonly side: 'upper' | 'lower'; readonly to: string; readonly message: string },
  making: RoundMaking,
): Round {
  const direction = side === 'upper' ? 'down' : 'up';
  return moveAfter(parent, { act: 'escalate', direction, message, to: { name: to } }, making);
}

function moveAfter(
  parent: Round,
  content: Pick<Round, 'act' | 'direction'> & Partial<Round>,
  making: RoundMaking,
): Round {
  const { number, thread, hash, points, snapshot } = parent;
  return makeRound({ number: number + 1, thread, parent: hash, points, snapshot, ...content }, making);
}

function spoken({ item, verdict, reason, changes }: AnswerPoint): Answer {
  const reasons = changes
    .filter((change) => change.reason !== '')
    .map(({ kind, id, field, reason: why }) => ({ kind, id, field, reason: why }));
  return { item, verdict, reason, reasons };
}
