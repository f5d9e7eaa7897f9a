import type { MappingOf } from '#shared/exchange/mapping/mapping.ts';
import { type LevelSeen, levelChoice } from '#shared/plan/clipboard/marks.ts';
import type { Scale } from '#shared/plan/records/fields.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { CellSelect } from '../ui/CellSelect.tsx';

/** Too many different texts are no signs but a table of something else. */
const SHOWN = 16;

interface LevelLegendProps {
  readonly mapping: MappingOf<'cross'>;
  readonly levels: readonly LevelSeen[];
  readonly scale: Scale;
  readonly onChange: (levels: MappingOf<'cross'>['levels']) => void;
}

/** The different signs of a cross-table, each with what it means. */
export function LevelLegend({ mapping, levels, scale, onChange }: LevelLegendProps) {
  const { words } = useSpeech();
  if (levels.length === 0) return null;
  const links = mapping.rows !== 'people' && mapping.columns !== 'people';
  const named = scale.map((level) => ({ key: level.key, label: `${level.glyph} ${words.level(level)}` }));
  const options = [
    { value: '', label: t('clipboard.ignored') },
    ...named.map(({ key, label }) => ({ value: key, label })),
    ...(links
      ? named.map(({ key, label }) => ({
          value: `-${key}`,
          label: t('clipboard.sign.adverse', { level: label }),
        }))
      : []),
    { value: '0', label: t('clipboard.sign.none') },
  ];
  return (
    <fieldset className="import-levels">
      <legend>{t('clipboard.signs')}</legend>
      {levels.slice(0, SHOWN).map(({ text, reading, count }) => (
        <div key={text} className="import-level" data-is={reading ? '' : 'bad'}>
          <span className="import-level-text">{text}</span>
          <span className="import-level-count">{t('clipboard.signs.times', { count })}</span>
          <CellSelect
            label={t('clipboard.sign.label', { text })}
            value={levelChoice(reading)}
            options={options}
            onChange={(chosen) => onChange({ ...mapping.levels, [text]: chosen })}
          />
        </div>
      ))}
    </fieldset>
  );
}
