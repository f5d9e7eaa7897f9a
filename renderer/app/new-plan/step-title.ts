import { t } from '../../messages/messages.ts';
import { speech } from '../../messages/speech.ts';
import type { NewPlanDraft, Step } from './new-plan-draft.ts';

/** Steps that fill a side are called as the arrangement calls it. */
export function stepTitle({ arrangement }: NewPlanDraft, step: Step): string {
  if (step === 'basics' || step === 'trueNorth' || step === 'people') return t(`newPlan.step.${step}`);
  return speech().words.arrangements[arrangement].roles[step];
}
