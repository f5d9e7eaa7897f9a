import { useDeferredValue, useMemo, useState } from 'react';
import { type Breaks, breaksOf } from '#shared/cascade/breaks.ts';
import { asksNothing, type CascadeFilter, type Kept, keptBy, NO_FILTER } from '#shared/cascade/filter.ts';
import { type ShownNode, shownTree } from '#shared/cascade/opening.ts';
import { type WhyNode, type WhyTree, whyTree } from '#shared/cascade/why-tree.ts';
import type { PeriodId } from '#shared/plan/ids.ts';
import { carriersOf, chainOf } from '#shared/plan/queries/chain.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** So many cards stand open of their own accord; more are found when a filter asks for them. */
const BUDGET = { plain: 64, filtered: 240 } as const;

/** How far a tree is open where no single node says otherwise. */
export type Openness = 'fitting' | 'all' | 'top';

export interface Cascade {
  readonly records: RecordSet;
  readonly tree: WhyTree;
  readonly breaks: Breaks;
  /** What the filter leaves; null where it asks nothing. */
  readonly kept: Kept | null;
  readonly shown: ShownNode;
  readonly filter: CascadeFilter;
  /** Whether what is shown is still that of an earlier filter. */
  readonly looking: boolean;
  readonly period: PeriodId | null;
  readonly selected: WhyNode | null;
  /** All that a selected item serves and is carried by, and itself; null where no item is selected. */
  readonly lit: ReadonlySet<string> | null;
  readonly setFilter: (change: Partial<CascadeFilter>) => void;
  readonly setPeriod: (period: PeriodId | null) => void;
  readonly select: (key: string | null) => void;
  /** Selects a node and opens all above it; a filter that hides it goes. */
  readonly reveal: (key: string) => void;
  readonly open: (keys: readonly string[], open: boolean) => void;
  readonly openTo: (openness: Openness) => void;
}

const NONE: ReadonlyMap<string, boolean> = new Map();

/** A plan as the view of the cascade shows it: what is open, looked for and selected. */
export function useCascade(records: RecordSet): Cascade {
  const [period, setPeriod] = useState<PeriodId | null>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [opening, setOpening] = useState<{
    readonly chosen: ReadonlyMap<string, boolean>;
    readonly openness: Openness;
  }>({ chosen: NONE, openness: 'fitting' });
  const [key, select] = useState<string | null>(null);

  const tree = useMemo(() => whyTree(records, period), [records, period]);
  const breaks = useMemo(() => breaksOf(records, tree), [records, tree]);
  // Typing goes on while a large plan is looked through.
  const asked = useDeferredValue(filter);
  const kept = useMemo(() => keptBy(records, tree, breaks, asked), [records, tree, breaks, asked]);
  const shown = useMemo(
    () =>
      shownTree(tree.root, {
        kept: kept?.keys ?? null,
        chosen: opening.chosen,
        budget: budgetOf(opening.openness, kept, tree),
      }),
    [tree, kept, opening],
  );
  const selected = (key === null ? null : tree.byKey.get(key)) ?? null;
  const lit = useMemo(() => litBy(records, selected), [records, selected]);

  const open = (keys: readonly string[], isOpen: boolean) =>
    setOpening((now) => ({
      ...now,
      chosen: new Map([...now.chosen, ...keys.map((each) => [each, isOpen] as const)]),
    }));
  return {
    records,
    tree,
    breaks,
    kept,
    shown,
    filter,
    looking: asked !== filter,
    period,
    selected,
    lit,
    setPeriod,
    select,
    open,
    openTo: (openness) => setOpening({ chosen: NONE, openness }),
    setFilter: (change) => {
      setFilter((now) => ({ ...now, ...change }));
      setOpening({ chosen: NONE, openness: 'fitting' });
    },
    reveal: (wanted) => {
      const above: string[] = [];
      for (let at = tree.byKey.get(wanted)?.parent; at; at = at.parent) above.push(at.key);
      if (kept && !kept.keys.has(wanted)) {
        setFilter(NO_FILTER);
        setOpening({ chosen: new Map(above.map((each) => [each, true])), openness: 'fitting' });
      } else open(above, true);
      select(wanted);
    },
  };
}

function budgetOf(openness: Openness, kept: Kept | null, { root }: WhyTree): number {
  if (openness === 'all') return Number.POSITIVE_INFINITY;
  if (openness === 'top') return root.children.length + 1;
  return kept === null ? BUDGET.plain : BUDGET.filtered;
}

function litBy(records: RecordSet, selected: WhyNode | null): ReadonlySet<string> | null {
  if (selected?.subject.at !== 'item') return null;
  const { item } = selected.subject;
  const above = item.kind === 'item' ? chainOf(records, item.id) : [];
  const lit = new Set<string>([...above, ...carriersOf(records, item)].map((step) => step.item.id));
  lit.add(item.id);
  for (let at: WhyNode | null = selected; at; at = at.parent) lit.add(at.key);
  return lit;
}

/** Whether anything is asked of the plan but its period. */
export function isFiltered({ filter }: Cascade): boolean {
  return !asksNothing(filter);
}
