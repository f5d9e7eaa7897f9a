import { useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import type { SavedFile, ThreadInfo } from '#shared/host/replies.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, useStores } from '../../state/stores.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { useReading } from '../host-reading.ts';
import { addressOf } from '../sending/mail.ts';
import { SendDialog } from '../sending/SendDialog.tsx';
import type { Saving } from '../sending/use-saving.ts';

/** What else than an answer may leave. */
export type ThreadMove =
  | { readonly type: 'withdraw'; readonly round: Round }
  | { readonly type: 'escalate' }
  | { readonly type: 'saveAgain' };

interface ThreadMoveDialogProps {
  readonly thread: Thread;
  readonly info: ThreadInfo;
  readonly rounds: readonly Round[];
  readonly move: ThreadMove;
  readonly party: string;
  readonly onClose: () => void;
}

/** Takes a round back, hands the thread to a third unit, or saves its file once more. Each makes a file that has to be sent. */
export function ThreadMoveDialog({ thread, info, rounds, move, party, onClose }: ThreadMoveDialogProps) {
  const { host } = useStores().app;
  const plan = usePlan(({ opened }) => opened.plan);
  const home = usePlan(({ records }) => records?.list('plan')[0]?.id ?? '');
  const [message, setMessage] = useState('');
  const [to, setTo] = useState('');
  const inThread = { plan, thread: thread.id };
  const fileName = useReading('catchball.fileName', { ...inThread, next: move.type !== 'saveAgain' });
  const write = (saving: Saving): Promise<Reply<SavedFile>> => {
    const all = { ...inThread, ...saving };
    switch (move.type) {
      case 'withdraw':
        return host.call('catchball.withdraw', { ...all, round: move.round.id, message });
      case 'escalate':
        return host.call('catchball.escalate', { ...all, to: to.trim(), message });
      case 'saveAgain':
        return host.call('catchball.saveAgain', all);
    }
  };
  const number = move.type === 'withdraw' ? move.round.number : 0;
  const ready = fileName.value !== null && (move.type !== 'escalate' || to.trim() !== '');
  return (
    <SendDialog
      title={t(`moves.${move.type}`)}
      action={t('answering.send.save')}
      suggestedName={fileName.value ?? ''}
      write={ready ? write : null}
      failure={fileName.failure}
      covering={{
        title: thread.title,
        replyBy: move.type === 'withdraw' ? null : info.replyBy,
        to: move.type === 'escalate' ? '' : addressOf(rounds, home),
      }}
      party={move.type === 'escalate' && to.trim() !== '' ? to.trim() : party}
      onClose={onClose}
    >
      <p>{t(`moves.${move.type}.outcome`, { number })}</p>
      {move.type === 'escalate' && (
        <TextField
          label={t('moves.escalate.to')}
          value={to}
          maxLength={300}
          onChange={({ target }) => setTo(target.value)}
        />
      )}
      {move.type !== 'saveAgain' && (
        <TextArea
          label={t('moves.message')}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      )}
    </SendDialog>
  );
}
