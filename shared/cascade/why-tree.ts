import type { ItemId, MatrixId, PeriodId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { overlap } from '../plan/months.ts';
import { inOrder } from '../plan/order.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { unitsAbove, unitTree } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { Item, Matrix, Mirror, Unit } from '../plan/records/records.ts';
import { distancesFrom, upperOfEach, uppersByPreference } from './uppers.ts';

/** What a node of the tree stands for. */
export type WhySubject =
  | { readonly at: 'north' }
  | { readonly at: 'item'; readonly item: Item | Mirror }
  /** All that has no way up to the true north; below it the units that it belongs to. */
  | { readonly at: 'loose' }
  | { readonly at: 'unit'; readonly unit: Unit };

export interface WhyNode {
  readonly key: string;
  readonly subject: WhySubject;
  readonly parent: WhyNode | null;
  readonly children: readonly WhyNode[];
  /** 0 for the true north. */
  readonly depth: number;
  /** How many items stand in it and below. */
  readonly items: number;
}

/**
 * A plan as a tree: every item once, below the one thing that it serves first, so that the way from a node to the root is its
 * "why". What an item serves besides is not in the tree; `chainOf` tells all of it.
 */
export interface WhyTree {
  readonly root: WhyNode;
  readonly byKey: ReadonlyMap<string, WhyNode>;
  /** Items that serve themselves in the end, by way of others. */
  readonly circular: ReadonlySet<ItemId>;
  /** The matrices whose items are in the tree, top of the organisation first. */
  readonly matrices: readonly Matrix[];
}

export const NORTH_KEY = 'north';
export const LOOSE_KEY = 'loose';

/**
 * The tree of one period, with all matrices that are for any of its months, or (null) of all that are not closed. It does not
 * depend on the order of the records.
 */
export function whyTree(records: RecordSet, period: PeriodId | null): WhyTree {
  const matrices = matricesInOrder(records).filter((matrix) => isShown(records, matrix, period));
  const items = matrices.flatMap(({ id }) => itemsInOrder(records, id));
  const places = new Map(items.map(({ id }, at) => [id, at]));
  const uppersOf = uppersByPreference(records, places);
  const distances = distancesFrom(records, items, topItems(records, matrices), uppersOf);
  const { uppers, circular } = upperOfEach(items, uppersOf, distances);

  const root = growing(NORTH_KEY, { at: 'north' });
  const nodes = new Map<string, Growing>([[root.key, root]]);
  const nodeOf = (item: Item | Mirror) => {
    const known = nodes.get(item.id);
    if (known) return known;
    const made = growing(item.id, { at: 'item', item });
    nodes.set(made.key, made);
    return made;
  };
  const loose: Item[] = [];
  for (const mirror of mirrorsAmong(uppers.values())) attach(root, nodeOf(mirror));
  for (const item of items) {
    const upper = uppers.get(item.id);
    if (upper) attach(nodeOf(upper), nodeOf(item));
    else if (distances.has(item.id)) attach(root, nodeOf(item));
    else loose.push(item);
  }
  attachLoose(records, root, loose, nodeOf, nodes);
  measure(root);
  return { root, byKey: nodes, circular, matrices };
}

type Growing = {
  -readonly [K in keyof WhyNode]: K extends 'children'
    ? Growing[]
    : K extends 'parent'
      ? Growing | null
      : WhyNode[K];
};

function growing(key: string, subject: WhySubject): Growing {
  return { key, subject, parent: null, children: [], depth: 0, items: subject.at === 'item' ? 1 : 0 };
}

function attach(parent: Growing, child: Growing): void {
  child.parent = parent;
  parent.children.push(child);
}

function isShown(records: RecordSet, { period, status }: Matrix, wanted: PeriodId | null): boolean {
  if (wanted === null) return status !== 'closed';
  if (period === wanted) return true;
  const [one, other] = [records.get('period', period), records.get('period', wanted)];
  if (!one || !other) return false;
  return overlap(one, other);
}

/** Long-term objectives first, as the field reads a matrix. */
function itemsInOrder(records: RecordSet, matrix: MatrixId): readonly Item[] {
  const items = Map.groupBy(inOrder(recordsWhere(records, 'item', 'matrix', matrix)), ({ role }) => role);
  return ROLES.flatMap((role) => items.get(role) ?? []);
}

function mirrorsAmong(uppers: Iterable<Item | Mirror>): readonly Mirror[] {
  const mirrors = new Map<ItemId, Mirror>();
  for (const upper of uppers) if (upper.kind === 'mirror') mirrors.set(upper.id, upper);
  return [...mirrors.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What hangs on the true north itself: the topmost side that is not empty, in matrices that have none above them. */
function topItems(records: RecordSet, matrices: readonly Matrix[]): ReadonlySet<ItemId> {
  const planned = new Set(matrices.map(({ unit }) => unit));
  const tops = new Set<ItemId>();
  for (const { id, unit } of matrices) {
    if (unitsAbove(records, unit).some((above) => planned.has(above))) continue;
    const items = itemsInOrder(records, id);
    for (const item of items) if (item.role === items[0]?.role) tops.add(item.id);
  }
  return tops;
}

/** Items without a way up stand below their units, those below the nearest unit above that has such items, too. */
function attachLoose(
  records: RecordSet,
  root: Growing,
  items: readonly Item[],
  nodeOf: (item: Item) => Growing,
  nodes: Map<string, Growing>,
): void {
  if (items.length === 0) return;
  const top = growing(LOOSE_KEY, { at: 'loose' });
  nodes.set(top.key, top);
  const ofUnit = Map.groupBy(items, ({ matrix }) => records.get('matrix', matrix)?.unit);
  const walk = [...unitTree(records.all('unit').values())].map((node) => ({ node, under: top }));
  for (let next = walk.shift(); next; next = walk.shift()) {
    const { node, under } = next;
    const own = ofUnit.get(node.unit.id);
    let below = under;
    if (own) {
      below = growing(`unit:${node.unit.id}`, { at: 'unit', unit: node.unit });
      nodes.set(below.key, below);
      for (const item of own) attach(below, nodeOf(item));
      attach(under, below);
    }
    walk.unshift(...node.children.map((child) => ({ node: child, under: below })));
  }
  attach(root, top);
}

/** Depths from the root down, counts from the leaves up. */
function measure(root: Growing): void {
  const order: Growing[] = [root];
  for (const node of order) {
    for (const child of node.children) {
      child.depth = node.depth + 1;
      order.push(child);
    }
  }
  for (const node of order.toReversed()) if (node.parent) node.parent.items += node.items;
}
