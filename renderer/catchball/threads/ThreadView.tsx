import type { Round } from '#shared/catchball/format.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { AnswerTask } from '../answering/AnswerTask.tsx';
import { ThreadActions } from '../answering/ThreadActions.tsx';
import { Failure } from '../Failure.tsx';
import { useReading } from '../host-reading.ts';
import { ReviewTask } from '../reviewing/ReviewTask.tsx';
import { headerOf, otherParty } from './party.ts';
import { RoundCard } from './RoundCard.tsx';

/** One negotiation: its rounds as a timeline, and at each the task that it sets this side. */
export function ThreadView({ info }: { readonly info: ThreadInfo }) {
  const { thread } = info;
  const plan = usePlan(({ opened }) => opened.plan);
  const { value, failure } = useReading('catchball.thread', { plan, thread: thread.id });
  const header = headerOf(thread);
  const rounds = value?.map(({ round }) => round) ?? [];
  const last = rounds.at(-1);
  return (
    <div className="catchball-scroll">
      <Failure failure={failure} />
      {last && <ThreadActions thread={thread} info={info} rounds={rounds} />}
      <ol className="timeline">
        {rounds.map((round) => (
          <RoundCard key={round.id} round={round} header={header} reviewed={thread.side === 'upper'}>
            {thread.side === 'upper' && round.direction === 'up' && (
              <ReviewTask thread={thread} round={round} />
            )}
            {thread.side === 'lower' && round.direction === 'up' && takesPoints(round) && (
              <p className="round-taken">{t('catchball.round.taken')}</p>
            )}
          </RoundCard>
        ))}
      </ol>
      {info.turn === 'theirs' && (
        <p className="catchball-waiting">{t('catchball.waiting', { party: otherParty(thread) })}</p>
      )}
      {last && <AnswerTask thread={thread} info={info} rounds={rounds} />}
    </div>
  );
}

function takesPoints({ answers }: Round): boolean {
  return answers.some(({ verdict }) => verdict === 'accept' || verdict === 'acceptWithChanges');
}
