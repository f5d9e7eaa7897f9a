import type { ItemId } from '../plan/ids.ts';
import { hasMatrixAbove } from '../plan/queries/cascade.ts';
import { above, type ChainStep } from '../plan/queries/chain.ts';
import { strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Mirror } from '../plan/records/records.ts';

/** One way from an item towards the true north, over all levels. */
export interface WayUp {
  /** What it serves, nearest first. */
  readonly steps: readonly (Item | Mirror)[];
  /** Whether it ends at a breakthrough of the topmost level, or in another plan: else the chain is broken. */
  readonly arrives: boolean;
}

/**
 * The way of each item of a plan: one that arrives, where there is any, and at every step along the strongest link. What an
 * item shares with others is gone only once.
 */
export function waysUp(records: RecordSet): (item: Item | Mirror) => WayUp {
  const known = new Map<ItemId, WayUp>();
  const strengths = strengthsOf(records);
  const strongest = Math.max(...strengths.map(({ weight }) => weight));
  const weightOf = ({ item, via }: Pick<ChainStep, 'item' | 'via'>, from: Item | Mirror) => {
    // What has become of an item on the next level is the same thing, so it counts as the strongest link does.
    if (via.kind === 'cascadeLink') return strongest;
    // A measure's link across the ring tells less of its why than the priority that it measures.
    if (from.role === 'measure' && item.role === 'longTerm') return -1;
    return strengths.find(({ key }) => key === via.strength)?.weight ?? 0;
  };
  const way = (item: Item | Mirror): WayUp => {
    const before = known.get(item.id);
    if (before) return before;
    // In a circle it leads nowhere.
    known.set(item.id, { steps: [], arrives: false });
    const ways = above(records, item)
      .filter(({ via }) => via.kind === 'cascadeLink' || via.effect === 'positive')
      .toSorted((a, b) => weightOf(b, item) - weightOf(a, item))
      .map((step) => ({ step, beyond: way(step.item) }));
    const best = ways.find(({ beyond }) => beyond.arrives) ?? ways[0];
    const found = best
      ? { steps: [best.step.item, ...best.beyond.steps], arrives: best.beyond.arrives }
      : { steps: [], arrives: isTop(records, item) };
    known.set(item.id, found);
    return found;
  };
  return way;
}

/** Mirrors stand for what another plan answers for. */
function isTop(records: RecordSet, item: Item | Mirror): boolean {
  if (item.kind === 'mirror') return true;
  const unit = records.get('matrix', item.matrix)?.unit;
  return item.role === 'longTerm' && unit !== undefined && !hasMatrixAbove(records, unit);
}
