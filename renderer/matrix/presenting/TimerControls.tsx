import { Pause, Play } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { MOST_MINUTES } from '#shared/host/view-settings.ts';
import { t } from '../../messages/messages.ts';
import { useStores, useView } from '../../state/stores.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { Presentation } from './presentation.ts';
import { TimeFigure } from './TimeFigure.tsx';

interface TimerControlsProps {
  readonly presentation: Presentation;
  /** The field is left, back to the sheet. */
  readonly onLeave: () => void;
}

/** How many minutes a step is given, and the timer of the one that is shown. */
export function TimerControls({ presentation, onLeave }: TimerControlsProps) {
  const { view } = useStores();
  const minutes = useView((state) => state.presenting.minutes);
  const timer = useStore(presentation, (state) => state.timer);
  const running = timer.since !== null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="presenting-group">
      <IconButton
        icon={running ? Pause : Play}
        label={t(running ? 'presenting.timer.pause' : 'presenting.timer.start')}
        onClick={presentation.toggleTimer}
      />
      <TimeFigure timer={timer} minutes={minutes} />
      <label className="presenting-minutes" title={t('presenting.minutes')}>
        <span className="visually-hidden">{t('presenting.minutes')}</span>
        <input
          type="number"
          min={1}
          max={MOST_MINUTES}
          defaultValue={minutes}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget: { valueAsNumber, validity } }) => {
            if (validity.valid && Number.isInteger(valueAsNumber)) view.present({ minutes: valueAsNumber });
          }}
        />
        <span aria-hidden="true">{t('presenting.minutes.unit')}</span>
      </label>
    </div>
  );
}
