import { ArrowUpRight, MessagesSquare } from 'lucide-react';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { ThreadId } from '#shared/plan/ids.ts';
import { formatMoment, t, tCount } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { otherParty } from './party.ts';

interface ThreadListProps {
  readonly threads: readonly ThreadInfo[];
  readonly onOpen: (thread: ThreadId) => void;
  readonly onThrow: () => void;
}

/** All negotiations of the plan: first those that wait for this side, then by date. */
export function ThreadList({ threads, onOpen, onThrow }: ThreadListProps) {
  const begin = (
    <Button icon={ArrowUpRight} onClick={onThrow}>
      {t('catchball.threads.begin')}
    </Button>
  );
  if (threads.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} action={begin}>
        {t('catchball.threads.empty')}
      </EmptyState>
    );
  }
  return (
    <div className="catchball-scroll">
      <ul className="thread-list">
        {threads.toSorted(byUrgency).map((info) => (
          <li key={info.thread.id}>
            <button type="button" onClick={() => onOpen(info.thread.id)}>
              <span className="thread-title">{info.thread.title}</span>
              <span className={`thread-turn is-${info.turn}`}>
                {t(`catchball.threads.${info.turn}`, { party: otherParty(info.thread) })}
              </span>
              <span className="thread-facts">
                {tCount('catchball.threads.rounds', info.rounds)}
                {' · '}
                <time dateTime={info.lastAt}>{formatMoment(info.lastAt)}</time>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="thread-list-begin">{begin}</div>
    </div>
  );
}

const URGENCY = { mine: 0, theirs: 1, third: 2, nobody: 3 } as const;

function byUrgency(a: ThreadInfo, b: ThreadInfo): number {
  return URGENCY[a.turn] - URGENCY[b.turn] || b.lastAt.localeCompare(a.lastAt);
}
