import { t } from '../messages/messages.ts';
import { TYPE_NAMES, TYPE_SIGNS } from './words.ts';

/** How added, changed and removed things look on the sheet. */
export function Legend() {
  return (
    <ul className="compare-legend" aria-label={t('review.legend')}>
      {(['added', 'changed', 'removed'] as const).map((type) => (
        <li key={type}>
          <span className={`compare-sample is-${type}`} aria-hidden="true">
            {TYPE_SIGNS[type]}
          </span>
          <span className={type === 'removed' ? 'is-struck' : undefined}>{t(TYPE_NAMES[type])}</span>
        </li>
      ))}
    </ul>
  );
}
