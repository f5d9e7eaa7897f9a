import { eachShown, type ShownNode } from './opening.ts';

export type Step = 'up' | 'down' | 'in' | 'out' | 'first' | 'last';

/**
 * Where a step leads from a node: up and down along its column, also to the children of other parents; in to its first
 * child and out to its parent; to the first and last node of its column. Null where it leads nowhere.
 */
export function stepFrom(root: ShownNode, from: ShownNode, step: Step): ShownNode | null {
  if (step === 'in') return from.children[0] ?? null;
  if (step === 'out') return from.parent;
  const column = [...eachShown(root)].filter(({ node }) => node.depth === from.node.depth);
  const at = column.indexOf(from);
  const to = { up: at - 1, down: at + 1, first: 0, last: column.length - 1 }[step];
  return column[to] ?? null;
}
