import { useEffect, useState } from 'react';
import type { ComparedPoint } from '#shared/host/calls.ts';
import type { Comparison } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';

export type Compared =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly failure: HostFailure }
  | { readonly state: 'there'; readonly comparison: Comparison };

/**
 * Two states of a matrix from the host, after all that is on its way there. Asked again after every edit of the plan;
 * what is shown stays until the answer comes.
 */
export function useComparison(from: ComparedPoint, to: ComparedPoint, matrix: MatrixId): Compared {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const [compared, setCompared] = useState<Compared>({ state: 'loading' });
  useEffect(() => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const turn = asked;
      await store.settled();
      const reply = await app.host.call('plan.compare', { plan, from, to, matrix });
      if (turn !== asked) return;
      setCompared(
        reply.ok ? { state: 'there', comparison: reply.value } : { state: 'refused', failure: reply.error },
      );
    };
    void ask();
    const again = (event: { readonly plan: typeof plan }) => event.plan === plan && void ask();
    const stop = [app.host.on('plan.edited', again), app.host.on('plan.reloaded', again)];
    return () => {
      asked += 1;
      for (const end of stop) end();
    };
  }, [app, store, plan, from, to, matrix]);
  return compared;
}
