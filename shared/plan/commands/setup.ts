import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { setupStepIdOf } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import type { SetupStep } from '../records/records.ts';
import type { SetupStepName } from '../setup-steps.ts';
import { adding, changing, removing, together } from './command.ts';
import { labelsFor } from './labels.ts';

/** Calls a step of the guided set-up done, or not needed here; `note` says how, or why not, and may be empty. */
export function settleSetupStep(
  records: RecordSet,
  args: { readonly step: SetupStepName; readonly state: SetupStep['state']; readonly note: string },
  context: EditContext,
): Edit {
  const { step, state, note } = args;
  const id = setupStepIdOf(step);
  const known = records.get('setupStep', id);
  const labels = labelsFor(context);
  const label = state === 'done' ? labels.setupDone(step) : labels.setupSkipped(step);
  const difference = known
    ? changing(known, { state, note })
    : adding({ kind: 'setupStep', id, step: id, state, note, extra: null });
  return makeEdit(context, label, difference);
}

/** Takes the word about a step back: it is to be done again. */
export function reopenSetupStep(
  records: RecordSet,
  { step }: { readonly step: SetupStepName },
  context: EditContext,
): Edit {
  const known = records.get('setupStep', setupStepIdOf(step));
  const difference = known ? removing(known) : together();
  return makeEdit(context, labelsFor(context).setupReopened(step), difference);
}
