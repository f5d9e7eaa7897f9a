import { ArrowDown, ShieldAlert } from 'lucide-react';
import type { Ref } from 'react';
import type { ThreadHeader } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import type { ReceivedRound } from '#shared/host/replies.ts';
import { formatDay, t } from '../../messages/messages.ts';
import { ThreadActions } from '../answering/ThreadActions.tsx';
import type { InboxEntry } from '../inbox/inbox-entries.ts';
import { StateBadge } from './StateBadge.tsx';
import { earlierOf } from './trust-words.ts';
import { ballWords } from './words.ts';

interface ThreadHeadProps {
  readonly ref: Ref<HTMLHeadingElement>;
  readonly entry: InboxEntry;
  readonly header: ThreadHeader;
  readonly received: readonly ReceivedRound[];
  readonly negotiation: Negotiation;
}

/** Who talks with whom about which period, how it stands, and where the ball lies since when. */
export function ThreadHead({ ref, entry, header, received, negotiation }: ThreadHeadProps) {
  const { info, state, overdue, mine } = entry;
  const strange = received.filter(({ key }) => key === 'other');
  return (
    <header className="thread-head">
      <div className="thread-head-row">
        <h3 ref={ref} id="thread-title" tabIndex={-1}>
          {info.thread.title}
        </h3>
        <ThreadActions thread={info.thread} info={info} rounds={negotiation.tree.rounds} />
      </div>
      <p className="thread-facts">
        <span>{header.upper.name}</span>
        <ArrowDown aria-label={t('thread.to')} size={14} strokeWidth={2} />
        <span>{header.lower.name}</span>
        <span>{header.period}</span>
        <StateBadge state={state} />
        <span className={mine ? 'thread-ball is-mine' : 'thread-ball'}>{ballWords(entry)}</span>
        {info.replyBy !== null && info.turn !== 'nobody' && (
          <span className={overdue ? 'inbox-due is-overdue' : 'inbox-due'}>
            {t(overdue ? 'inbox.overdue' : 'inbox.replyBy', { date: formatDay(info.replyBy) })}
          </span>
        )}
      </p>
      {strange.map(({ id, round }) => (
        <p key={id} className="thread-strange" role="alert">
          <ShieldAlert aria-hidden size={16} strokeWidth={1.75} />
          {strangeWords(round.number, earlierOf(round, received))}
        </p>
      ))}
    </header>
  );
}

function strangeWords(round: number, earlier: number | null): string {
  return earlier === null
    ? t('trust.changed.elsewhere', { round })
    : t('trust.changed.round', { round, earlier });
}
