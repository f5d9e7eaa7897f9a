import { useMemo, useState } from 'react';
import type { FileToken } from '#shared/host/calls.ts';
import type { MergeEntry } from '#shared/plan/merge/entries.ts';
import { usePlan, useStores } from '../../state/stores.ts';
import type { NamedPoint } from '../points.ts';
import { entryAt, inListOrder, type Mark, nextAfter } from './choices.ts';
import { copySource } from './source.ts';
import { type MergeState, useMerge } from './use-merge.ts';

export interface MergeMode {
  readonly on: boolean;
  /** The other copy; its file is null where no file is compared with this plan as it is now. */
  readonly other: OtherCopy;
  /** Null where there is nothing that could be merged. */
  readonly begin: (() => void) | null;
  readonly state: MergeState;
  /** How things will come out, by the keys of their differences; null while nobody merges. */
  readonly marks: ReadonlyMap<string, Mark> | null;
  readonly looked: MergeEntry | null;
  /** The place of that entry in the list, from 0, or -1; null while there is no list. */
  readonly place: { readonly at: number; readonly count: number } | null;
  look(entry: MergeEntry): void;
  /** Looks at the entry about a difference on the sheet. */
  lookAt(difference: string): void;
  /** Goes to the next entry. @returns false while there are none to go through */
  step(by: 1 | -1): boolean;
  leave(): void;
}

interface OtherCopy {
  readonly file: FileToken | null;
  readonly name: string;
}

/** Merging while two states are compared: whether it is possible, whether somebody does it, and at what they look. */
export function useMergeMode(
  points: { readonly from: NamedPoint; readonly to: NamedPoint },
  /** Two plans that were matched by their words only are not merged; null until it is known. */
  matched: 'ids' | 'content' | null,
  show: (entry: MergeEntry) => void,
): MergeMode {
  const readOnly = usePlan((plan) => plan.opened.readOnly !== null);
  const other = otherCopy(points.from, points.to);
  const [merges, setMerges] = useState(false);
  const [looked, setLooked] = useState<MergeEntry | null>(null);
  const on = merges && other.file !== null;
  const leave = () => setMerges(false);
  const { app } = useStores();
  const plan = usePlan((shown) => shown.opened.plan);
  const { file, name } = other;
  const source = useMemo(
    () => (on && file !== null ? copySource(app.host, plan, file, name) : null),
    [on, app, plan, file, name],
  );
  const state = useMerge(source, leave);
  const merging = on && state.state === 'there' ? state.merging : null;
  const look = (entry: MergeEntry) => {
    setLooked(entry);
    show(entry);
  };
  const possible = other.file !== null && !readOnly && !on && matched === 'ids';
  return {
    ...{ on, other, state, looked, look, leave },
    begin: possible ? () => setMerges(true) : null,
    marks: merging?.marks ?? null,
    place: merging && placeIn(merging.entries, looked),
    lookAt: (difference) => setLooked(merging && entryAt(merging.entries, difference)),
    step: (by) => {
      const next = merging && nextAfter(merging.entries, looked, by);
      if (next) look(next);
      return merging !== null;
    },
  };
}

function otherCopy(from: NamedPoint, to: NamedPoint): OtherCopy {
  const [now, other] = from.point.type === 'now' ? [from, to] : [to, from];
  const file = now.point.type === 'now' && other.point.type === 'file' ? other.point.file : null;
  return { file, name: other.name };
}

function placeIn(entries: readonly MergeEntry[], looked: MergeEntry | null) {
  return { at: inListOrder(entries).findIndex(({ key }) => key === looked?.key), count: entries.length };
}
