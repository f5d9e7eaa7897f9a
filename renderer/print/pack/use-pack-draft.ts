import { useCallback, useEffect, useRef, useState } from 'react';
import { type Pack, pack as packSchema } from '#shared/print/pack/pack.ts';
import { usePlan, useStores } from '../../state/stores.ts';
import { packForNow, presetPack, type Shown } from './pack-draft.ts';

/**
 * The pack that is being put together: as it was left last for this plan, else the matrix that is shown.
 * @param given one that is printed this once; it leaves the last one as it was
 */
export function usePackDraft(shown: Shown, given: Pack | null = null): readonly [Pack, (pack: Pack) => void] {
  const { view } = useStores();
  const plan = usePlan((state) => state.outline?.plan.id);
  const outline = usePlan((state) => state.outline);
  const [draft, setDraft] = useState<Pack>(() => {
    if (given) return given;
    const last = plan && packSchema.safeParse(view.getState().packs[plan]).data;
    const there = outline?.matrices.map(({ matrix }) => matrix.id) ?? [];
    return last ? packForNow(last, shown, there) : presetPack('thisMatrix', shown);
  });
  const now = useRef(draft);
  const change = useCallback((next: Pack) => {
    now.current = next;
    setDraft(next);
  }, []);
  const first = useRef(draft);
  useEffect(
    () => () => {
      if (plan && !given && now.current !== first.current) view.rememberPack(plan, now.current);
    },
    [plan, view, given],
  );
  return [draft, change];
}
