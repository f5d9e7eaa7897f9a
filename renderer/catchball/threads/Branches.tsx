import { GitBranch } from 'lucide-react';
import type { Round, ThreadHeader } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import { changesIn } from '#shared/catchball/proposal.ts';
import { nameOfSide, sideOf } from '#shared/catchball/sides.ts';
import type { RoundId } from '#shared/plan/ids.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { formatMoment, t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { fieldName, shownValue } from '../field-words.ts';

interface BranchesProps {
  readonly header: ThreadHeader;
  readonly negotiation: Negotiation;
  readonly decidable: readonly Round[];
  readonly onDecide: (round: RoundId) => void;
}

/** Answers to one round that both stand: side by side by field, with the ways to bring them together. */
export function Branches({ header, negotiation, decidable, onDecide }: BranchesProps) {
  const { head, branches, tree } = negotiation;
  const ends = [head, ...branches].flatMap((end) => end ?? []);
  const rows = new Map(ends.flatMap(changesIn).map((change) => [keyOf(change), change]));
  return (
    <section className="branches" aria-labelledby="thread-branches">
      <h4 id="thread-branches">
        <GitBranch aria-hidden size={16} strokeWidth={1.75} />
        {t('thread.branches', { count: ends.length })}
      </h4>
      <p>{t('thread.branches.what')}</p>
      <table className="talk-table">
        <thead>
          <tr>
            <th scope="col">{t('thread.talk.field')}</th>
            <th scope="col">{t('thread.branches.before')}</th>
            {ends.map((end) => (
              <th key={end.id} id={`branch-${end.id}`} scope="col">
                {t('thread.branches.round', {
                  number: end.number,
                  party: nameOfSide(header, tree.rounds, sideOf(end)),
                })}
                <small>
                  {end.from.name} · {formatMoment(end.at)}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([key, change]) => {
            const item = itemOf(ends, change.id);
            const unit = change.kind === 'value' ? item?.measureUnit : '';
            return (
              <tr key={key}>
                <th scope="row">
                  <b className="catchball-code">{item?.code}</b> {fieldName(change)}
                </th>
                <td>{shownValue(change.from, unit)}</td>
                {ends.map((end) => {
                  const theirs = changesIn(end).find((other) => keyOf(other) === key);
                  return (
                    <td key={end.id} className={theirs ? 'is-latest' : ''}>
                      {theirs ? shownValue(theirs.to, unit) : t('thread.branches.unchanged')}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {decidable.length > 0 && (
            <tr>
              <td />
              <td />
              {ends.map((end) => (
                <td key={end.id}>
                  {decidable.includes(end) && (
                    <Button aria-describedby={`branch-${end.id}`} onClick={() => onDecide(end.id)}>
                      {t('thread.branches.decide')}
                    </Button>
                  )}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function keyOf({ kind, id, field }: { readonly kind: string; readonly id: string; readonly field: string }) {
  return `${kind}:${id}:${field}`;
}

function itemOf(rounds: readonly Round[], id: string): Item | undefined {
  const [itemId] = id.split('~');
  const found = rounds[0]?.snapshot.find((record) => record.kind === 'item' && record.id === itemId);
  return found?.kind === 'item' ? found : undefined;
}
