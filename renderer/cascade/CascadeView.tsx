import type { PlanViewProps } from '../state/plan-view.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { CascadeWorkspace } from './CascadeWorkspace.tsx';

/** The cascade of the plan that the screen around shows. */
export function CascadeView({ records, onOpen }: PlanViewProps) {
  const store = usePlanStore();
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  return <CascadeWorkspace records={records} run={readOnly ? null : store.run} onOpen={onOpen} />;
}
