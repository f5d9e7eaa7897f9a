import { ArrowLeftRight, ChevronDown, ChevronUp, Merge, X } from 'lucide-react';
import { t } from '../messages/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import type { NamedPoint } from './points.ts';
import { countWords } from './words.ts';

interface CompareHeaderProps {
  readonly from: NamedPoint;
  readonly to: NamedPoint;
  /** The place of the chosen difference, from 0; -1 where none is. */
  readonly at: number;
  readonly count: number;
  readonly onChoose: (end: 'from' | 'to') => void;
  readonly onSwap: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** Begins to merge the other file into this plan; null where that is not to be had. */
  readonly onMerge: (() => void) | null;
  readonly onClose: () => void;
}

/** Which two states are compared, and the way from one difference to the next. */
export function CompareHeader(props: CompareHeaderProps) {
  const { from, to, at, count, onChoose, onSwap, onStep, onMerge, onClose } = props;
  return (
    <header className="compare-head">
      <h2 className="visually-hidden">{t('review.compare')}</h2>
      <PointButton label={t('review.from')} point={from} onClick={() => onChoose('from')} />
      <IconButton icon={ArrowLeftRight} label={t('review.swap')} onClick={onSwap} />
      <PointButton label={t('review.to')} point={to} onClick={() => onChoose('to')} />
      <div className="compare-space" />
      {onMerge && (
        <Button icon={Merge} onClick={onMerge}>
          {t('merge.begin')}
        </Button>
      )}
      <span className="compare-place" role="status">
        {at < 0 ? countWords(count) : t('review.place', { at: at + 1, count })}
      </span>
      <IconButton
        icon={ChevronUp}
        label={`${t('review.previous')} (Shift+F8)`}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={`${t('review.next')} (F8)`}
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
      <IconButton icon={X} label={t('review.close')} onClick={onClose} />
    </header>
  );
}

interface PointButtonProps {
  readonly label: string;
  readonly point: NamedPoint;
  readonly onClick: () => void;
}

function PointButton({ label, point, onClick }: PointButtonProps) {
  return (
    <button
      type="button"
      className="button is-quiet compare-end"
      title={point.detail || point.name}
      onClick={onClick}
    >
      <span className="compare-end-label">{label}</span>
      <span className="compare-end-name">{point.name}</span>
      <ChevronDown aria-hidden size={14} />
    </button>
  );
}
