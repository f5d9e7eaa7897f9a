import type { Round } from '#shared/catchball/format.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import { AnswerTask } from '../answering/AnswerTask.tsx';

export interface TurnProps {
  readonly info: ThreadInfo;
  readonly rounds: readonly Round[];
  /** The round that counts now, and that an answer would follow. */
  readonly head: Round;
}

/** The one place where the work of this side's turn stands on a thread's page: the sender's sheet, and the answer. */
export function OwnTurn({ info, head }: TurnProps) {
  return <AnswerTask key={head.id} thread={info.thread} round={head} />;
}

/** The one place for what this side may do to the thread at any time, in its head: withdraw, escalate, save again, mail. */
export function OwnActions(_: TurnProps) {
  return null;
}
