import type { MessageKey } from '../../messages/messages.ts';
import { t } from '../../messages/messages.ts';
import type { Shade } from './shade.ts';

const SHADES: readonly (readonly [Shade, MessageKey])[] = [
  ['none', 'alignment.shade.none'],
  ['broken', 'alignment.shade.broken'],
  ['faint', 'alignment.shade.faint'],
  ['light', 'alignment.shade.light'],
  ['half', 'alignment.shade.half'],
  ['strong', 'alignment.shade.strong'],
  ['full', 'alignment.shade.full'],
];

/** What the shades stand for; every cell bears its figure besides. */
export function HeatLegend() {
  return (
    <ul className="heat-legend" aria-label={t('alignment.legend')}>
      {SHADES.map(([shade, key]) => (
        <li key={shade}>
          <span aria-hidden className={`heat-swatch is-${shade}`} />
          {t(key)}
        </li>
      ))}
    </ul>
  );
}
