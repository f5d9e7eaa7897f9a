import { t } from '../../messages/messages.ts';
import { MARK_SIGNS } from './choices.ts';

/** How it looks on the sheet what will be taken, what stays, and what is open. */
export function MergeLegend() {
  return (
    <ul className="compare-legend merge-legend" aria-label={t('review.legend')}>
      {(['open', 'taken', 'kept', 'mine'] as const).map((mark) => (
        <li key={mark}>
          <span className="compare-sample" data-mark={mark} aria-hidden="true">
            {MARK_SIGNS[mark]}
          </span>
          {t(`merge.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
