import { useState } from 'react';
import type { Round } from '#shared/catchball/format.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import { usePlan, usePlanStore, useStores } from '../../state/stores.ts';
import { offerUndo } from '../../state/undo-offer.ts';
import type { verdictsOf } from './rulings.ts';

/** Applies decisions as one edit of the host, with an offer to take it back. */
export function useApply(thread: Thread, round: Round) {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan(({ opened }) => opened.plan);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [busy, setBusy] = useState(false);

  /** @returns whether it was done */
  async function apply(verdicts: ReturnType<typeof verdictsOf>): Promise<boolean> {
    setBusy(true);
    await store.settled();
    const said = { thread: thread.id, round: round.id, verdicts: [...verdicts] };
    const reply = await app.host.call('catchball.decide', { plan, ...said });
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) offerUndo(app, store, t('catchball.review.applied'));
    return reply.ok;
  }
  return { failure, busy, apply };
}
