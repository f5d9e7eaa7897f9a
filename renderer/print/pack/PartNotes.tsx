import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Offer } from '#shared/print/matrix-pages.ts';
import type { PackNote } from '#shared/print/pack/pack-pages.ts';
import type { Paper } from '#shared/print/paper.ts';
import { t, tCount } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { offerWords, pointWords } from './paper-words.ts';

/** A note that somebody should act on. */
export type Warning = PackNote;

/** What is to be said of a pack beside how it comes out where all is well. */
export function warningsOf(notes: readonly PackNote[]): readonly Warning[] {
  return notes.filter((note) => note.note !== 'matrix' || !note.isComfortable);
}

interface WarningListProps {
  readonly warnings: readonly Warning[];
  /** The paper that the matrices are on. */
  readonly paper: Paper;
  readonly onTake: (warning: Warning, offer: Offer) => void;
}

/** More in one place nobody reads. */
const MOST = 4;

export function WarningList({ warnings, paper, onTake }: WarningListProps) {
  const more = warnings.length - MOST;
  return (
    <ul className="pack-warnings">
      {warnings.slice(0, MOST).map((warning) => {
        const refused = warning.note === 'refused';
        const Icon = refused ? CircleAlert : TriangleAlert;
        return (
          <li key={keyOf(warning)} data-refused={refused || undefined}>
            <Icon aria-hidden size={16} strokeWidth={1.75} />
            <div>
              <p>{warningWords(warning)}</p>
              <Offers warning={warning} paper={paper} onTake={(offer) => onTake(warning, offer)} />
            </div>
          </li>
        );
      })}
      {more > 0 && <li>{tCount('pack.warnings.more', more)}</li>}
    </ul>
  );
}

interface OffersProps {
  readonly warning: Warning;
  readonly paper: Paper;
  readonly onTake: (offer: Offer) => void;
}

export function Offers({ warning, paper, onTake }: OffersProps) {
  if (!('offers' in warning) || warning.offers.length === 0) return null;
  return (
    <div className="pack-offers">
      {warning.offers.map((offer) => (
        <Button key={offer.fit} onClick={() => onTake(offer)}>
          {offerWords(offer, paper)}
        </Button>
      ))}
    </div>
  );
}

export function warningWords(warning: Warning): string {
  switch (warning.note) {
    case 'matrix':
    case 'small':
      return t('pack.small', { title: warning.title, points: pointWords(warning.smallestPoints) });
    case 'refused':
      return t('pack.refused', { title: warning.title, points: pointWords(warning.smallestPoints) });
    case 'missing':
      return t(`pack.missing.${warning.what}`, {
        name: warning.what === 'item' || warning.what === 'person' ? warning.name : '',
      });
  }
}

function keyOf(warning: Warning): string {
  switch (warning.note) {
    case 'missing':
      return `${warning.what} ${warning.name}`;
    case 'small':
      return `page ${warning.page}`;
    default:
      return warning.matrix;
  }
}
