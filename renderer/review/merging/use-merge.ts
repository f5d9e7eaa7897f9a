import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MergePreview } from '#shared/host/replies.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { Side } from '#shared/plan/merge/conflicts.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import type { MergeChoice } from '#shared/plan/merge/settle.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { t, tCount } from '../../messages/messages.ts';
import { usePlan, usePlanStore, useStores } from '../../state/stores.ts';
import { offerUndo } from '../../state/undo-offer.ts';
import { allOf, type Choices, inputOf, type Mark, marksOf, onlyOf, standingOf } from './choices.ts';
import { MERGE_WORDS, type MergeSource } from './source.ts';

export interface Merging {
  readonly preview: MergePreview;
  /** Those of the preview, and conflicts that only the choices have brought about. */
  readonly entries: readonly MergeEntry[];
  /** All that the entries name. */
  readonly records: RecordSet;
  /** By the key of the difference on the sheet. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** How many are still to be decided. */
  readonly open: number;
  readonly busy: boolean;
  standing(entry: MergeEntry): MergeChoice | null;
  choose(entry: MergeEntry, choice: MergeChoice): void;
  chooseAll(take: Side): void;
  apply(): Promise<void>;
}

export type MergeState =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly failure: HostFailure }
  | { readonly state: 'there'; readonly merging: Merging };

type Read =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly failure: HostFailure }
  | { readonly state: 'there'; readonly preview: MergePreview };

const NONE = { entries: [], named: [] };

/**
 * A merge on its way: looked at after all that is on its way to the host, and again after every edit of the plan, with
 * what was chosen so far. Nothing enters the plan before `apply`.
 * @param source where it comes from, the same object from render to render; null while nobody merges
 */
export function useMerge(source: MergeSource | null, onMerged: () => void): MergeState {
  const { app } = useStores();
  const store = usePlanStore();
  const plan = usePlan((state) => state.opened.plan);
  const [read, setRead] = useState<Read>({ state: 'loading' });
  const [choices, setChoices] = useState<Choices>(new Map());
  const [arisen, setArisen] = useState<Pick<MergePreview, 'entries' | 'named'>>(NONE);
  const [busy, setBusy] = useState(false);

  const look = useCallback(async () => {
    if (source === null) return;
    await store.settled();
    const reply = await source.preview();
    setArisen(NONE);
    if (!reply.ok) return setRead({ state: 'refused', failure: reply.error });
    setChoices((chosen) => onlyOf(reply.value.entries, chosen));
    setRead({ state: 'there', preview: reply.value });
  }, [store, source]);

  useEffect(() => {
    void look();
    const again = (event: { readonly plan: typeof plan }) => event.plan === plan && void look();
    const stop = [app.host.on('plan.edited', again), app.host.on('plan.reloaded', again)];
    return () => {
      for (const end of stop) end();
    };
  }, [app, plan, look]);

  const preview = read.state === 'there' ? read.preview : null;
  const entries = useMemo(
    () => (preview ? [...preview.entries, ...arisen.entries] : NONE.entries),
    [preview, arisen],
  );
  const records = useMemo(
    () => RecordSet.of(preview?.named ?? NONE.named).with(arisen.named),
    [preview, arisen],
  );
  const matched = preview?.matched ?? 'history';
  const marks = useMemo(() => marksOf(entries, choices, matched), [entries, choices, matched]);
  if (source === null || !preview) return read.state === 'refused' ? read : { state: 'loading' };

  const standing = (entry: MergeEntry) => standingOf(entry, choices, matched);
  const open = entries.filter((entry) => standing(entry) === null).length;
  const apply = async () => {
    if (open > 0 || busy) return;
    setBusy(true);
    await store.settled();
    const { seq, shown } = preview;
    const reply = await source.apply({ seq, shown, choices: inputOf(choices) });
    setBusy(false);
    if (!reply.ok) {
      app.refuse(reply.error);
      if (reply.error.code === 'changedElsewhere') void look();
      return;
    }
    const outcome = reply.value;
    if (outcome.type === 'open') {
      const known = new Set(entries.map(({ key }) => key));
      const fresh = outcome.entries.filter(({ key }) => !known.has(key));
      setArisen({ entries: [...arisen.entries, ...fresh], named: [...arisen.named, ...outcome.named] });
      return app.say(tCount('merge.arisen', outcome.entries.length));
    }
    onMerged();
    const words = MERGE_WORDS[source.from];
    if (outcome.type === 'unchanged') return app.say(t(words.unchanged));
    offerUndo(app, store, t(words.done, { name: source.name }));
  };
  return {
    state: 'there',
    merging: {
      ...{ preview, entries, records, marks, open, busy, standing, apply },
      choose: ({ key }, choice) => setChoices((chosen) => new Map(chosen).set(key, choice)),
      chooseAll: (take) => setChoices(allOf(entries, take)),
    },
  };
}
