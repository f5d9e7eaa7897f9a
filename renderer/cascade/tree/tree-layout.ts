import { hierarchy, tree } from 'd3';
import type { ShownNode } from '#shared/cascade/opening.ts';

/** Sizes of a card, and from one to the next; CSS pixels at 100 %. */
export const CARD = { width: 214, height: 44 } as const;
const ROW = 51;
const COLUMN = CARD.width + 44;
export const MARGIN = 24;

/** A card with its upper left corner. */
export interface PlacedNode {
  readonly shown: ShownNode;
  readonly x: number;
  readonly y: number;
}

export interface TreeLayout {
  /** Parents before their children. */
  readonly nodes: readonly PlacedNode[];
  readonly byKey: ReadonlyMap<string, PlacedNode>;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the cards of a tree stand: a column for each depth, parents in the middle of their children, nothing overlapping. */
export function layoutTree(root: ShownNode): TreeLayout {
  const placed = tree<ShownNode>()
    .nodeSize([ROW, COLUMN])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.12))(
    hierarchy<ShownNode>(root, ({ children }) => children),
  );
  const all = placed.descendants();
  const top = all.reduce((least, { x }) => Math.min(least, x), 0);
  const nodes = all.map(({ data, x, y }) => ({ shown: data, x: MARGIN + y, y: MARGIN + x - top }));
  return {
    nodes,
    byKey: new Map(nodes.map((node) => [node.shown.node.key, node])),
    width: nodes.reduce((most, { x }) => Math.max(most, x), 0) + CARD.width + MARGIN * 2,
    height: nodes.reduce((most, { y }) => Math.max(most, y), 0) + CARD.height + MARGIN,
  };
}

/** The cards that a window shows a part of. */
export function cardsIn({ nodes }: TreeLayout, { left, top, right, bottom }: Box): readonly PlacedNode[] {
  return nodes.filter(
    ({ x, y }) => x < right && x + CARD.width > left && y < bottom && y + CARD.height > top,
  );
}

/** From a card to one of the next column, as the end of an SVG path. */
export function linkPath(from: PlacedNode, to: PlacedNode): string {
  const [startX, startY] = [from.x + CARD.width, from.y + CARD.height / 2];
  const [endX, endY] = [to.x, to.y + CARD.height / 2];
  const middle = (startX + endX) / 2;
  return `M${startX},${startY}C${middle},${startY} ${middle},${endY} ${endX},${endY}`;
}

/** Whether the link between two cards may cross a window. */
export function linkCrosses(from: PlacedNode, to: PlacedNode, { left, top, right, bottom }: Box): boolean {
  const [upper, lower] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  const [first, last] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
  return first < right && last + CARD.width > left && upper < bottom && lower + CARD.height > top;
}
