import { useEffect, useState } from 'react';
import type { CallName, Input, Output } from '#shared/host/calls.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import { usePlan, usePlanStore, useStores } from '../state/stores.ts';

/** What the host last answered. The old value stays in view while a newer one is on its way. */
export interface Reading<T> {
  readonly value: T | null;
  readonly failure: HostFailure | null;
}

/**
 * Asks the host, after all edits of this page have arrived there, and asks again whenever the input or the plan
 * changes; null asks nothing. `pause` (ms) waits until the input has stood still for so long.
 */
export function useReading<N extends CallName>(
  name: N,
  input: Input<N> | null,
  pause = 0,
): Reading<Output<N>> {
  const { app } = useStores();
  const store = usePlanStore();
  const edits = useEditCount();
  const [reading, setReading] = useState<Reading<Output<N>>>({ value: null, failure: null });
  const asked = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the input, `edits` for the plan
  useEffect(() => {
    let current = true;
    if (input === null) {
      setReading({ value: null, failure: null });
      return;
    }
    const ask = async () => {
      await store.settled();
      const reply = await app.host.call(name, input);
      if (!current) return;
      setReading((before) =>
        reply.ok ? { value: reply.value, failure: null } : { value: before.value, failure: reply.error },
      );
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [app, store, name, asked, edits, pause]);
  return reading;
}

/** Counts the edits of the open plan, by whichever window, and each time that its file was loaded again. */
function useEditCount(): number {
  const { host } = useStores().app;
  const plan = usePlan(({ opened }) => opened.plan);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const next = (event: { readonly plan: string }) => {
      if (event.plan === plan) setCount((before) => before + 1);
    };
    const stop = [host.on('plan.edited', next), host.on('plan.reloaded', next)];
    return () => {
      for (const end of stop) end();
    };
  }, [host, plan]);
  return count;
}
