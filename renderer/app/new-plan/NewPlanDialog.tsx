import { Lightbulb } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue } from 'react';
import { t } from '../../messages/messages.ts';
import { useStores } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { BasicsStep } from './BasicsStep.tsx';
import { DraftDrawing } from './DraftDrawing.tsx';
import { LinesField } from './LinesField.tsx';
import {
  blankDraft,
  hasContents,
  inputOf,
  type NewPlanDraft,
  STEPS,
  useNewPlanDraft,
} from './new-plan-draft.ts';
import { StepList } from './StepList.tsx';
import { stepTitle } from './step-title.ts';
import './new-plan.css';

/**
 * A new plan by steps, with the matrix drawn beside. Every step may be left out or come back to, a plan can be created
 * from any of them, and what was written stays until then.
 */
export function NewPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { app } = useStores();
  const { draft, before, change, startOver, bringBack, clear } = useNewPlanDraft(app);
  const drawn = useDeferredValue(draft);
  const { step } = draft;
  const at = STEPS.indexOf(step);
  const isLast = at === STEPS.length - 1;

  const goTo = (index: number) => {
    const to = STEPS[index];
    if (to) change({ step: to });
  };
  const create = async () => {
    const input = inputOf(draft, blankDraft(new Date()));
    if (!(await app.showPlan(await app.host.call('plan.create', input)))) return;
    clear();
    onClose();
  };
  const goOn = () => (isLast ? void create() : goTo(at + 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void create();
  };

  return (
    <Dialog
      title={t('newPlan.title')}
      size="wide"
      onClose={onClose}
      onSubmit={goOn}
      footer={
        <>
          <div className="new-plan-now">
            {!isLast && (
              <Button onClick={() => void create()}>
                {t(hasContents(draft) ? 'newPlan.createNow' : 'newPlan.createEmpty')}
              </Button>
            )}
          </div>
          <Button tone="quiet" disabled={at === 0} onClick={() => goTo(at - 1)}>
            {t('newPlan.back')}
          </Button>
          <Button tone="accent" type="submit">
            {t(isLast ? 'newPlan.create' : 'newPlan.next')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the chord is heard wherever in the dialog the keyboard is. */}
      <div className="new-plan" onKeyDown={onKeyDown}>
        <StepList
          draft={draft}
          onStep={(to) => change({ step: to })}
          onStartOver={startOver}
          canBringBack={before !== null}
          onBringBack={bringBack}
        />
        <section className="new-plan-step" aria-labelledby="new-plan-heading">
          <h3 id="new-plan-heading">{stepTitle(draft, step)}</h3>
          <p className="new-plan-ask">{t(`newPlan.ask.${step}`)}</p>
          <div className="new-plan-fields">
            <StepFields key={step} draft={draft} onChange={change} onDone={goOn} />
          </div>
          <p className="new-plan-advice">
            <Lightbulb aria-hidden size={16} strokeWidth={1.75} />
            <span>{t(`newPlan.advice.${step}`)}</span>
          </p>
        </section>
        <div className="new-plan-drawing">
          <DraftDrawing draft={drawn} />
        </div>
      </div>
    </Dialog>
  );
}

interface StepFieldsProps {
  readonly draft: NewPlanDraft;
  readonly onChange: (news: Partial<NewPlanDraft>) => void;
  readonly onDone: () => void;
}

function StepFields({ draft, onChange, onDone }: StepFieldsProps) {
  const { step } = draft;
  if (step === 'basics') return <BasicsStep draft={draft} onChange={onChange} />;
  if (step === 'trueNorth') return <TrueNorthField draft={draft} onChange={onChange} onDone={onDone} />;
  return (
    <>
      <LinesField
        name={stepTitle(draft, step)}
        lines={draft[step]}
        longest={step === 'people' ? 300 : 2000}
        onChange={(lines) => onChange({ [step]: lines })}
        onDone={onDone}
      />
      <p className="new-plan-keys">{t('newPlan.keys')}</p>
    </>
  );
}

function TrueNorthField({ draft, onChange, onDone }: StepFieldsProps) {
  return (
    <TextArea
      label={t('newPlan.trueNorth')}
      hint={t('newPlan.keys.text')}
      autoFocus
      value={draft.trueNorth}
      maxLength={2000}
      onChange={(event) => onChange({ trueNorth: event.target.value })}
      onKeyDown={(event) => {
        const { isComposing, keyCode } = event.nativeEvent;
        if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return;
        if (isComposing || keyCode === 229) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}
