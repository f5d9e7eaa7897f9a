import type { ItemId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { monthAfter } from '../plan/months.ts';
import { inOrder } from '../plan/order.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { strengthsOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { CascadeLink, Item, Link, Matrix } from '../plan/records/records.ts';
import { CARRIES, carriedByLevel } from './weights.ts';

/** An item with what carries it. */
export interface CarryingNode {
  readonly item: Item;
  readonly matrix: Matrix;
  /** Among the nodes of its graph: what carries an item stands before it, unless they stand in a circle. */
  readonly place: number;
  /** Whether a chain may end here: a measure with an owner and a target. */
  readonly ends: boolean;
  readonly hasTarget: boolean;
  /** What carries the item, from the strongest down. */
  readonly supports: readonly Support[];
}

/** One item below another, and how much of it counts for the one above. */
export interface Support {
  readonly node: CarryingNode;
  readonly via: Link | CascadeLink;
  /** Above 0, at most 1. */
  readonly carries: number;
}

/**
 * What carries what, over all matrices of a plan: in a matrix each side carries the one before it, from the measures to the
 * long-term objectives; from level to level an item is carried by what a lower matrix made of it. Closed matrices and
 * dropped items are left out. The order of the records makes no difference.
 */
export interface CarryingGraph {
  /** What carries comes before what is carried. */
  readonly nodes: readonly CarryingNode[];
  /** In reading order: top of the organisation first, long-term objectives first. */
  readonly inReadingOrder: readonly CarryingNode[];
  readonly byItem: ReadonlyMap<ItemId, CarryingNode>;
}

interface Draft extends CarryingNode {
  place: number;
  readonly supports: Support[];
}

export function carryingGraph(records: RecordSet): CarryingGraph {
  const drafts = draftsOf(records);
  const byItem = new Map(drafts.map((draft) => [draft.item.id, draft]));
  joinByLinks(records, byItem);
  joinByCascade(records, byItem);
  const reading = new Map(drafts.map(({ item }, index) => [item.id, index]));
  const at = ({ node }: Support) => reading.get(node.item.id) ?? 0;
  for (const { supports } of drafts) supports.sort((a, b) => b.carries - a.carries || at(a) - at(b));
  const nodes = supportsFirst(drafts);
  nodes.forEach((node, place) => {
    node.place = place;
  });
  return { nodes, inReadingOrder: drafts, byItem };
}

function draftsOf(records: RecordSet): readonly Draft[] {
  const withTarget = itemsWithTarget(records);
  return matricesInOrder(records)
    .filter(({ status }) => status !== 'closed')
    .flatMap((matrix) => {
      const items = inOrder(recordsWhere(records, 'item', 'matrix', matrix.id)).filter(
        ({ status }) => status !== 'dropped',
      );
      return ROLES.flatMap((role) => items.filter((item) => item.role === role)).map((item): Draft => {
        const hasTarget = item.metText !== '' || withTarget.has(item.id);
        const answered = item.role === 'measure' && item.owner !== null && hasTarget;
        const counts = answered ? CARRIES.answeredMeasure : CARRIES.unansweredMeasure;
        return { item, matrix, place: 0, ends: counts === 1, hasTarget, supports: [] };
      });
    });
}

/** Items with a figure or a milestone in any month of their matrix's period. */
function itemsWithTarget(records: RecordSet): ReadonlySet<ItemId> {
  const spans = new Map(
    records
      .list('period')
      .map(({ id, start, months }) => [id, { from: start, before: monthAfter(start, months) }]),
  );
  const found = new Set<ItemId>();
  for (const { item: id, month, plan, milestone } of records.all('value').values()) {
    if ((plan === null && milestone === '') || found.has(id)) continue;
    const matrix = records.get('matrix', records.get('item', id)?.matrix ?? '');
    const span = matrix && spans.get(matrix.period);
    if (span && span.from <= month && month < span.before) found.add(id);
  }
  return found;
}

function joinByLinks(records: RecordSet, byItem: ReadonlyMap<ItemId, Draft>): void {
  const carried = carriedByLevel(strengthsOf(records));
  for (const link of records.all('link').values()) {
    const [a, b] = [byItem.get(link.a), byItem.get(link.b)];
    if (!a || !b || a.matrix !== b.matrix) continue;
    const carries = link.effect === 'positive' ? (carried.get(link.strength) ?? 0) : CARRIES.adverse;
    if (carries === 0) continue;
    // The corner that closes the ring is left out: `CARRIES.proof` says why.
    if (isNextBelow(a.item, b.item)) a.supports.push({ node: b, via: link, carries });
    else if (isNextBelow(b.item, a.item)) b.supports.push({ node: a, via: link, carries });
  }
}

function isNextBelow(upper: Item, lower: Item): boolean {
  return ROLES.indexOf(lower.role) - ROLES.indexOf(upper.role) === 1;
}

function joinByCascade(records: RecordSet, byItem: ReadonlyMap<ItemId, Draft>): void {
  for (const link of records.all('cascadeLink').values()) {
    const [upper, lower] = [byItem.get(link.upper), byItem.get(link.lower)];
    if (upper && lower) upper.supports.push({ node: lower, via: link, carries: CARRIES.takenOver });
  }
}

/** Depth first and without recursion: a chain of levels may be as long as a hostile file makes it. */
function supportsFirst(drafts: readonly Draft[]): readonly Draft[] {
  const byNode = new Map<CarryingNode, Draft>(drafts.map((draft) => [draft, draft]));
  const entered = new Set<Draft>();
  const result: Draft[] = [];
  for (const start of drafts) {
    if (entered.has(start)) continue;
    entered.add(start);
    const path = [{ draft: start, next: 0 }];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const support = at.draft.supports[at.next];
      at.next += 1;
      const below = support && byNode.get(support.node);
      if (below && !entered.has(below)) {
        entered.add(below);
        path.push({ draft: below, next: 0 });
      } else if (!support) {
        result.push(at.draft);
        path.pop();
      }
    }
  }
  return result;
}
