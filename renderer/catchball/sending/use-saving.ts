import { useState } from 'react';
import type { FileToken } from '#shared/host/calls.ts';
import type { SavedFile } from '#shared/host/replies.ts';
import type { HostFailure, Reply } from '#shared/host/reply.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';

/** Where a catchball file goes, and what seals it. */
export interface Saving {
  readonly file: FileToken;
  readonly passphrase: string | null;
}

/** Asks who sends and where to, and has the host write the file after all edits of this page have arrived there. */
export function useSaving(write: (saving: Saving) => Promise<Reply<SavedFile>>) {
  const { app } = useStores();
  const store = usePlanStore();
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [busy, setBusy] = useState(false);

  async function ask(suggestedName: string, passphrase: string | null): Promise<SavedFile | null> {
    if (!(await app.profile())) return null;
    const picked = await app.chooseFile('saveCatchball', suggestedName);
    if (!picked) return null;
    await store.settled();
    const reply = await write({ file: picked.file, passphrase });
    setFailure(reply.ok ? null : reply.error);
    return reply.ok ? reply.value : null;
  }

  /** @returns the file; null where the person thought better of it, or the host refused */
  function save(suggestedName: string, passphrase: string | null): Promise<SavedFile | null> {
    if (busy) return Promise.resolve(null);
    setBusy(true);
    return ask(suggestedName, passphrase).finally(() => setBusy(false));
  }
  return { failure, busy, save };
}
