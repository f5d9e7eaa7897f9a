import { Check } from 'lucide-react';
import { t } from '../../messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { contentsOf, hasContents, type NewPlanDraft, STEPS, type Step } from './new-plan-draft.ts';
import { stepTitle } from './step-title.ts';

interface StepListProps {
  readonly draft: NewPlanDraft;
  readonly onStep: (step: Step) => void;
  readonly onStartOver: () => void;
  /** Whether there is something that was given up by starting over. */
  readonly canBringBack: boolean;
  readonly onBringBack: () => void;
}

/** All steps with what each holds; any of them may be gone to at any time. */
export function StepList({ draft, onStep, onStartOver, canBringBack, onBringBack }: StepListProps) {
  const written = hasContents(draft);
  const contents = contentsOf(draft);
  const done = (step: Step): string | true | null => {
    if (step === 'basics') return draft.title.trim() !== '' || null;
    if (step === 'trueNorth') return draft.trueNorth.trim() !== '' || null;
    return contents[step].length === 0 ? null : String(contents[step].length);
  };
  return (
    <nav className="new-plan-steps" aria-label={t('newPlan.steps')}>
      <ol>
        {STEPS.map((step) => {
          const holds = done(step);
          return (
            <li key={step}>
              <button
                type="button"
                aria-current={step === draft.step ? 'step' : undefined}
                onClick={() => onStep(step)}
              >
                <span>{stepTitle(draft, step)}</span>
                {holds === true ? (
                  <Check aria-hidden size={14} />
                ) : (
                  <span className="new-plan-count">{holds}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      {(written || canBringBack) && (
        <Button tone="quiet" onClick={written ? onStartOver : onBringBack}>
          {t(written ? 'newPlan.startOver' : 'newPlan.bringBack')}
        </Button>
      )}
    </nav>
  );
}
