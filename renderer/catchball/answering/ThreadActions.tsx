import { Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { useReading } from '../host-reading.ts';
import { addressOf, mailLink } from '../sending/mail.ts';
import { type ThreadMove, ThreadMoveDialog } from './ThreadMoveDialog.tsx';
import { otherPartyOf } from './use-answer.ts';

interface ThreadActionsProps {
  readonly thread: Thread;
  readonly info: ThreadInfo;
  readonly rounds: readonly Round[];
}

/** What a side may do beside answering: take its own round back, hand the thread to a third unit, send the file again. */
export function ThreadActions({ thread, info, rounds }: ThreadActionsProps) {
  const negotiation = useMemo(() => negotiationOf(rounds), [rounds]);
  const plan = usePlan(({ opened }) => opened.plan);
  const home = usePlan(({ records }) => records?.list('plan')[0]?.id ?? '');
  const fileName = useReading('catchball.fileName', { plan, thread: thread.id, next: false });
  const [move, setMove] = useState<ThreadMove | null>(null);
  const { head, state } = negotiation;
  const own = head !== null && sideOf(head) === thread.side && head.act !== 'withdraw' ? head : null;
  const party = otherPartyOf({ thread, rounds });
  const mail = () => {
    const covering = { title: thread.title, replyBy: info.replyBy, sealed: false };
    // A link and no window: a page of the desktop shell opens none.
    location.href = mailLink({ ...covering, fileName: fileName.value ?? '', to: addressOf(rounds, home) });
  };
  const moves: readonly MenuItem[] = [
    {
      label: t('moves.withdraw'),
      disabled: own === null || state === 'agreed',
      run: () => own && setMove({ type: 'withdraw', round: own }),
    },
    {
      label: t('moves.escalate'),
      disabled: head === null || state !== 'open' || thread.side === 'third',
      run: () => setMove({ type: 'escalate' }),
    },
  ];
  const file: readonly MenuItem[] = [
    { label: t('moves.saveAgain'), run: () => setMove({ type: 'saveAgain' }) },
    { label: t('sending.mail'), run: mail },
  ];
  return (
    <>
      <Menu label={t('moves')} groups={[file, moves]} align="end">
        <Ellipsis aria-hidden size={18} strokeWidth={1.75} />
      </Menu>
      {move && (
        <ThreadMoveDialog
          thread={thread}
          info={info}
          rounds={rounds}
          move={move}
          party={party}
          onClose={() => setMove(null)}
        />
      )}
    </>
  );
}
