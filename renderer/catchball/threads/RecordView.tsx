import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useMemo } from 'react';
import type { ThreadHeader } from '#shared/catchball/format.ts';
import { type ProtocolEntry, protocolOf } from '#shared/catchball/protocol.ts';
import type { SenderKey } from '#shared/catchball/trust.ts';
import type { ReceivedRound } from '#shared/host/replies.ts';
import { formatDay, formatMoment, t } from '../../messages/messages.ts';
import { Quote } from './Quote.tsx';
import { StatementContent } from './StatementContent.tsx';
import { actWords, statementName } from './statement-words.ts';
import { trustWords } from './trust-words.ts';

interface RecordViewProps {
  readonly header: ThreadHeader;
  readonly received: readonly ReceivedRound[];
}

/** The minutes of the negotiation: round by round who said what, as it will be printed. */
export function RecordView({ header, received }: RecordViewProps) {
  const entries = useMemo(
    () =>
      protocolOf(
        header,
        received.map(({ round }) => round),
      ),
    [header, received],
  );
  return (
    <ol className="record">
      {entries.map((entry) => {
        const round = received.find(({ id }) => id === entry.round);
        return (
          <li key={entry.round} className={entry.withdrawn ? 'record-entry is-withdrawn' : 'record-entry'}>
            <EntryHead entry={entry} />
            <div className="record-said">
              {entry.message !== '' && <Quote>{entry.message}</Quote>}
              <dl className="record-statements">
                {entry.statements.map((statement, index) => {
                  const name = statementName(statement);
                  const before = entry.statements[index - 1];
                  const repeated = before !== undefined && statementName(before) === name;
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a round is never rewritten, so a statement keeps its place
                    <div key={index} className={`says-${statement.says}`}>
                      <dt className={repeated ? 'visually-hidden' : ''}>{name}</dt>
                      <dd>
                        <StatementContent statement={statement} header={header} />
                      </dd>
                    </div>
                  );
                })}
              </dl>
              {round && <Trust received={round} words={trustWords(round, received)} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function EntryHead({ entry }: { readonly entry: ProtocolEntry }) {
  return (
    <header className="record-head">
      <p className="record-number">{t('catchball.round.number', { number: entry.number })}</p>
      <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
      <p>{actWords(entry)}</p>
      {entry.replyBy !== null && (
        <p className="catchball-soft">{t('catchball.round.replyBy', { date: formatDay(entry.replyBy) })}</p>
      )}
      {entry.withdrawn && <p className="state-badge is-withdrawn">{t('record.withdrawn')}</p>}
      {entry.branch && <p className="state-badge is-countered">{t('record.branch')}</p>}
    </header>
  );
}

const SHIELDS = {
  own: ShieldCheck,
  first: ShieldCheck,
  same: ShieldCheck,
  other: ShieldAlert,
  unsigned: ShieldQuestion,
} as const satisfies { readonly [K in SenderKey]: unknown };

function Trust({ received, words }: { readonly received: ReceivedRound; readonly words: string }) {
  const Shield = SHIELDS[received.key];
  return (
    <p className={`trust is-${received.key}`}>
      <Shield aria-hidden size={14} strokeWidth={1.75} />
      {words}
    </p>
  );
}
