import { useMemo, useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { SendAnswerDialog } from './SendAnswerDialog.tsx';
import type { ReadyAnswer } from './use-answer.ts';

interface AnswerTaskProps {
  readonly thread: Thread;
  readonly info: ThreadInfo;
  /** All of the thread. */
  readonly rounds: readonly Round[];
}

/** The work of this side's turn: an answer point by point, and the file that takes it back. Nothing where it is not its turn. */
export function AnswerTask({ thread, info, rounds }: AnswerTaskProps) {
  const negotiation = useMemo(() => negotiationOf(rounds), [rounds]);
  // Kept here: once it is sent, the turn is the other side's and the form is gone, but not the word of where the file is.
  const [sending, setSending] = useState<ReadyAnswer | null>(null);
  const { head } = negotiation;
  return (
    <>
      {info.turn === 'mine' && head !== null && (
        <AnswerForm
          key={head.id}
          thread={thread}
          info={info}
          rounds={rounds}
          negotiation={negotiation}
          head={head}
          onSend={setSending}
        />
      )}
      {sending && <SendAnswerDialog {...sending} onClose={() => setSending(null)} />}
    </>
  );
}
