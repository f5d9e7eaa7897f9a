import { useEffect, useState } from 'react';
import type { AlignmentHistory } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';

export type AlignmentCourse =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly failure: HostFailure }
  | ({ readonly state: 'there' } & AlignmentHistory);

/**
 * The alignment at earlier states, of the plan or of one unit. Asked again when a state is named or loses its name; other
 * edits leave the past as it is.
 */
export function useAlignmentHistory(unit: UnitId | null): AlignmentCourse {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const revisions = usePlan((state) => state.records?.all('revision'));
  const [course, setCourse] = useState<AlignmentCourse>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a name that comes or goes is a point more or less
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      await store.settled();
      const reply = await app.host.call('plan.alignmentHistory', { plan, unit });
      if (!isWanted) return;
      setCourse(reply.ok ? { state: 'there', ...reply.value } : { state: 'refused', failure: reply.error });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [app, store, plan, unit, revisions]);
  return course;
}
