import { arc, type HierarchyRectangularNode, hierarchy, partition } from 'd3';
import type { WhyNode } from '#shared/cascade/why-tree.ts';

/** Rings around the middle that are drawn; what lies further out is gone into by a click. */
export const RINGS = 4;
/** Narrower arcs than this, in radians, are drawn as one with their neighbours. */
const NARROWEST = 0.012;

/** A ring's part that stands for a node, or for several siblings that are too narrow each. Angles run clockwise from the top. */
export interface SunburstArc {
  readonly key: string;
  /** Null for several. */
  readonly node: WhyNode | null;
  /** Items in it and further out. */
  readonly items: number;
  /** From 1 on, from the middle outwards. */
  readonly ring: number;
  readonly start: number;
  readonly end: number;
  /** Whether there is more further out than is drawn. */
  readonly deeper: boolean;
}

interface Part {
  readonly node: WhyNode;
  readonly items: number;
}

/**
 * The arcs around a node, with all rings out to the last that is drawn. How wide an arc is follows from how many items
 * end in it, so that what branches much is broad.
 * @param kept what a filter has left; null for all
 */
export function layoutSunburst(focus: WhyNode, kept: ReadonlySet<string> | null): readonly SunburstArc[] {
  const counts = kept && countsOf(focus, kept);
  const part = (node: WhyNode): Part => ({ node, items: counts?.get(node) ?? node.items });
  const childrenOf = ({ node }: Part) =>
    (kept === null ? node.children : node.children.filter(({ key }) => kept.has(key))).map(part);
  const root = hierarchy<Part>(part(focus), (data) =>
    data.node.depth - focus.depth < RINGS ? childrenOf(data) : null,
  ).sum(({ node, items }) =>
    node.depth - focus.depth < RINGS && node.children.length > 0 ? 0 : Math.max(1, items),
  );
  const placed = partition<Part>().size([2 * Math.PI, RINGS + 1])(root);
  return arcsBelow(placed);
}

function arcsBelow(parent: HierarchyRectangularNode<Part>): readonly SunburstArc[] {
  const arcs: SunburstArc[] = [];
  let narrow: HierarchyRectangularNode<Part>[] = [];
  const flush = () => {
    const [first, last] = [narrow[0], narrow.at(-1)];
    if (first && last) {
      arcs.push({
        key: `rest:${first.data.node.key}`,
        node: null,
        items: narrow.reduce((sum, { data }) => sum + data.items, 0),
        ring: first.depth,
        start: first.x0,
        end: last.x1,
        deeper: false,
      });
    }
    narrow = [];
  };
  for (const child of parent.children ?? []) {
    if (child.x1 - child.x0 < NARROWEST) {
      narrow.push(child);
      continue;
    }
    flush();
    const { node, items } = child.data;
    const deeper = child.depth === RINGS && node.children.length > 0;
    arcs.push({ key: node.key, node, items, ring: child.depth, start: child.x0, end: child.x1, deeper });
    arcs.push(...arcsBelow(child));
  }
  flush();
  return arcs;
}

/** How many items that were kept stand in each node and below. */
function countsOf(focus: WhyNode, kept: ReadonlySet<string>): ReadonlyMap<WhyNode, number> {
  const order = [focus];
  for (const node of order) order.push(...node.children.filter(({ key }) => kept.has(key)));
  const counts = new Map<WhyNode, number>();
  for (const node of order.toReversed()) {
    const own = (counts.get(node) ?? 0) + (node.subject.at === 'item' ? 1 : 0);
    counts.set(node, own);
    if (node !== focus && node.parent) counts.set(node.parent, (counts.get(node.parent) ?? 0) + own);
  }
  return counts;
}

export interface Rings {
  /** Of the middle, in the same unit as the result. */
  readonly middle: number;
  readonly width: number;
}

const GAP = 1.5;

/** The outline of an arc, as an SVG path around the origin. */
export function arcPath({ ring, start, end }: SunburstArc, { middle, width }: Rings): string {
  const inner = middle + (ring - 1) * width;
  return (
    arc()
      .padAngle(Math.min((end - start) / 3, GAP / inner))
      .padRadius(inner)
      .cornerRadius(2)({
      innerRadius: inner + GAP / 2,
      outerRadius: inner + width - GAP / 2,
      startAngle: start,
      endAngle: end,
    }) ?? ''
  );
}

/** The middle of an arc. */
export function arcMiddle(
  { ring, start, end }: SunburstArc,
  { middle, width }: Rings,
): readonly [number, number] {
  const angle = (start + end) / 2 - Math.PI / 2;
  const radius = middle + (ring - 0.5) * width;
  return [Math.cos(angle) * radius, Math.sin(angle) * radius];
}

/** How long an arc is along its middle. */
export function arcLength({ ring, start, end }: SunburstArc, { middle, width }: Rings): number {
  return (end - start) * (middle + (ring - 0.5) * width);
}
