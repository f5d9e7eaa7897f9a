import { useEffect, useState } from 'react';
import type { PackPreview } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { Pack } from '#shared/print/pack/pack.ts';
import { useSpeech } from '../../messages/speech.ts';
import { usePlanStore, useStores } from '../../state/stores.ts';

interface Previewed {
  readonly preview: PackPreview | null;
  readonly failure: HostFailure | null;
  /** The pack that is shown; null before there is one. */
  readonly of: Pack | null;
  /** What is shown is not yet what was asked for. */
  readonly waiting: boolean;
}

/** A person who types a number or drags a part asks again at once. */
const PAUSE_MS = 120;

/** One page of a pack as the host prints it; the page before stays until the next one has come. @param page from 0 */
export function usePreview(pack: Pack, page: number): Previewed {
  const { app } = useStores();
  const store = usePlanStore();
  const { language } = useSpeech();
  const [previewed, setPreviewed] = useState<Previewed>({
    ...{ preview: null, failure: null, of: null, waiting: true },
  });

  useEffect(() => {
    let wanted = true;
    setPreviewed((now) => ({ ...now, waiting: true }));
    const ask = async () => {
      await store.settled();
      if (!wanted) return;
      const { plan } = store.getState().opened;
      const reply = await app.host.call('export.preview', { plan, pack, language, page });
      if (!wanted) return;
      if (reply.ok) setPreviewed({ preview: reply.value, failure: null, waiting: false, of: pack });
      else if (reply.error.code !== 'cancelled')
        setPreviewed({ preview: null, failure: reply.error, waiting: false, of: pack });
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [app, store, pack, page, language]);

  return previewed;
}
