import { memo, useId } from 'react';
import type { Scale } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';

interface LevelSelectProps {
  readonly label: string;
  readonly scale: Scale;
  readonly level: string | null;
  readonly readOnly: boolean;
  readonly onChange: (level: string | null) => void;
}

/** One line of a list of marks: what it is about, and its level with its sign. */
export function LevelSelect({ label, scale, level, readOnly, onChange }: LevelSelectProps) {
  const id = useId();
  return (
    <div className="inspector-level">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={level ?? ''}
        disabled={readOnly}
        data-marked={level !== null}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <LevelOptions scale={scale} />
      </select>
    </div>
  );
}

const LevelOptions = memo(function LevelOptions({ scale }: Pick<LevelSelectProps, 'scale'>) {
  const { words } = useSpeech();
  return (
    <>
      <option value="">{t('inspector.none')}</option>
      {scale.map((step) => (
        <option key={step.key} value={step.key}>{`${step.glyph} ${words.level(step)}`}</option>
      ))}
    </>
  );
});
