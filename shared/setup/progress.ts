import { type MatrixId, setupStepIdOf } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { SETUP_STEPS, type SetupStepName } from '../plan/setup-steps.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { planIndex } from './plan-index.ts';

/** `done` and `skipped` are what somebody has said; of the other steps the plan shows all, some or nothing. */
export type SetupState = 'done' | 'skipped' | 'ready' | 'begun' | 'untouched';

export interface SetupProgress {
  readonly step: SetupStepName;
  readonly state: SetupState;
  /** What was said about it. */
  readonly note: string;
  readonly evidence: readonly Evidence[];
  /** How many things the plan does not show, also of a step that somebody called done. */
  readonly missing: number;
}

export interface Setup {
  /** Every step, in the order of the way. */
  readonly steps: readonly SetupProgress[];
  /** The matrix that the first steps are about; null where every matrix of the top level is closed. */
  readonly top: MatrixId | null;
}

/** Where a plan stands on the way from its vision to feedback loops. Reads every record once. */
export function setupOf(records: RecordSet): Setup {
  const index = planIndex(records);
  const shown = evidenceOf(records, index);
  const steps = SETUP_STEPS.map((step) => {
    const evidence = shown[step];
    const said = records.get('setupStep', setupStepIdOf(step));
    return {
      ...{ step, evidence },
      state: said?.state ?? stateShown(evidence),
      note: said?.note ?? '',
      missing: evidence.filter(({ met }) => !met).length,
    };
  });
  return { steps, top: index.top[0]?.id ?? null };
}

function stateShown(evidence: readonly Evidence[]): SetupState {
  if (evidence.every(({ met }) => met)) return 'ready';
  return evidence.some(({ count }) => count > 0) ? 'begun' : 'untouched';
}

/** Whether somebody has said that a step needs no more thought. */
export function isSettled({ state }: SetupProgress): boolean {
  return state === 'done' || state === 'skipped';
}
