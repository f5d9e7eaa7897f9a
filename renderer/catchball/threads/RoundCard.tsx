import type { ReactNode } from 'react';
import type { Answer, Round, ThreadHeader } from '#shared/catchball/format.ts';
import { reviewRound } from '#shared/catchball/review.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { formatDay, formatMoment, t } from '../../messages/messages.ts';
import { fieldName, shownValue } from '../field-words.ts';
import { Quote } from './Quote.tsx';

interface RoundCardProps {
  readonly round: Round;
  readonly header: ThreadHeader;
  /** True where the changes stand below with a decision on each: then they are not told here as well. */
  readonly reviewed?: boolean;
  /** What this side has to do about the round, below what it says. */
  readonly children?: ReactNode;
}

/** One round on the timeline: who, when, the message, and what was said of each point. */
export function RoundCard({ round, header, reviewed = false, children }: RoundCardProps) {
  const name = round.from.name === '' ? t('catchball.round.somebody') : round.from.name;
  const said = new Set(round.answers.map(({ item }) => item));
  const codes = (of: Round['points']) => of.map(({ item }) => codeOf(round, item)).join(', ');
  const silent = round.points.filter(({ item }) => !said.has(item));
  return (
    <li className={`round is-${round.direction}`}>
      <header>
        <h3>
          {round.direction === 'down'
            ? t('catchball.round.down', { name, party: header.lower.name })
            : t('catchball.round.up', { name })}
        </h3>
        <p className="catchball-soft">
          {t('catchball.round.number', { number: round.number })}
          {' · '}
          <time dateTime={round.at}>{formatMoment(round.at)}</time>
          {round.replyBy !== null && (
            <> · {t('catchball.round.replyBy', { date: formatDay(round.replyBy) })}</>
          )}
        </p>
      </header>
      {round.message !== '' && <Quote>{round.message}</Quote>}
      {round.parent === null ? (
        <p className="catchball-soft">{t('catchball.round.points', { codes: codes(round.points) })}</p>
      ) : (
        <>
          <ul className="round-answers">
            {round.answers.map((answer) => (
              <AnswerLine key={answer.item} round={round} answer={answer} reviewed={reviewed} />
            ))}
          </ul>
          {silent.length > 0 && (
            <p className="catchball-soft">{t('catchball.round.unanswered', { codes: codes(silent) })}</p>
          )}
        </>
      )}
      {children}
    </li>
  );
}

interface AnswerLineProps {
  readonly round: Round;
  readonly answer: Answer;
  readonly reviewed: boolean;
}

function AnswerLine({ round, answer, reviewed }: AnswerLineProps) {
  const changes = reviewRound(RecordSet.empty, round).filter(({ id }) => id.split('~')[0] === answer.item);
  const toldBelow = reviewed && changes.length > 0;
  const unit = itemOf(round, answer.item)?.measureUnit ?? '';
  return (
    <li>
      <p>
        <b className="catchball-code">{codeOf(round, answer.item)}</b>{' '}
        <span className={`verdict is-${answer.verdict}`}>
          {t(`catchball.verdictGiven.${answer.verdict}`)}
        </span>
      </p>
      {(toldBelow ? [] : changes).map((change) => (
        <p key={change.key} className="round-change">
          <span className="catchball-soft">{fieldName(change)}</span>{' '}
          {t('catchball.round.from', {
            from: shownValue(change.base, unit),
            to: shownValue(change.theirs, unit),
          })}
        </p>
      ))}
      {answer.reason !== '' && !toldBelow && <Quote>{answer.reason}</Quote>}
    </li>
  );
}

function itemOf({ snapshot }: Round, id: string) {
  const found = snapshot.find((record) => record.kind === 'item' && record.id === id);
  return found?.kind === 'item' ? found : undefined;
}

function codeOf(round: Round, id: string): string {
  return itemOf(round, id)?.code ?? id;
}
