import type { Round } from '#shared/catchball/format.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { AnswerTask } from '../answering/AnswerTask.tsx';
import { Failure } from '../Failure.tsx';
import { useReading } from '../host-reading.ts';
import { ReviewTask } from '../reviewing/ReviewTask.tsx';
import { headerOf, otherParty } from './party.ts';
import { RoundCard } from './RoundCard.tsx';

/** One negotiation: its rounds as a timeline, and at each the task that it sets this side. */
export function ThreadView({ thread }: { readonly thread: Thread }) {
  const plan = usePlan(({ opened }) => opened.plan);
  const { value, failure } = useReading('catchball.thread', { plan, thread: thread.id });
  const header = headerOf(thread);
  const rounds = value?.map(({ round }) => round) ?? [];
  const toAnswer = thread.side === 'lower' ? rounds.find((round) => isUnanswered(round, rounds)) : undefined;
  const last = rounds.at(-1);
  const waiting = last !== undefined && (last.direction === 'down') === (thread.side === 'upper');
  return (
    <div className="catchball-scroll">
      <Failure failure={failure} />
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
      {waiting && (
        <p className="catchball-waiting">{t('catchball.waiting', { party: otherParty(thread) })}</p>
      )}
      {toAnswer && <AnswerTask key={toAnswer.id} thread={thread} round={toAnswer} />}
    </div>
  );
}

function isUnanswered({ direction, hash }: Round, rounds: readonly Round[]): boolean {
  return direction === 'down' && !rounds.some(({ parent }) => parent === hash);
}

function takesPoints({ answers }: Round): boolean {
  return answers.some(({ verdict }) => verdict === 'accept' || verdict === 'acceptWithChanges');
}
