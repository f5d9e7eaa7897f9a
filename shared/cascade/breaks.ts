import type { ItemId, UnitId } from '../plan/ids.ts';
import { cascadeGaps } from '../plan/queries/cascade.ts';
import { skippedLevels } from '../plan/queries/skipped-levels.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item } from '../plan/records/records.ts';
import { LOOSE_KEY, type WhyNode, type WhyTree } from './why-tree.ts';

/** Where the chain breaks at an item. */
export type Break =
  /** It serves nothing above it. */
  | { readonly at: 'above' }
  /** No level below has taken it on. */
  | { readonly at: 'below' }
  /** It was made of an item from further up, past units that plan for themselves. */
  | { readonly at: 'skipped'; readonly upper: Item; readonly units: readonly UnitId[] }
  /** It serves itself in the end. */
  | { readonly at: 'circle' };

export type Breaks = ReadonlyMap<ItemId, readonly Break[]>;

/** All places where the chain of a tree breaks, by item. Items that were dropped break nothing. */
export function breaksOf(records: RecordSet, tree: WhyTree): Breaks {
  const breaks = new Map<ItemId, Break[]>();
  const add = (item: Item, found: Break) => {
    if (item.status === 'dropped') return;
    const known = breaks.get(item.id);
    if (!known) breaks.set(item.id, [found]);
    else if (found.at === 'skipped' || known.every(({ at }) => at !== found.at)) known.push(found);
  };
  for (const { subject, parent } of tree.byKey.values()) {
    if (subject.at !== 'item' || subject.item.kind !== 'item') continue;
    const { item } = subject;
    if (tree.circular.has(item.id)) add(item, { at: 'circle' });
    else if (parent && isLoose(parent)) add(item, { at: 'above' });
    for (const skipped of skippedLevels(records, item)) add(item, { at: 'skipped', ...skipped });
  }
  for (const { id } of tree.matrices) {
    for (const { item, missing } of cascadeGaps(records, id)) add(item, { at: missing });
  }
  return breaks;
}

function isLoose({ key, subject }: WhyNode): boolean {
  return key === LOOSE_KEY || subject.at === 'unit';
}
