import type { WhyNode } from './why-tree.ts';

/** A node that is shown, with the shown ones below it. */
export interface ShownNode {
  readonly node: WhyNode;
  readonly parent: ShownNode | null;
  readonly children: readonly ShownNode[];
  /** Whether there is something below it to open. */
  readonly canOpen: boolean;
  /** Which among its siblings it is, from 1 on, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

export interface Opening {
  /** What a filter has left; null for all. */
  readonly kept: ReadonlySet<string> | null;
  /** Which nodes a person has opened (true) or closed. */
  readonly chosen: ReadonlyMap<string, boolean>;
  /** So many nodes may be open of their own accord: whole levels, from the top, as long as they fit. */
  readonly budget: number;
}

type Growing = { -readonly [K in keyof ShownNode]: K extends 'children' ? Growing[] : ShownNode[K] };

/** The part of a tree that is shown. What is closed costs nothing, however much is below it. */
export function shownTree(root: WhyNode, { kept, chosen, budget }: Opening): ShownNode {
  const childrenOf = (node: WhyNode) =>
    kept === null ? node.children : node.children.filter(({ key }) => kept.has(key));
  const openAbove = openDepth(root, childrenOf, budget);
  const show = (node: WhyNode, parent: ShownNode | null, place: number, siblings: number): Growing => {
    return { node, parent, children: [], canOpen: childrenOf(node).length > 0, place, siblings };
  };
  const top = show(root, null, 1, 1);
  const waiting = [top];
  for (let shown = waiting.pop(); shown; shown = waiting.pop()) {
    const { node } = shown;
    if (!(chosen.get(node.key) ?? node.depth < openAbove)) continue;
    const children = childrenOf(node);
    for (const [at, child] of children.entries()) {
      shown.children.push(show(child, shown, at + 1, children.length));
    }
    waiting.push(...shown.children);
  }
  return top;
}

/** The depth above which nodes are open of their own accord. What a person opens or closes changes nothing about it. */
function openDepth(root: WhyNode, childrenOf: (node: WhyNode) => readonly WhyNode[], budget: number): number {
  let left = budget - 1;
  for (let level: readonly WhyNode[] = [root]; level.length > 0; ) {
    const below: WhyNode[] = [];
    for (const node of level) {
      below.push(...childrenOf(node));
      if (below.length > left) return node.depth;
    }
    left -= below.length;
    level = below;
  }
  return Number.POSITIVE_INFINITY;
}

/** Every shown node, parents before their children. */
export function* eachShown(root: ShownNode): Generator<ShownNode> {
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...next.children.toReversed());
  }
}
