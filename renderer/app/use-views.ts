import { useState } from 'react';
import type { PlanViewName, WideViewName } from '../state/plan-view.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';

/**
 * Which view over the whole plan is shown; null while a matrix is. What the plan store holds decides: whatever asks it for a matrix, such as a jump or the
 * list of matrices, leads back from a view over the whole plan.
 */
export function useViews() {
  const store = usePlanStore();
  const scope = usePlan((plan) => plan.scope);
  const [wide, setWide] = useState<WideViewName>('cascade');
  const show = (view: PlanViewName) => {
    const { scope: now, matrix } = store.getState();
    if (view !== 'matrix') {
      setWide(view);
      void store.showWhole();
    } else if (now === 'plan') void store.showMatrix(matrix);
  };
  return { wide: scope === 'plan' ? wide : null, show };
}
