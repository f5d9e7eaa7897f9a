import { useCallback, useEffect, useState } from 'react';
import type { RevisionInfo } from '#shared/host/replies.ts';
import { usePlan, useStores } from '../state/stores.ts';
import type { HistoryEntry } from './points.ts';

const PAGE = 60;

export interface History {
  readonly revisions: readonly RevisionInfo[];
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Loads earlier edits; null where there are none. */
  readonly loadMore: (() => void) | null;
}

/** The revisions and edits of the plan, kept up with every edit. */
export function useHistory(): History {
  const { app } = useStores();
  const plan = usePlan((state) => state.opened.plan);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [revisions, setRevisions] = useState<readonly RevisionInfo[]>([]);
  const [more, setMore] = useState(false);

  const load = useCallback(
    async (before: number | null) => {
      const reply = await app.host.call('plan.history', { plan, before, limit: PAGE });
      if (!reply.ok) return app.refuse(reply.error);
      setEntries((known) => (before === null ? reply.value.entries : [...known, ...reply.value.entries]));
      setMore(reply.value.more);
    },
    [app, plan],
  );
  useEffect(() => {
    const loadAll = async () => {
      const [, reply] = await Promise.all([load(null), app.host.call('plan.revisions', { plan })]);
      if (reply.ok) setRevisions(reply.value);
      else app.refuse(reply.error);
    };
    void loadAll();
    return app.host.on('plan.edited', (event) => {
      if (event.plan === plan) void loadAll();
    });
  }, [app, plan, load]);

  const loadMore = more ? () => void load(entries.at(-1)?.seq ?? null) : null;
  return { revisions, entries, loadMore };
}
