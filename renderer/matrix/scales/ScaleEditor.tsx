import { Plus, X } from 'lucide-react';
import { markPath } from '#shared/matrix/glyphs.ts';
import type { Mark } from '#shared/matrix/scene.ts';
import { itemId } from '#shared/plan/ids.ts';
import { formatNumber, t } from '../../messages/messages.ts';
import { readNumber } from '../../messages/read-number.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import {
  addLevel,
  changeLevel,
  MOST_LEVELS,
  type Preset,
  removeLevel,
  type ScaleDraft,
  withPreset,
} from './scale-draft.ts';

interface ScaleEditorProps {
  readonly title: string;
  readonly draft: ScaleDraft;
  readonly presets: readonly Preset[];
  readonly onChange: (draft: ScaleDraft) => void;
}

/** The levels of one scale, the strongest first: sign, name and weight. */
export function ScaleEditor({ title, draft, presets, onChange }: ScaleEditorProps) {
  const { levels, becomes } = draft;
  const gone = Object.keys(becomes);
  return (
    <fieldset className="scale">
      <legend>{title}</legend>
      <div className="scale-presets">
        {presets.map(({ name, levels: preset }) => (
          <Button key={name} tone="quiet" onClick={() => onChange(withPreset(draft, preset()))}>
            {t(name)}
          </Button>
        ))}
      </div>
      {levels.map((level, step) => (
        <div key={level.key} className="scale-level">
          <Sign step={step} />
          <input
            aria-label={t('scales.name', { place: step + 1 })}
            maxLength={40}
            value={level.label}
            onChange={({ target }) => onChange(changeLevel(draft, level.key, { label: target.value }))}
          />
          <input
            className="scale-weight"
            aria-label={t('scales.weight', { place: step + 1 })}
            inputMode="decimal"
            defaultValue={formatNumber(level.weight)}
            onChange={({ target }) => {
              const weight = readNumber(target.value);
              if (typeof weight === 'number' && weight >= 0)
                onChange(changeLevel(draft, level.key, { weight }));
            }}
          />
          <IconButton
            icon={X}
            label={t('scales.remove', { name: level.label })}
            disabled={levels.length === 1}
            onClick={() => onChange(removeLevel(draft, level.key))}
          />
        </div>
      ))}
      <div className="scale-foot">
        <Button
          tone="quiet"
          icon={Plus}
          disabled={levels.length >= MOST_LEVELS}
          onClick={() => onChange(addLevel(draft))}
        >
          {t('scales.add')}
        </Button>
        {gone.length > 0 && <p>{t('scales.becomes')}</p>}
      </div>
    </fieldset>
  );
}

const SIZE = 20;
const NO_COLUMN = itemId.parse('sign');

/** The sign of a step, drawn as on the sheet. */
function Sign({ step }: { readonly step: number }) {
  const mark: Mark = {
    column: NO_COLUMN,
    x: SIZE / 2,
    y: SIZE / 2,
    radius: 6.25,
    level: '',
    step,
    negative: false,
  };
  const { d, filled } = markPath(mark);
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <path d={d} className={filled ? 'is-filled' : undefined} />
    </svg>
  );
}
