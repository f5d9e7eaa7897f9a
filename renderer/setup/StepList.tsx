import { Check, Minus } from 'lucide-react';
import type { SetupStepName } from '#shared/plan/setup-steps.ts';
import type { SetupProgress } from '#shared/setup/progress.ts';
import { t } from '../messages/messages.ts';
import { stateText } from './state-text.ts';

interface StepListProps {
  readonly steps: readonly SetupProgress[];
  readonly shown: SetupStepName;
  readonly onChoose: (step: SetupStepName) => void;
}

/** The six steps in order, each with where it stands. */
export function StepList({ steps, shown, onChoose }: StepListProps) {
  return (
    <nav className="setup-steps" aria-label={t('setup.steps')}>
      <ol>
        {steps.map((progress, index) => (
          <li key={progress.step} data-state={progress.state}>
            <button
              type="button"
              aria-current={progress.step === shown ? 'step' : undefined}
              onClick={() => onChoose(progress.step)}
            >
              <span className="setup-sign" aria-hidden>
                <StateSign state={progress.state} number={index + 1} />
              </span>
              <span className="setup-step-title">{t(`setup.step.${progress.step}`)}</span>
              <span className="setup-step-state">{stateText(progress)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StateSign({ state, number }: { readonly state: SetupProgress['state']; readonly number: number }) {
  if (state === 'done') return <Check size={15} strokeWidth={2.5} />;
  if (state === 'skipped') return <Minus size={15} strokeWidth={2.5} />;
  return number;
}
