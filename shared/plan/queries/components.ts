/**
 * The strongly connected components of a directed graph, each sorted, and each after all that it leads to (R. Tarjan, 1972).
 * Linear in nodes and edges, and without recursion: a chain may be as long as a plan.
 */
export function componentsOf<N extends string>(
  nodes: readonly N[],
  next: (node: N) => readonly N[],
): readonly (readonly N[])[] {
  const found = new Map<N, number>();
  const lowest = new Map<N, number>();
  const open: N[] = [];
  const isOpen = new Set<N>();
  const components: N[][] = [];

  const enter = (node: N) => {
    found.set(node, found.size);
    lowest.set(node, found.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, ahead: next(node).values() };
  };
  const lower = (node: N, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const close = (root: N) => {
    const members = open.splice(open.lastIndexOf(root));
    for (const member of members) isOpen.delete(member);
    components.push(members.sort());
  };

  for (const start of nodes) {
    if (found.has(start)) continue;
    const path = [enter(start)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const { node, ahead } = at;
      const step = ahead.next();
      if (!step.done) {
        if (!found.has(step.value)) path.push(enter(step.value));
        else if (isOpen.has(step.value)) lower(node, found.get(step.value) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, lowest.get(node) ?? 0);
      if (lowest.get(node) === found.get(node)) close(node);
    }
  }
  return components;
}
