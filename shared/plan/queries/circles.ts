import type { ItemId } from '../ids.ts';
import type { Dependency } from '../records/records.ts';
import type { DependencyGraph } from './dependency-graph.ts';
import { shortestWay } from './shortest-way.ts';

/** Dependencies each of which needs what the next one is about, and the last one the first: nothing of it can begin. */
export type Circle = readonly Dependency[];

/**
 * Circles among the dependencies, each told once and beginning with the smallest of its items. There may be exponentially
 * many, so not all are told, but enough to take them all apart: every dependency that lies on a circle lies on one of these,
 * each the shortest through one of its dependencies.
 */
export function circlesOf(graph: DependencyGraph): readonly Circle[] {
  const told = new Set<Dependency>();
  const circles: Circle[] = [];
  const inCircle = (item: ItemId) => graph.needsOf(item).filter((each) => graph.circular.has(each));
  for (const dependency of graph.circular) {
    if (told.has(dependency)) continue;
    const back = shortestWay(dependency.needs, dependency.item, inCircle, ({ needs }) => needs);
    if (!back) continue;
    const circle = fromSmallest([dependency, ...back]);
    for (const each of circle) told.add(each);
    circles.push(circle);
  }
  return circles;
}

/**
 * The circle that a new dependency would close, as the items on it: the one that needs, the one that gives, what that one
 * needs, … back to the first, which is not told again. Null where it closes none.
 */
export function circleClosedBy(
  graph: DependencyGraph,
  { item, needs }: Pick<Dependency, 'item' | 'needs'>,
): readonly ItemId[] | null {
  const back = shortestWay(
    needs,
    item,
    (at) => graph.needsOf(at),
    (each) => each.needs,
  );
  return back && [item, ...back.map((each) => each.item)];
}

function fromSmallest(circle: Circle): Circle {
  const smallest = circle.reduce(
    (least, { item }, at) => (item < (circle[least]?.item ?? '') ? at : least),
    0,
  );
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
