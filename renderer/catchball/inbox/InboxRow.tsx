import { ArrowDownRight, ArrowUpLeft } from 'lucide-react';
import type { ThreadId } from '#shared/plan/ids.ts';
import { formatDay, t, tCount } from '../../messages/messages.ts';
import { otherParty } from '../threads/party.ts';
import { StateBadge } from '../threads/StateBadge.tsx';
import { ballWords } from '../threads/words.ts';
import type { InboxEntry } from './inbox-entries.ts';

interface InboxRowProps {
  readonly entry: InboxEntry;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly onShow: (thread: ThreadId) => void;
}

/** One thread in three lines: with whom, where the ball lies, and how far it has come. */
export function InboxRow({ entry, current, tabStop, onShow }: InboxRowProps) {
  const { info, mine, overdue, state } = entry;
  const { thread } = info;
  const Direction = thread.side === 'upper' ? ArrowDownRight : ArrowUpLeft;
  const facts = [
    ...(info.points > 0 ? [t('inbox.agreedOf', { agreed: info.agreedPoints, points: info.points })] : []),
    ...(info.undecided > 0 ? [tCount('inbox.undecided', info.undecided)] : []),
    ...(info.branches > 0 ? [tCount('inbox.branches', info.branches + 1)] : []),
  ];
  return (
    <li>
      <button
        type="button"
        className={mine ? 'inbox-row is-mine' : 'inbox-row'}
        data-thread={thread.id}
        tabIndex={tabStop ? 0 : -1}
        aria-current={current}
        onClick={() => onShow(thread.id)}
      >
        <span className="inbox-name">
          <Direction aria-hidden size={15} strokeWidth={2} />
          <span className="inbox-party">{otherParty(thread)}</span>
          <StateBadge state={state} />
        </span>
        {info.codes.length > 0 && <span className="inbox-codes">{info.codes.join(', ')}</span>}
        <span className="inbox-ball">{ballWords(entry)}</span>
        {info.replyBy !== null && info.turn !== 'nobody' && (
          <span className={overdue ? 'inbox-due is-overdue' : 'inbox-due'}>
            {t(overdue ? 'inbox.overdue' : 'inbox.replyBy', { date: formatDay(info.replyBy) })}
          </span>
        )}
        <span className="inbox-facts">{[info.period, ...facts].join(' · ')}</span>
      </button>
    </li>
  );
}
