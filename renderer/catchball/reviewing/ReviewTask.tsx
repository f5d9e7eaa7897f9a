import { useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import type { RoundId } from '#shared/plan/ids.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { formatMoment, t } from '../../messages/messages.ts';
import { usePlan } from '../../state/stores.ts';
import { Select } from '../../ui/Field.tsx';
import { Failure } from '../Failure.tsx';
import { useReading } from '../host-reading.ts';
import { headerOf } from '../threads/party.ts';
import { Decisions } from './Decisions.tsx';
import type { SheetDrawing } from './sheet-drawing.ts';
import './reviewing.css';

interface ReviewTaskProps {
  readonly thread: Thread;
  /** Answers that came back and propose changes, the newest first; at least one. */
  readonly rounds: readonly Round[];
  /** The one to begin with; null begins with the newest. */
  readonly first: RoundId | null;
  readonly sheetDrawing: SheetDrawing;
  readonly onWide: (wide: boolean) => void;
}

/** What an answer would change in this plan as it is today, and one edit out of all that is decided. */
export function ReviewTask({ thread, rounds, first, sheetDrawing, onWide }: ReviewTaskProps) {
  const plan = usePlan(({ opened }) => opened.plan);
  const [asked, setAsked] = useState<string | null>(first);
  const round = rounds.find(({ id }) => id === asked) ?? rounds[0];
  const { value, failure } = useReading(
    'catchball.review',
    round ? { plan, thread: thread.id, round: round.id } : null,
  );
  if (!round) return null;
  const header = headerOf(thread);
  const side = sideOf(round);
  const party = side === 'third' ? round.from.name : header[side].name;
  // While another round is on its way, the old one's changes are not shown under the new one's name.
  const changes = value?.round.id === round.id ? value.changes : null;
  return (
    <section className="review" aria-labelledby="review-title">
      <header className="review-head">
        <h4 id="review-title">{t('decide.title', { number: round.number, party })}</h4>
        {rounds.length > 1 && (
          <Select
            label={t('decide.round')}
            value={round.id}
            options={rounds.map(({ id, number, at, from }) => ({
              value: String(id),
              label: [t('catchball.round.number', { number }), from.name, formatMoment(at)].join(' · '),
            }))}
            onChange={setAsked}
          />
        )}
      </header>
      <Failure failure={failure} />
      {changes && (
        <Decisions
          key={round.id}
          thread={thread}
          round={round}
          changes={changes}
          sheetDrawing={sheetDrawing}
          onWide={onWide}
        />
      )}
    </section>
  );
}
