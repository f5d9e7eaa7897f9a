import type { Alignment } from './alignment.ts';
import { reachedFrom } from './chains.ts';
import type { CarryingGraph, CarryingNode, Support } from './graph.ts';

/** One place where mending would raise the score, and by how much if it alone is mended. */
export type Gain =
  /** Nothing carries the item: what would be gained by something that carries it fully. */
  | (GainAt & { readonly type: 'unsupported' })
  /** The item's link or take-over to what carries it is weaker than it could be: gained by the strongest mark. */
  | (GainAt & { readonly type: 'weakLink'; readonly support: Support })
  /** The measure lacks an owner, a target or both: gained by giving it what it lacks. */
  | (GainAt & { readonly type: 'unanswered'; readonly lacksOwner: boolean; readonly lacksTarget: boolean });

interface GainAt {
  readonly node: CarryingNode;
  /** Of the mean of the objectives; above 0. */
  readonly gain: number;
}

/** Sums of binary fractions differ by less. */
const NOISE = 1e-9;

/**
 * What would raise the mean of some objectives most, greatest gain first, nearest to the work first among equals: there
 * something can be done about it. Each place comes once, with its best remedy. Gains are not to be added up: two places may be alternatives to each other.
 */
export function greatestGains(
  { graph, carried }: Alignment,
  objectives: readonly CarryingNode[],
  most: number,
): readonly Gain[] {
  const best = new Map<CarryingNode, Gain>();
  const sums = new Map<CarryingNode, Map<Support | null, number>>();
  for (const objective of objectives) {
    const now = carried(objective);
    if (now >= 1 - NOISE) continue;
    for (const { node, share } of reachedFrom(objective).values()) {
      for (const { support, comesTo } of remediesOf(node, carried)) {
        const gain = (share * comesTo - now) / objectives.length;
        if (gain <= NOISE) continue;
        const ofNode = sums.get(node) ?? new Map<Support | null, number>();
        sums.set(node, ofNode.set(support, (ofNode.get(support) ?? 0) + gain));
      }
    }
  }
  for (const [node, ofNode] of sums) {
    for (const [support, gain] of ofNode) {
      if (gain > (best.get(node)?.gain ?? 0) + NOISE) best.set(node, gainOf(node, support, gain));
    }
  }
  const depths = depthsOf(graph);
  const nearerToWork = (a: Gain, b: Gain) => (depths.get(b.node) ?? 0) - (depths.get(a.node) ?? 0);
  const reading = new Map(graph.inReadingOrder.map((node, index) => [node, index]));
  const at = ({ node }: Gain) => reading.get(node) ?? 0;
  return [...best.values()]
    .toSorted((a, b) =>
      Math.abs(b.gain - a.gain) > NOISE ? b.gain - a.gain : nearerToWork(a, b) || at(a) - at(b),
    )
    .slice(0, most);
}

/** Side by side from the vision downwards, matrix by matrix. */
function depthsOf({ inReadingOrder }: CarryingGraph): ReadonlyMap<CarryingNode, number> {
  const depths = new Map<CarryingNode, number>();
  let depth = 0;
  let before: CarryingNode | undefined;
  for (const node of inReadingOrder) {
    if (before && (before.matrix !== node.matrix || before.item.role !== node.item.role)) depth += 1;
    depths.set(node, depth);
    before = node;
  }
  return depths;
}

interface Remedy {
  /** The link to mark stronger; null where something is missing that is not there yet. */
  readonly support: Support | null;
  /** How far the item would be carried. */
  readonly comesTo: number;
}

function remediesOf(node: CarryingNode, carried: Alignment['carried']): readonly Remedy[] {
  if (node.ends) return [];
  if (node.item.role === 'measure' || node.supports.length === 0) return [{ support: null, comesTo: 1 }];
  return node.supports.flatMap((support) =>
    support.carries < 1 ? [{ support, comesTo: carried(support.node) }] : [],
  );
}

function gainOf(node: CarryingNode, support: Support | null, gain: number): Gain {
  if (support) return { type: 'weakLink', node, support, gain };
  if (node.item.role !== 'measure') return { type: 'unsupported', node, gain };
  return {
    type: 'unanswered',
    node,
    gain,
    lacksOwner: node.item.owner === null,
    lacksTarget: !node.hasTarget,
  };
}
