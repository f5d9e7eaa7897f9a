import { useEffect, useState } from 'react';
import type { ThreadId } from '#shared/plan/ids.ts';
import { usePlan, useStores } from '../../state/stores.ts';

const NONE: ReadonlySet<ThreadId> = new Set();

/** The threads that wait for this plan's answer. The host knows, because their rounds stay with it. */
export function useOurTurn(): ReadonlySet<ThreadId> {
  const { app } = useStores();
  const plan = usePlan((state) => state.opened.plan);
  const threads = usePlan((state) => state.records?.all('thread'));
  const [ours, setOurs] = useState(NONE);
  useEffect(() => {
    if (!threads || threads.size === 0) return setOurs(NONE);
    let wanted = true;
    void app.host.call('catchball.threads', { plan }).then((reply) => {
      if (!wanted || !reply.ok) return;
      setOurs(new Set(reply.value.filter(({ turn }) => turn === 'mine').map(({ thread }) => thread.id)));
    });
    return () => {
      wanted = false;
    };
  }, [app, plan, threads]);
  return ours;
}
