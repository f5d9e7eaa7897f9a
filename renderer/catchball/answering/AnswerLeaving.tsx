import type { Round } from '#shared/catchball/format.ts';
import { changesIn, itemOfChange } from '#shared/catchball/proposal.ts';
import type { RoundPreview } from '#shared/host/replies.ts';
import { formatBytes, t, tCount } from '../../messages/messages.ts';
import { fieldName, shownValue } from '../field-words.ts';
import '../throwing/throwing.css';

/** Everything that an answer lets out of the plan, read from the very round that would be written. */
export function AnswerLeaving({ preview }: { readonly preview: RoundPreview | null }) {
  return (
    <section className="leaving" aria-labelledby="leaving-title" aria-live="polite">
      <h3 id="leaving-title">{t('catchball.leaving')}</h3>
      {preview && <Contents {...preview} />}
    </section>
  );
}

function Contents({ round, bytes, suggestedName }: RoundPreview) {
  const { obstacles, gaps, commitments, shown, closing, message } = round;
  const items = shown.filter(({ kind }) => kind === 'item').length;
  const extras = [
    ...(obstacles.length > 0 ? [tCount('answering.leaving.obstacles', obstacles.length)] : []),
    ...(gaps.length > 0 ? [tCount('answering.leaving.gaps', gaps.length)] : []),
    ...(commitments.length > 0 ? [tCount('answering.leaving.commitments', commitments.length)] : []),
    ...(message === '' ? [] : [t('answering.leaving.message')]),
    ...(closing === null ? [] : [t('answering.leaving.closing', { person: closing.person })]),
  ];
  return (
    <>
      <ul>
        {round.answers.map(({ item, verdict, reason }) => (
          <li key={item}>
            <p>
              <b className="catchball-code">{codeOf(round, item)}</b> {t(`catchball.verdictGiven.${verdict}`)}
            </p>
            {changesOf(round, item).map((change) => (
              <p key={`${change.id} ${change.field}`} className="catchball-soft catchball-figures">
                {fieldName(change)}{' '}
                {t('catchball.round.from', { from: shownValue(change.from), to: shownValue(change.to) })}
              </p>
            ))}
            {reason !== '' && <p className="catchball-soft">{reason}</p>}
          </li>
        ))}
      </ul>
      {extras.length > 0 && <p>{extras.join(' · ')}</p>}
      <h4>{t('answering.leaving.shown')}</h4>
      <p className="catchball-soft">
        {items === 0 ? t('answering.leaving.shown.none') : tCount('answering.leaving.shown.items', items)}
      </p>
      <p className="catchball-soft">{t('answering.leaving.before')}</p>
      <p className="leaving-file">
        <span>{suggestedName}</span> <span>{t('catchball.leaving.size', { size: formatBytes(bytes) })}</span>
      </p>
    </>
  );
}

function changesOf(round: Round, item: string) {
  return changesIn(round).filter((change) => itemOfChange(change) === item);
}

function codeOf({ snapshot }: Round, id: string): string {
  const item = snapshot.find((record) => record.kind === 'item' && record.id === id);
  return item?.kind === 'item' ? item.code : id;
}
