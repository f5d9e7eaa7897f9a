import type { CarryingGraph, CarryingNode, Support } from './graph.ts';

/** How far each item is carried, and by what; both by its place. */
export interface Carried {
  readonly shares: Float64Array;
  /** The first step of the strongest chain; undefined where the item ends it, or where there is none. */
  readonly next: readonly (Support | undefined)[];
}

/**
 * How far each item is carried: its strongest chain down to a measure that has an owner and a target, each step of it times
 * what the step carries. An item that stands in a circle is carried by what leads out of it.
 */
export function carriedDown({ nodes }: CarryingGraph): Carried {
  const shares = new Float64Array(nodes.length);
  const next: (Support | undefined)[] = nodes.map(() => undefined);
  for (const { place, ends } of nodes) if (ends) shares[place] = 1;
  // One round settles all, and a second one sees that, but for circles: no chain through one is stronger than one past it,
  // so that the rounds end.
  for (let rising = true; rising; ) {
    rising = false;
    for (const { place, supports } of nodes) {
      for (const support of supports) {
        const share = support.carries * (shares[support.node.place] ?? 0);
        if (share <= (shares[place] ?? 0)) continue;
        shares[place] = share;
        next[place] = support;
        rising = true;
      }
    }
  }
  return { shares, next };
}

/** One item on the way down from another. */
export interface Reached {
  readonly node: CarryingNode;
  /** Of the item where the way begins: all steps of the strongest way times what they carry. */
  readonly share: number;
  /** The last step of that way; null where it begins. */
  readonly from: { readonly node: CarryingNode; readonly support: Support } | null;
}

/** All that an item rests on, with the strongest way to each, the item itself first. */
export function reachedFrom(start: CarryingNode): ReadonlyMap<CarryingNode, Reached> {
  const reached = new Map<CarryingNode, Reached>([[start, { node: start, share: 1, from: null }]]);
  const below = allBelow(start).toSorted((a, b) => b.place - a.place);
  for (let rising = true; rising; ) {
    rising = false;
    for (const node of below) {
      const share = reached.get(node)?.share ?? 0;
      for (const support of node.supports) {
        const shareBelow = share * support.carries;
        if (shareBelow <= (reached.get(support.node)?.share ?? 0)) continue;
        reached.set(support.node, { node: support.node, share: shareBelow, from: { node, support } });
        rising = true;
      }
    }
  }
  return reached;
}

function allBelow(start: CarryingNode): readonly CarryingNode[] {
  const seen = new Set([start]);
  for (const node of seen) for (const support of node.supports) seen.add(support.node);
  return [...seen];
}

/** A way down: where it begins, and each step with what it carries. */
export interface Chain {
  readonly start: CarryingNode;
  readonly steps: readonly Support[];
  readonly share: number;
}

/** The strongest way to one of the items that were reached. */
export function chainTo(reached: ReadonlyMap<CarryingNode, Reached>, end: CarryingNode): Chain {
  const steps: Support[] = [];
  let start = end;
  for (let at = reached.get(end)?.from; at; at = reached.get(at.node)?.from) {
    steps.push(at.support);
    start = at.node;
  }
  return { start, steps: steps.reverse(), share: reached.get(end)?.share ?? 0 };
}

/** The strongest chain of an item to a measure with an owner and a target; undefined where it has none. */
export function strongestChain({ shares, next }: Carried, start: CarryingNode): Chain | undefined {
  const share = shares[start.place] ?? 0;
  if (share === 0) return undefined;
  const steps: Support[] = [];
  for (let step = next[start.place]; step !== undefined; step = next[step.node.place]) steps.push(step);
  return { start, steps, share };
}

/**
 * The way that says most to those of the reached items that are `wanted`: the strongest to a measure with an owner and a
 * target; where there is none, the one that gets furthest before it breaks. Undefined where nothing is wanted.
 */
export function tellingChain(
  reached: ReadonlyMap<CarryingNode, Reached>,
  wanted: (node: CarryingNode) => boolean,
): Chain | undefined {
  let best: Chain | undefined;
  let ends = false;
  for (const { node, share } of reached.values()) {
    if (!wanted(node) || (ends && (!node.ends || share <= (best?.share ?? 0)))) continue;
    const chain = chainTo(reached, node);
    if (!node.ends && best && !getsFurther(chain, best)) continue;
    best = chain;
    ends = node.ends;
  }
  return best;
}

function getsFurther(one: Chain, other: Chain): boolean {
  const further = one.steps.length - other.steps.length;
  return further > 0 || (further === 0 && one.share > other.share);
}
