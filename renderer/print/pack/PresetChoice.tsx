import { useEffect, useState } from 'react';
import type { Pack } from '#shared/print/pack/pack.ts';
import { t } from '../../messages/messages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { PRESETS, presetOf, presetPack, type Shown } from './pack-draft.ts';

interface PresetChoiceProps {
  readonly pack: Pack;
  readonly shown: Shown;
  readonly onChoose: (pack: Pack) => void;
}

/** Packs to begin with; the one that a person has made of them stays within reach. */
export function PresetChoice({ pack, shown, onChoose }: PresetChoiceProps) {
  const preset = presetOf(pack, shown);
  const [own, setOwn] = useState<Pack | null>(null);
  useEffect(() => {
    if (preset === null) setOwn(pack);
  }, [pack, preset]);
  const options = PRESETS.map((value) => ({ value, label: t(`pack.preset.${value}`) }));
  return (
    <div className="pack-presets">
      <SegmentedControl
        label={t('pack.presets')}
        value={preset ?? 'own'}
        options={own ? [...options, { value: 'own', label: t('pack.preset.own') }] : options}
        onChange={(chosen) => {
          const next = chosen === 'own' ? own : presetPack(chosen, shown);
          if (next) onChoose(next);
        }}
      />
    </div>
  );
}
