import { useMemo, useState } from 'react';
import type { SetupStepName } from '#shared/plan/setup-steps.ts';
import { isSettled, setupOf } from '#shared/setup/progress.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { StepDetail } from './StepDetail.tsx';
import { StepList } from './StepList.tsx';
import './setup.css';

/** The way from a vision to feedback loops as six steps: what each is about, what the plan shows of it, and where it is done. */
export function SetupView({ records, onOpen, onCommand }: PlanViewProps) {
  const { steps, top } = useMemo(() => setupOf(records), [records]);
  const open = steps.find((step) => !isSettled(step));
  const [chosen, choose] = useState<SetupStepName>(open?.step ?? 'reviews');
  const shown = steps.find(({ step }) => step === chosen);
  const settled = steps.filter(isSettled).length;
  if (!shown) return null;
  // Only the steps after this one: whoever has just settled it goes on, not back.
  const next = steps.slice(steps.indexOf(shown) + 1).find((step) => !isSettled(step)) ?? open;
  return (
    <div className="setup">
      <header className="setup-head">
        <div>
          <h2>{t('setup.title')}</h2>
          <p>{open ? t('setup.lead') : t('setup.all')}</p>
        </div>
        <div className="setup-progress">
          <span>{t('setup.progress', { count: settled, of: steps.length })}</span>
          <span className="setup-bar" aria-hidden>
            {steps.map(({ step, state }) => (
              <i key={step} data-state={state} />
            ))}
          </span>
        </div>
      </header>
      <div className="setup-body">
        <StepList steps={steps} shown={shown.step} onChoose={choose} />
        <StepDetail
          key={shown.step}
          progress={shown}
          number={steps.indexOf(shown) + 1}
          top={top}
          next={next && next !== shown ? next.step : null}
          onChoose={choose}
          onOpen={onOpen}
          onCommand={onCommand}
        />
      </div>
    </div>
  );
}
