import type { ItemId, UnitId } from '../plan/ids.ts';
import { inOrder } from '../plan/order.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Item, Matrix, Unit } from '../plan/records/records.ts';

/** A plan made ready for the questions of the set-up. */
export interface PlanIndex {
  readonly topUnits: readonly Unit[];
  /** Matrices that are not closed, and of these, those of the top units. */
  readonly running: readonly Matrix[];
  readonly top: readonly Matrix[];
  /** The items of the top matrices that were not dropped, in order. */
  readonly topItems: { readonly [R in Role]: readonly Item[] };
  /** The measures of all running matrices. */
  readonly measures: readonly Item[];
  /** The items of a role that an item is linked with. */
  readonly linked: (item: Item, role: Role) => readonly Item[];
  /** Items that a lower matrix has taken up. */
  readonly cascaded: ReadonlySet<ItemId>;
  /** What is known of the months of an item. */
  readonly values: ReadonlyMap<ItemId, { readonly plan: boolean; readonly actual: boolean }>;
}

export function planIndex(records: RecordSet): PlanIndex {
  const units = records.all('unit');
  const topUnits = inOrder(units.values()).filter(({ parent }) => parent === null || !units.has(parent));
  const tops = new Set<UnitId>(topUnits.map(({ id }) => id));
  const running = records.list('matrix').filter(({ status }) => status !== 'closed');
  const top = running.filter(({ unit }) => tops.has(unit));
  const [here, topIds] = [running, top].map((some) => new Set(some.map(({ id }) => id)));
  const live = inOrder(records.all('item').values()).filter(({ status }) => status !== 'dropped');
  const links = linkedItems(records);
  return {
    ...{ topUnits, running, top },
    topItems: byRole(live.filter(({ matrix }) => topIds?.has(matrix))),
    measures: live.filter(({ matrix, role }) => role === 'measure' && here?.has(matrix)),
    linked: (item, role) => links.get(item.id)?.filter((other) => other.role === role) ?? [],
    cascaded: new Set(records.list('cascadeLink').map(({ upper }) => upper)),
    values: valuesOf(records),
  };
}

function byRole(items: readonly Item[]): PlanIndex['topItems'] {
  const of = (role: Role) => items.filter((item) => item.role === role);
  return {
    longTerm: of('longTerm'),
    annual: of('annual'),
    priority: of('priority'),
    measure: of('measure'),
  };
}

function linkedItems(records: RecordSet): ReadonlyMap<ItemId, readonly Item[]> {
  const items = records.all('item');
  const linked = new Map<ItemId, Item[]>();
  const note = (from: ItemId, to: ItemId) => {
    const other = items.get(to);
    if (!other) return;
    const known = linked.get(from);
    if (known) known.push(other);
    else linked.set(from, [other]);
  };
  for (const { a, b } of records.all('link').values()) {
    note(a, b);
    note(b, a);
  }
  return linked;
}

function valuesOf(records: RecordSet): PlanIndex['values'] {
  const known = new Map<ItemId, { plan: boolean; actual: boolean }>();
  for (const { item, plan, actual } of records.all('value').values()) {
    const before = known.get(item);
    known.set(item, {
      plan: plan !== null || (before?.plan ?? false),
      actual: actual !== null || (before?.actual ?? false),
    });
  }
  return known;
}
