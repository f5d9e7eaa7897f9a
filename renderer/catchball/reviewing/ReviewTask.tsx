import { useId, useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import type { ProposedChange } from '#shared/catchball/review.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, usePlanStore, useStores } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../Failure.tsx';
import { useReading } from '../host-reading.ts';
import { ChangeCard } from './ChangeCard.tsx';
import { acceptAllClear, type Rulings, undecided, verdictsOf } from './rulings.ts';
import './reviewing.css';

interface ReviewTaskProps {
  readonly thread: Thread;
  /** An answer that came back. */
  readonly round: Round;
}

/** What an answer would change in this plan, field by field, and one edit out of all that is accepted. */
export function ReviewTask({ thread, round }: ReviewTaskProps) {
  const plan = usePlan(({ opened }) => opened.plan);
  const { value, failure } = useReading('catchball.review', { plan, thread: thread.id, round: round.id });
  const title = useId();
  return (
    <section className="review" aria-labelledby={title}>
      <h4 id={title}>{t('catchball.review.title')}</h4>
      <Failure failure={failure} />
      {value?.changes.length === 0 && <p className="catchball-soft">{t('catchball.review.nothing')}</p>}
      {value && value.changes.length > 0 && <Changes thread={thread} round={round} changes={value.changes} />}
    </section>
  );
}

function Changes({
  thread,
  round,
  changes,
}: ReviewTaskProps & { readonly changes: readonly ProposedChange[] }) {
  const [rulings, setRulings] = useState<Rulings>(new Map());
  const { failure, busy, apply } = useApply(thread, round);
  const open = undecided(changes);
  const verdicts = verdictsOf(changes, rulings);
  const conflicts = open.some(({ conflict }) => conflict);
  return (
    <>
      <ul className="changes">
        {changes.map((change) => (
          <ChangeCard
            key={change.key}
            change={change}
            unit={unitOf(round, change)}
            reason={reasonFor(round, change)}
            ruling={rulings.get(change.key) ?? null}
            onRule={(ruling) => setRulings((before) => new Map(before).set(change.key, ruling))}
          />
        ))}
      </ul>
      <Failure failure={failure} />
      <footer className="catchball-task-bar">
        <p role="status">
          {open.length === 0
            ? t('catchball.review.done')
            : t('catchball.review.progress', { done: verdicts.length, all: open.length })}
        </p>
        {open.length > 0 && (
          <>
            <Button onClick={() => setRulings((before) => acceptAllClear(changes, before))}>
              {t(conflicts ? 'catchball.review.acceptAllClear' : 'catchball.review.acceptAll')}
            </Button>
            <Button
              tone="accent"
              disabled={verdicts.length === 0 || busy}
              onClick={() => void apply(verdicts).then((done) => done && setRulings(new Map()))}
            >
              {t('catchball.review.apply', { count: verdicts.length })}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

function useApply(thread: Thread, round: Round) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan(({ opened }) => opened.plan);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [busy, setBusy] = useState(false);

  /** @returns whether it was done */
  async function apply(verdicts: ReturnType<typeof verdictsOf>): Promise<boolean> {
    setBusy(true);
    await store.settled();
    const said = { thread: thread.id, round: round.id, verdicts: [...verdicts] };
    const reply = await app.host.call('catchball.decide', { plan, ...said });
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) {
      app.say(t('catchball.review.applied'), { label: t('plan.undo'), run: () => void store.undo() });
    }
    return reply.ok;
  }
  return { failure, busy, apply };
}

/** The reason for the field; who gave one for the whole point meant it for this field, too. */
function reasonFor(round: Round, { id, reason }: ProposedChange): string {
  if (reason !== '') return reason;
  const [item] = id.split('~');
  return round.answers.find((answer) => answer.item === item)?.reason ?? '';
}

function unitOf({ snapshot }: Round, { id }: ProposedChange): string {
  const [itemId] = id.split('~');
  const item = snapshot.find((record) => record.kind === 'item' && record.id === itemId);
  return item?.kind === 'item' ? item.measureUnit : '';
}
