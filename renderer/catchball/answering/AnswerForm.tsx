import { type KeyboardEvent, useRef } from 'react';
import { nameOfSide, sideOf } from '#shared/catchball/sides.ts';
import { chainOf } from '#shared/plan/queries/chain.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../../messages/messages.ts';
import { useApp } from '../../state/stores.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { type OpenPoint, pointDraft, say } from '../answer-draft.ts';
import { NewestRound } from '../threads/NewestRound.tsx';
import { headerOf } from '../threads/party.ts';
import { AnswerBar } from './AnswerBar.tsx';
import { ClosingField } from './ClosingField.tsx';
import { AskedOfUs } from './extras/AskedOfUs.tsx';
import { CommitmentRows } from './extras/CommitmentRows.tsx';
import { GapRows } from './extras/GapRows.tsx';
import { ObstacleRows } from './extras/ObstacleRows.tsx';
import { ShownItems } from './extras/ShownItems.tsx';
import { useKeptDraft } from './kept-draft.ts';
import { PointAnswer } from './PointAnswer.tsx';
import { type Answering, otherPartyOf, type ReadyAnswer, saidIn, useAnswerPoints } from './use-answer.ts';
import type { WrittenAnswer } from './written-answer.ts';
import './answering.css';

interface AnswerFormProps extends Answering {
  readonly onSend: (ready: ReadyAnswer) => void;
}

/** Every point of the round with its answer, what stands in the way, what is asked for, and whether it may close. */
export function AnswerForm({ onSend, ...answering }: AnswerFormProps) {
  const { thread, rounds, negotiation, head } = answering;
  const { draft: kept, write, forget } = useKeptDraft(head.id);
  const { points, draft, prefilled, owed, silent } = useAnswerPoints(answering, kept);
  const profile = useApp(({ profile: known }) => known?.name ?? '');
  const form = useRef<HTMLElement>(null);
  if (kept === null) return null;

  const header = headerOf(thread);
  const snapshot = RecordSet.of(head.snapshot);
  const party = otherPartyOf(answering);
  const closer = kept.closer || profile;
  const change = (news: Partial<WrittenAnswer>) => write((before) => ({ ...before, ...news }));
  const send = () => {
    const said = saidIn(answering, { points, draft, written: kept, closer });
    onSend({ thread, rounds, said, silent, party, forget });
  };
  const next = () => {
    const [first] = silent;
    if (first) form.current?.querySelector<HTMLElement>(`#point-${CSS.escape(first.item.id)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const wanted =
      event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        ? send
        : event.key === 'ArrowDown' && event.altKey
          ? next
          : null;
    if (!wanted) return;
    event.preventDefault();
    wanted();
  };
  const answerTo = (point: OpenPoint) => (
    <PointAnswer
      key={point.item.id}
      point={point}
      side={thread.side}
      draft={pointDraft(draft, point.item.id)}
      decided={prefilled.has(point.item.id) && !kept.points.has(point.item.id)}
      line={negotiation.line}
      nameOf={(side) => nameOfSide(header, rounds, side)}
      chain={snapshot.has('item', point.item.id) ? chainOf(snapshot, point.item.id) : []}
      trueNorth={snapshot.list('plan')[0]?.trueNorth ?? ''}
      onSay={(said) =>
        write((before) => {
          const from = before.points.has(point.item.id)
            ? before.points
            : new Map([...draft, ...before.points]);
          return { ...before, points: say(from, point.item.id, said) };
        })
      }
    />
  );
  const rest = points.filter((point) => !owed.includes(point));
  const lists = { written: kept, points, onChange: change };
  return (
    <section ref={form} className="answer" aria-labelledby="answer-title" onKeyDown={onKeyDown}>
      <h3 id="answer-title">{t(thread.side === 'third' ? 'answering.ruling' : 'catchball.answer.title')}</h3>
      {sideOf(head) !== thread.side && <NewestRound header={header} negotiation={negotiation} />}
      {owed.map(answerTo)}
      {rest.length > 0 && (
        <details className="points-rest">
          <summary>{t('answering.rest', { codes: rest.map(({ item }) => item.code).join(', ') })}</summary>
          {rest.map(answerTo)}
        </details>
      )}
      {thread.side !== 'third' && (
        <>
          <AskedOfUs negotiation={negotiation} side={thread.side} {...lists} />
          <ObstacleRows {...lists} />
          <GapRows {...lists} />
          <CommitmentRows side={thread.side} party={party} {...lists} />
          <ShownItems thread={thread} party={party} {...lists} />
        </>
      )}
      <div className="answer-message">
        <TextArea
          label={t('catchball.answer.message')}
          value={kept.message}
          onChange={({ target }) => change({ message: target.value })}
        />
        <TextField
          label={t('catchball.throw.replyBy')}
          type="date"
          value={kept.replyBy}
          onChange={({ target }) => change({ replyBy: target.value })}
        />
      </div>
      {thread.side !== 'third' && (
        <ClosingField
          proposed={negotiation.closing?.side === thread.side ? null : negotiation.closing}
          party={party}
          {...{ points, draft, closer }}
          closing={kept.closing}
          onChange={change}
        />
      )}
      <AnswerBar
        done={owed.length - silent.length}
        all={owed.length}
        next={silent[0]?.item.code ?? null}
        onNext={next}
        onSend={send}
      />
    </section>
  );
}
