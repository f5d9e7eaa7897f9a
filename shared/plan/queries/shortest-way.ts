/**
 * The fewest steps of a directed graph that lead from one node to another, empty where they are the same; null where none
 * do. Of several such ways it is the one whose steps come first.
 */
export function shortestWay<N extends string, S>(
  from: N,
  to: N,
  stepsFrom: (node: N) => Iterable<S>,
  endOf: (step: S) => N,
): readonly S[] | null {
  const cameBy = new Map<N, { readonly node: N; readonly step: S } | null>([[from, null]]);
  for (const node of cameBy.keys()) {
    if (node === to) break;
    for (const step of stepsFrom(node)) {
      const end = endOf(step);
      if (!cameBy.has(end)) cameBy.set(end, { node, step });
    }
  }
  if (!cameBy.has(to)) return null;
  const way: S[] = [];
  for (let by = cameBy.get(to); by; by = cameBy.get(by.node)) way.push(by.step);
  return way.reverse();
}
