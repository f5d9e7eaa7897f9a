import type { PlanCommand } from '../state/plan-store.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';

export interface Running {
  readonly run: (command: PlanCommand) => void;
  readonly readOnly: boolean;
}

/** Runs commands on the plan of now; nothing happens where it cannot be changed. */
export function useRun(): Running {
  const store = usePlanStore();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  return { run: (command) => void store.run(command), readOnly };
}
