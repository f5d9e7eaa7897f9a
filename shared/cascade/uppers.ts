import type { ItemId, UnitId } from '../plan/ids.ts';
import { above, below, type ChainEnd } from '../plan/queries/chain.ts';
import { planOf } from '../plan/queries/scales.ts';
import { depthOf } from '../plan/queries/units.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { ROLES } from '../plan/records/fields.ts';
import type { Item, Mirror } from '../plan/records/records.ts';

type UppersOf = (item: Item) => readonly (Item | Mirror)[];
/** How many steps items stand below the true north; those without a way up are left out. */
type Distances = ReadonlyMap<ItemId, number>;

/**
 * What an item serves, most fitting first: what the level above asked for, from the nearest level; then the nearest role of its
 * matrix, by the strongest link.
 */
export function uppersByPreference(records: RecordSet, places: ReadonlyMap<ItemId, number>): UppersOf {
  const weights = new Map(planOf(records)?.strengths.map(({ key, weight }) => [key, weight]));
  const depths = new Map<UnitId, number>();
  const depthOfItem = (item: Item | Mirror) => {
    const unit = item.kind === 'item' ? records.get('matrix', item.matrix)?.unit : undefined;
    if (unit === undefined) return -1;
    const depth = depths.get(unit) ?? depthOf(records, unit);
    depths.set(unit, depth);
    return depth;
  };
  const weightOf = ({ via }: ChainEnd) => (via.kind === 'link' ? (weights.get(via.strength) ?? 0) : 0);
  const before = (a: ChainEnd, b: ChainEnd): number => {
    const [aLink, bLink] = [Number(a.via.kind === 'link'), Number(b.via.kind === 'link')];
    if (aLink !== bLink) return aLink - bLink;
    const near =
      a.via.kind === 'link'
        ? ROLES.indexOf(b.item.role) - ROLES.indexOf(a.item.role) || weightOf(b) - weightOf(a)
        : depthOfItem(b.item) - depthOfItem(a.item);
    if (near !== 0) return near;
    const [aPlace, bPlace] = [places.get(a.item.id) ?? -1, places.get(b.item.id) ?? -1];
    return aPlace - bPlace || (a.item.id < b.item.id ? -1 : 1);
  };
  const shown = ({ item }: ChainEnd) => item.kind === 'mirror' || places.has(item.id);
  const known = new Map<ItemId, readonly (Item | Mirror)[]>();
  return (item) => {
    const uppers =
      known.get(item.id) ??
      above(records, item)
        .filter((end) => shown(end) && end.item.id !== item.id)
        .sort(before)
        .map((end) => end.item);
    known.set(item.id, uppers);
    return uppers;
  };
}

/** From the tops of the organisation down, and from what other plans ask for. */
export function distancesFrom(
  records: RecordSet,
  items: readonly Item[],
  tops: ReadonlySet<ItemId>,
  uppersOf: UppersOf,
): Distances {
  const shown = new Set(items.map(({ id }) => id));
  const distances = new Map<ItemId, number>();
  const spread = (starts: readonly Item[], distance: number) => {
    let layer: readonly Item[] = starts;
    for (let at = distance; layer.length > 0; at += 1) {
      for (const { id } of layer) distances.set(id, at);
      const next = new Map<ItemId, Item>();
      for (const from of layer) {
        for (const { item } of below(records, from)) {
          if (item.kind === 'item' && shown.has(item.id) && !distances.has(item.id)) next.set(item.id, item);
        }
      }
      layer = [...next.values()];
    }
  };
  const first = items.filter(
    (item) => tops.has(item.id) || uppersOf(item).some(({ kind }) => kind === 'mirror'),
  );
  const servesOnlyMirrors = (item: Item) => uppersOf(item).every(({ kind }) => kind === 'mirror');
  spread(first.filter(servesOnlyMirrors), 1);
  // What is left of them serves what stands below it.
  for (const item of first) if (!distances.has(item.id)) spread([item], 1);
  return distances;
}

/**
 * Below what each item stands: what fits best of what has a way up itself. Items at the top, and that serve nothing, are left
 * out; so is what would run in a circle, and all items of circles are told.
 */
export function upperOfEach(
  items: readonly Item[],
  uppersOf: UppersOf,
  distances: Distances,
): { readonly uppers: ReadonlyMap<ItemId, Item | Mirror>; readonly circular: ReadonlySet<ItemId> } {
  const uppers = new Map<ItemId, Item | Mirror>();
  for (const item of items) {
    const all = uppersOf(item);
    const connected = all.find(({ id, kind }) => kind === 'mirror' || distances.has(id));
    const upper = connected ?? (distances.has(item.id) ? undefined : all[0]);
    if (upper) uppers.set(item.id, upper);
  }
  return { uppers, circular: breakCircles(items, uppers, uppersOf, distances) };
}

/**
 * Opens every circle: at the item that is nearest to the true north, which then stands below the one that brings it nearer, or
 * (where nothing in it has a way up) at the one that comes first.
 * @returns all items of circles
 */
function breakCircles(
  items: readonly Item[],
  uppers: Map<ItemId, Item | Mirror>,
  uppersOf: UppersOf,
  distances: Distances,
): ReadonlySet<ItemId> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const places = new Map(items.map(({ id }, at) => [id, at]));
  const circular = new Set<ItemId>();
  const done = new Set<ItemId>();
  const far = ({ id }: Item) => distances.get(id) ?? Number.POSITIVE_INFINITY;
  const place = ({ id }: Item) => places.get(id) ?? 0;
  for (const { id } of items) {
    for (let ring = ringFrom(id, uppers, done); ring.length > 0; ring = ringFrom(id, uppers, done)) {
      for (const member of ring) circular.add(member);
      const [opened] = ring
        .flatMap((member) => byId.get(member) ?? [])
        .sort((a, b) => (far(a) === far(b) ? place(a) - place(b) : far(a) - far(b)));
      if (!opened) break;
      const nearer = uppersOf(opened).find((upper) => upper.kind === 'mirror' || far(upper) < far(opened));
      if (nearer) uppers.set(opened.id, nearer);
      else uppers.delete(opened.id);
    }
  }
  return circular;
}

/** The circle that the way up from an item runs into; empty where it ends, and then the way is done. */
function ringFrom(
  id: ItemId,
  uppers: ReadonlyMap<ItemId, Item | Mirror>,
  done: Set<ItemId>,
): readonly ItemId[] {
  const way = new Set<ItemId>();
  let at: ItemId | undefined = id;
  while (at !== undefined && !done.has(at) && !way.has(at)) {
    way.add(at);
    at = uppers.get(at)?.id;
  }
  if (at !== undefined && way.has(at)) return [...way].slice([...way].indexOf(at));
  for (const walked of way) done.add(walked);
  return [];
}
