import type { ThreadHeader } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import { protocolOf } from '#shared/catchball/protocol.ts';
import { formatMoment, t } from '../../messages/messages.ts';
import { Quote } from './Quote.tsx';
import { actWords, statementName } from './statement-words.ts';

interface NewestRoundProps {
  readonly header: ThreadHeader;
  readonly negotiation: Negotiation;
}

/** What the newest round has changed, in a few words; all of it stands in the record. */
export function NewestRound({ header, negotiation: { head, tree } }: NewestRoundProps) {
  const entry = protocolOf(header, tree.rounds).find(({ round }) => round === head?.id);
  if (!entry) return null;
  const groups = new Map<string, string[]>();
  for (const statement of entry.statements) {
    const name = statementName(statement);
    const code = 'about' in statement && statement.about ? [statement.about.code] : [];
    groups.set(name, [...(groups.get(name) ?? []), ...code]);
  }
  return (
    <section className="newest" aria-labelledby="thread-newest">
      <h4 id="thread-newest">{t('thread.newest', { number: entry.number })}</h4>
      <p className="catchball-soft">
        {actWords(entry)} · <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
      </p>
      {entry.message !== '' && <Quote>{entry.message}</Quote>}
      {groups.size > 0 && (
        <dl className="newest-facts">
          {[...groups].map(([name, codes]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{codes.join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
