import type { ReactNode } from 'react';
import type { Scale } from '#shared/plan/records/fields.ts';
import { t } from '../../messages/messages.ts';
import { useSpeech } from '../../messages/speech.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

interface LevelChoiceProps {
  readonly label: string;
  readonly scale: Scale;
  readonly level: string | null;
  readonly readOnly: boolean;
  readonly onChange: (level: string | null) => void;
}

/** No level's key is empty. */
const NONE = '';

/** The level of one mark, the whole scale in view. */
export function LevelChoice({ label, scale, level, readOnly, onChange }: LevelChoiceProps) {
  const { words } = useSpeech();
  return (
    <LabelledControl label={label}>
      <SegmentedControl
        label={label}
        value={level ?? NONE}
        options={[
          { value: NONE, label: t('inspector.none') },
          ...scale.map((step) => ({ value: step.key, label: `${step.glyph} ${words.level(step)}` })),
        ]}
        onChange={(key) => onChange(key === NONE ? null : key)}
        disabled={readOnly}
      />
    </LabelledControl>
  );
}

/** A control that is no single field, with its name above it as fields have theirs; screen readers take it from the control. */
export function LabelledControl({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="inspector-control">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}
