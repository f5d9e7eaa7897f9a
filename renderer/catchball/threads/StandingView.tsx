import { Handshake } from 'lucide-react';
import type { Round, ThreadHeader } from '#shared/catchball/format.ts';
import { lockedBy, type Negotiation } from '#shared/catchball/negotiation.ts';
import type { ThreadInfo } from '#shared/host/replies.ts';
import type { ItemId, MatrixId, RoundId } from '#shared/plan/ids.ts';
import { formatDate, t } from '../../messages/messages.ts';
import { Branches } from './Branches.tsx';
import { NewestRound } from './NewestRound.tsx';
import { PointCard } from './PointCard.tsx';
import { Remarks } from './Remarks.tsx';

interface StandingViewProps {
  readonly info: ThreadInfo;
  readonly header: ThreadHeader;
  readonly negotiation: Negotiation;
  readonly decidable: readonly Round[];
  readonly onDecide: (round: RoundId) => void;
  readonly onShowItem: (matrix: MatrixId, item: ItemId) => void;
}

/** How the talk stands now: what is agreed, what the last round brought, each point with both sides' terms. */
export function StandingView(props: StandingViewProps) {
  const { info, header, negotiation, decidable, onDecide, onShowItem } = props;
  const { points } = negotiation;
  const own = info.thread.side === 'upper';
  return (
    <div className="standing">
      <Closing negotiation={negotiation} header={header} reopened={info.reopened} />
      <NewestRound header={header} negotiation={negotiation} />
      {negotiation.branches.length > 0 && (
        <Branches header={header} negotiation={negotiation} decidable={decidable} onDecide={onDecide} />
      )}
      <section aria-labelledby="thread-points">
        <h4 id="thread-points">{t('thread.points')}</h4>
        {points.length === 0 && <p className="catchball-soft">{t('thread.points.none')}</p>}
        <ul className="points">
          {points.map((point) => (
            <PointCard
              key={point.item.id}
              point={point}
              header={header}
              locked={lockedBy(negotiation).includes(point.item.id)}
              onShow={own ? () => onShowItem(info.thread.matrix, point.item.id) : null}
            />
          ))}
        </ul>
      </section>
      <Remarks header={header} negotiation={negotiation} />
    </div>
  );
}

interface ClosingProps {
  readonly negotiation: Negotiation;
  readonly header: ThreadHeader;
  readonly reopened: boolean;
}

/** Who has agreed, when, and what that locks; or who proposes to close. */
function Closing({ negotiation, header, reopened }: ClosingProps) {
  const { agreement, closing, points } = negotiation;
  const locked = lockedBy(negotiation);
  const codes = points.filter(({ item }) => locked.includes(item.id)).map(({ item }) => item.code);
  if (agreement === null && closing === null) return null;
  const signed = (agreement ?? [closing]).flatMap((signer) => signer ?? []);
  return (
    <section className={agreement ? 'closing is-agreed' : 'closing'}>
      <Handshake aria-hidden size={20} strokeWidth={1.5} />
      <div>
        <h4>{t(reopened ? 'thread.reopened' : agreement ? 'thread.agreed' : 'thread.closing')}</h4>
        <ul>
          {signed.map(({ side, person, at }) => (
            <li key={side}>
              {t('thread.signer', { person, party: header[side].name, date: formatDate(at) })}
            </li>
          ))}
        </ul>
        {codes.length > 0 && (
          <p className="catchball-soft">
            {t(reopened ? 'thread.agreed.was' : 'thread.agreed.locks', { codes: codes.join(', ') })}
          </p>
        )}
      </div>
    </section>
  );
}
