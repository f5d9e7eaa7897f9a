import type { StoreApi } from 'zustand/vanilla';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { PlanPlace } from './plan-loading.ts';
import type { Jump, PlanState, PlanStore } from './plan-store.ts';

/** Serves wishes to see something one after the other; those that a later one has overtaken are passed over. */
export function jumper(
  { getState, setState }: StoreApi<PlanState>,
  showMatrix: (matrix: MatrixId) => Promise<void>,
): PlanStore['jumpTo'] {
  let wanted: Jump | null = null;
  let jumping: Promise<void> = Promise.resolve();
  const shows = (matrix: MatrixId) => getState().scope === 'matrix' && getState().matrix === matrix;
  return (jump) => {
    wanted = jump;
    jumping = jumping.then(async () => {
      if (wanted === jump && !shows(jump.matrix)) await showMatrix(jump.matrix);
      if (wanted === jump && shows(jump.matrix)) setState({ jump });
    });
    return jumping;
  };
}

/** What is left of the last wish when something is loaded: a matrix that is loaded anew still shows it. */
export function jumpOver({ matrix, jump }: PlanState, place: PlanPlace): Jump | null {
  return place.scope === 'matrix' && place.matrix === matrix ? jump : null;
}
