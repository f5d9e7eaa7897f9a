import type { ItemId } from '../plan/ids.ts';
import type { Dependency } from '../plan/records/records.ts';
import type { Schedule } from './schedule.ts';

/** A chain of dependencies, from what is needed first to what needs it last. */
export interface Chain {
  readonly dependencies: readonly Dependency[];
  /** By how many days it may slip in all; negative where its dates cannot be kept, null where none are stated. */
  readonly slack: number | null;
}

/**
 * The chain that leads up to an item: backwards from it, each time to what comes last of all that is needed. Of equals the
 * longer chain. Empty for what needs nothing.
 */
export function chainUpTo(schedule: Schedule, item: ItemId): Chain {
  return { dependencies: before(schedule, item), slack: schedule.slackOf(item) };
}

/** The chain that an item lies on: what leads up to it, and onwards, each time to what can wait least. */
export function chainThrough(schedule: Schedule, item: ItemId): Chain {
  const dependencies = [...before(schedule, item), ...after(schedule, item)];
  return { dependencies, slack: schedule.slackOf(item) };
}

/**
 * The critical chain of the plan: the one through the item with the least slack, which is the first to delay an end. Of
 * equals the longest one; without any dates simply the longest. Null where nothing depends on anything.
 */
export function criticalChain(schedule: Schedule): Chain | null {
  const length = (id: ItemId) => schedule.depth(id, 'before') + schedule.depth(id, 'after');
  const [first] = schedule.graph.items
    .filter(({ id }) => length(id) > 0)
    .map(({ id }) => ({ id, slack: schedule.slackOf(id) ?? Number.POSITIVE_INFINITY, length: length(id) }))
    .toSorted((a, b) => compare(a.slack, b.slack) || b.length - a.length || (a.id < b.id ? -1 : 1));
  return first ? chainThrough(schedule, first.id) : null;
}

function before(schedule: Schedule, item: ItemId): readonly Dependency[] {
  const chain: Dependency[] = [];
  for (let at = schedule.drivenBy(item); at; at = schedule.drivenBy(at.needs)) chain.push(at);
  return chain.reverse();
}

function after(schedule: Schedule, item: ItemId): readonly Dependency[] {
  const chain: Dependency[] = [];
  for (let at = schedule.limitedBy(item); at; at = schedule.limitedBy(at.item)) chain.push(at);
  return chain;
}

/** Infinities do not subtract. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
