import type { ItemId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { ROLES } from '../records/fields.ts';
import type { CascadeLink, Item, Link, Mirror } from '../records/records.ts';
import { adjacentRoles } from './roles.ts';

/** One item on the way up, and by what it was reached. */
export interface ChainStep {
  readonly item: Item | Mirror;
  readonly via: Link | CascadeLink;
  /** How many steps above the item that was asked about; 1 for what it serves directly. */
  readonly distance: number;
}

/**
 * All that an item serves, nearest first: along links towards the long-term objectives of its matrix, and along cascade
 * links into the matrices above. Each item comes once, by the shortest way. The true north stands above all of them.
 */
export function chainOf(records: RecordSet, id: ItemId): readonly ChainStep[] {
  const seen = new Set<ItemId>([id]);
  const steps: ChainStep[] = [];
  let layer: readonly (Item | Mirror)[] = [required(records, 'item', id)];
  for (let distance = 1; layer.length > 0; distance += 1) {
    const next: (Item | Mirror)[] = [];
    for (const from of layer) {
      for (const { item, via } of above(records, from)) {
        if (seen.has(item.id)) continue;
        seen.add(item.id);
        steps.push({ item, via, distance });
        next.push(item);
      }
    }
    layer = next;
  }
  return steps;
}

/** What an item serves directly: along links in its matrix, and along cascade links into the matrices above. */
export function above(records: RecordSet, from: Item | Mirror): readonly Omit<ChainStep, 'distance'>[] {
  if (from.kind === 'mirror') return [];
  const links = [
    ...recordsWhere(records, 'link', 'a', from.id),
    ...recordsWhere(records, 'link', 'b', from.id),
  ].flatMap((via) => {
    const item = records.get('item', via.a === from.id ? via.b : via.a);
    return item && isAbove(item, from) ? [{ item, via }] : [];
  });
  const cascades = recordsWhere(records, 'cascadeLink', 'lower', from.id).flatMap((via) => {
    const item = records.get('item', via.upper) ?? records.get('mirror', via.upper);
    return item ? [{ item, via }] : [];
  });
  return [...links, ...cascades];
}

/** Long-term objectives stand above annual ones, those above priorities, those above measures. */
function isAbove(item: Item, from: Item): boolean {
  return adjacentRoles(item.role, from.role) && ROLES.indexOf(item.role) < ROLES.indexOf(from.role);
}
