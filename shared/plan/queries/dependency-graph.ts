import type { ItemId } from '../ids.ts';
import type { RecordSet } from '../record-set.ts';
import type { Dependency, Item } from '../records/records.ts';
import { componentsOf } from './components.ts';

/**
 * What holds up what: the dependencies that are still open, from the item that needs to the item that gives. One that was
 * delivered holds nothing up any more, nor does one of which either end is done or was dropped. Everything comes in the
 * same order whatever the order of the records.
 */
export class DependencyGraph {
  /** By id. */
  readonly dependencies: readonly Dependency[];
  /** All items that need or give anything, what is needed before what needs it; items of a circle side by side. */
  readonly items: readonly Item[];
  /** The dependencies that lie on a circle: what they join needs, in the end, itself. */
  readonly circular: ReadonlySet<Dependency>;
  readonly #needs: ReadonlyMap<ItemId, readonly Dependency[]>;
  readonly #gives: ReadonlyMap<ItemId, readonly Dependency[]>;

  constructor(records: RecordSet) {
    this.dependencies = records
      .list('dependency')
      .filter((each) => holds(records, each))
      .toSorted(byId);
    this.#needs = Map.groupBy(this.dependencies, ({ item }) => item);
    this.#gives = Map.groupBy(this.dependencies, ({ needs }) => needs);
    const ends = new Set([...this.#needs.keys(), ...this.#gives.keys()]);
    const components = componentsOf([...ends].sort(), (id) => this.needsOf(id).map(({ needs }) => needs));
    this.items = components.flat().flatMap((id) => records.get('item', id) ?? []);
    const component = new Map(components.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
    this.circular = new Set(
      this.dependencies.filter(({ item, needs }) => component.get(item) === component.get(needs)),
    );
  }

  /** What an item needs. */
  needsOf(item: ItemId): readonly Dependency[] {
    return this.#needs.get(item) ?? [];
  }

  /** For what an item is needed. */
  givesTo(item: ItemId): readonly Dependency[] {
    return this.#gives.get(item) ?? [];
  }
}

/** Whether a dependency still holds anything up. */
export function holds(records: RecordSet, { item, needs, agreement }: Dependency): boolean {
  return agreement !== 'delivered' && isOpen(records.get('item', item)) && isOpen(records.get('item', needs));
}

function isOpen(item: Item | undefined): boolean {
  return item !== undefined && item.status !== 'done' && item.status !== 'dropped';
}

function byId(one: Dependency, other: Dependency): number {
  return one.id < other.id ? -1 : 1;
}
