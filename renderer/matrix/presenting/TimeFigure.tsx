import { useEffect, useState } from 'react';
import { t } from '../../messages/messages.ts';
import { type StepTimer, timeLeft, timeShown } from './step-timer.ts';

interface TimeFigureProps {
  readonly timer: StepTimer;
  readonly minutes: number;
}

/** The time that is left of a step; when it is over, by how much, in another colour and with a sign. */
export function TimeFigure({ timer, minutes }: TimeFigureProps) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    if (timer.since === null) return;
    const ticking = window.setInterval(() => setNow(performance.now()), 250);
    return () => window.clearInterval(ticking);
  }, [timer]);
  const left = timeLeft(timer, minutes, Math.max(now, timer.since ?? 0));
  return (
    <span className="presenting-time" role="timer" aria-label={t('presenting.timer')} data-over={left.over}>
      {timeShown(left)}
      {left.over && <span className="visually-hidden">{` ${t('presenting.timer.over')}`}</span>}
    </span>
  );
}
