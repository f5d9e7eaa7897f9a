import type { ItemId, LinkId, PersonId } from '../ids.ts';
import { ROLES } from '../records/fields.ts';
import type { Item, Link } from '../records/records.ts';
import type { MatrixView } from './matrix-view.ts';
import { adjacentRoles } from './roles.ts';

/** Everything on one matrix that has to do with an item or a person. */
export interface Linked {
  readonly items: ReadonlySet<ItemId>;
  readonly links: ReadonlySet<LinkId>;
  readonly people: ReadonlySet<PersonId>;
}

interface Neighbour {
  readonly item: Item;
  readonly link: Link;
}

/** Who is linked with whom across a corner; built once per view. */
const neighbours = new WeakMap<MatrixView, ReadonlyMap<ItemId, readonly Neighbour[]>>();

/**
 * What an item serves and what serves it: along links towards the long-term objectives, and away from them down to the
 * measures, over all corners. The corner of measures and long-term objectives closes the ring and is crossed only from
 * the item itself, or everything would be linked with everything. People are those with a duty for the item.
 */
export function linkedWithItem(view: MatrixView, id: ItemId): Linked {
  const known = neighboursOf(view);
  const start = Object.values(view.items)
    .flat()
    .find((item) => item.id === id);
  const items = new Set<ItemId>([id]);
  const links = new Set<LinkId>();
  const walk = (from: Item, goes: (role: number, to: number) => boolean) => {
    for (const { item, link } of known.get(from.id) ?? []) {
      if (!goes(ROLES.indexOf(from.role), ROLES.indexOf(item.role))) continue;
      links.add(link.id);
      if (items.has(item.id)) continue;
      items.add(item.id);
      walk(item, goes);
    }
  };
  if (start) {
    walk(start, (from, to) => to === from - 1);
    walk(start, (from, to) => to === from + 1);
    for (const { item, link } of known.get(id) ?? []) {
      items.add(item.id);
      links.add(link.id);
    }
  }
  const people = view.duties.filter((duty) => duty.item === id).map(({ person }) => person);
  return { items, links, people: new Set(people) };
}

/** The items for which a person has a duty. */
export function linkedWithPerson(view: MatrixView, id: PersonId): Linked {
  const items = view.duties.filter(({ person }) => person === id).map(({ item }) => item);
  return { items: new Set(items), links: new Set(), people: new Set([id]) };
}

function neighboursOf(view: MatrixView): ReadonlyMap<ItemId, readonly Neighbour[]> {
  const before = neighbours.get(view);
  if (before) return before;
  const items = new Map(
    Object.values(view.items)
      .flat()
      .map((item) => [item.id, item]),
  );
  const found = new Map<ItemId, Neighbour[]>();
  const add = (from: Item, item: Item, link: Link) => {
    const list = found.get(from.id);
    if (list) list.push({ item, link });
    else found.set(from.id, [{ item, link }]);
  };
  for (const link of view.links) {
    const [a, b] = [items.get(link.a), items.get(link.b)];
    if (!a || !b || !adjacentRoles(a.role, b.role)) continue;
    add(a, b, link);
    add(b, a, link);
  }
  neighbours.set(view, found);
  return found;
}
