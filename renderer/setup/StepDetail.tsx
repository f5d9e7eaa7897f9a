import { ArrowRight, Check } from 'lucide-react';
import { useState } from 'react';
import { reopenSetupStep, settleSetupStep } from '#shared/plan/commands/setup.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { SetupStep } from '#shared/plan/records/records.ts';
import type { SetupStepName } from '#shared/plan/setup-steps.ts';
import { isSettled, type SetupProgress } from '#shared/setup/progress.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { StepWays } from './StepWays.tsx';
import { stateText } from './state-text.ts';

interface StepDetailProps extends Pick<PlanViewProps, 'onOpen' | 'onCommand'> {
  readonly progress: SetupProgress;
  /** Its place on the way, from 1. */
  readonly number: number;
  readonly top: MatrixId | null;
  /** The step to go on with; null where none is open. */
  readonly next: SetupStepName | null;
  readonly onChoose: (step: SetupStepName) => void;
}

const ADVICE = [1, 2, 3] as const;

/** One step: what it is about, how it is done well, what the plan shows of it, and the word that it is settled. */
export function StepDetail({ progress, number, top, next, onChoose, onOpen, onCommand }: StepDetailProps) {
  const { step, evidence } = progress;
  return (
    <section className="setup-detail" aria-labelledby="setup-detail-title">
      <p className="setup-chip" data-state={progress.state}>
        {number} · {stateText(progress)}
      </p>
      <h3 id="setup-detail-title">{t(`setup.step.${step}`)}</h3>
      <p className="setup-purpose">{t(`setup.purpose.${step}`)}</p>
      <div className="setup-columns">
        <section>
          <h4>{t('setup.advice')}</h4>
          <ul className="setup-advice">
            {ADVICE.map((each) => (
              <li key={each}>{t(`setup.advice.${step}.${each}`)}</li>
            ))}
          </ul>
          <h4>{t('setup.go')}</h4>
          <StepWays step={step} top={top} onOpen={onOpen} onCommand={onCommand} />
        </section>
        <section>
          <h4>{t('setup.plan')}</h4>
          <EvidenceList evidence={evidence} onOpen={onOpen} />
          <Settling progress={progress} next={next} onChoose={onChoose} />
        </section>
      </div>
    </section>
  );
}

/** Says that a step is done or not needed, with a note that stays with the plan. */
function Settling({ progress, next, onChoose }: Pick<StepDetailProps, 'progress' | 'next' | 'onChoose'>) {
  const store = usePlanStore();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const { step, state } = progress;
  const [note, setNote] = useState(progress.note);
  const settle = (as: SetupStep['state']) =>
    store.run((records, context) =>
      settleSetupStep(records, { step, state: as, note: note.trim() }, context),
    );
  const reopen = () => store.run((records, context) => reopenSetupStep(records, { step }, context));
  const keepNote = () => {
    if ((state === 'done' || state === 'skipped') && note.trim() !== progress.note) settle(state);
  };
  return (
    <footer className="setup-settling">
      <TextArea
        label={t('setup.note')}
        hint={t('setup.note.hint')}
        rows={2}
        maxLength={2000}
        value={note}
        readOnly={readOnly}
        onChange={({ target }) => setNote(target.value)}
        onBlur={keepNote}
      />
      <div className="setup-buttons">
        {isSettled(progress) ? (
          <Button disabled={readOnly} onClick={reopen}>
            {t('setup.reopen')}
          </Button>
        ) : (
          <>
            <Button
              tone={state === 'ready' ? 'accent' : 'plain'}
              icon={Check}
              disabled={readOnly}
              onClick={() => settle('done')}
            >
              {t('setup.markDone')}
            </Button>
            <Button tone="quiet" disabled={readOnly} onClick={() => settle('skipped')}>
              {t('setup.markSkipped')}
            </Button>
          </>
        )}
        {next && (
          <Button
            tone={isSettled(progress) ? 'accent' : 'quiet'}
            icon={ArrowRight}
            onClick={() => onChoose(next)}
          >
            {t('setup.next', { step: t(`setup.step.${next}`) })}
          </Button>
        )}
      </div>
    </footer>
  );
}
