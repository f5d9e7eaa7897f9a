import type { ItemId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { CascadeLink, Item, Link, Mirror } from '../records/records.ts';
import { adjacentRoles } from './roles.ts';

/** One item that another one serves, or is carried by, and the link that says so. */
export interface ChainEnd {
  readonly item: Item | Mirror;
  readonly via: Link | CascadeLink;
}

/** One item on the way up or down, and by what it was reached. */
export interface ChainStep extends ChainEnd {
  /** How many steps away from the item that was asked about; 1 for what it serves, or is carried by, directly. */
  readonly distance: number;
}

/**
 * All that an item serves, nearest first: along links towards the long-term objectives of its matrix, and along cascade
 * links into the matrices above. Each item comes once, by the shortest way. The true north stands above all of them.
 */
export function chainOf(records: RecordSet, id: ItemId): readonly ChainStep[] {
  return walk(required(records, 'item', id), (from) => above(records, from));
}

/**
 * All that carries an item (or the image of another plan's item), nearest first: the way of `chainOf` down, to the measures
 * of the last level. Each item comes once, by the shortest way.
 */
export function carriersOf(records: RecordSet, start: Item | Mirror): readonly ChainStep[] {
  return walk(start, (from) => below(records, from));
}

/** What an item serves directly: along links in its matrix, and along cascade links into the matrices above. */
export function above(records: RecordSet, from: Item | Mirror): readonly ChainEnd[] {
  if (from.kind === 'mirror') return [];
  const cascades = recordsWhere(records, 'cascadeLink', 'lower', from.id).flatMap((via) => {
    const item = records.get('item', via.upper) ?? records.get('mirror', via.upper);
    return item ? [{ item, via }] : [];
  });
  return [...linkedEnds(records, from, (item) => isAbove(item, from)), ...cascades];
}

/** What carries an item directly. */
export function below(records: RecordSet, from: Item | Mirror): readonly ChainEnd[] {
  const cascades = recordsWhere(records, 'cascadeLink', 'upper', from.id).flatMap((via) => {
    const item = records.get('item', via.lower);
    return item ? [{ item, via }] : [];
  });
  if (from.kind === 'mirror') return cascades;
  return [...linkedEnds(records, from, (item) => isAbove(from, item)), ...cascades];
}

function walk(
  start: Item | Mirror,
  next: (from: Item | Mirror) => readonly ChainEnd[],
): readonly ChainStep[] {
  const seen = new Set<ItemId>([start.id]);
  const steps: ChainStep[] = [];
  let layer: readonly (Item | Mirror)[] = [start];
  for (let distance = 1; layer.length > 0; distance += 1) {
    const reached: (Item | Mirror)[] = [];
    for (const from of layer) {
      for (const { item, via } of next(from)) {
        if (seen.has(item.id)) continue;
        seen.add(item.id);
        steps.push({ item, via, distance });
        reached.push(item);
      }
    }
    layer = reached;
  }
  return steps;
}

function linkedEnds(
  records: RecordSet,
  from: Item,
  wanted: (item: Item) => boolean,
): readonly { readonly item: Item; readonly via: Link }[] {
  return [
    ...recordsWhere(records, 'link', 'a', from.id),
    ...recordsWhere(records, 'link', 'b', from.id),
  ].flatMap((via) => {
    const item = records.get('item', via.a === from.id ? via.b : via.a);
    return item && wanted(item) ? [{ item, via }] : [];
  });
}

/** Long-term objectives stand above annual ones, those above priorities, those above measures. */
function isAbove(item: Item, from: Item): boolean {
  return adjacentRoles(item.role, from.role) && ROLES.indexOf(item.role) < ROLES.indexOf(from.role);
}
