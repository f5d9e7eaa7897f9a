import type { ItemId } from '../plan/ids.ts';
import { DependencyGraph } from '../plan/queries/dependency-graph.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Dependency, Item } from '../plan/records/records.ts';
import { type DayNumber, endOf, startOf } from './days.ts';

/**
 * When items can be finished and must be, by the critical path method (J. E. Kelley, M. R. Walker: Critical-Path Planning
 * and Scheduling, 1959) over the dates that a plan states:
 *
 * - What is left to do of an item once it has what it needs (the `lag`) is the time from the date by which it needs it to
 *   its own due date; nothing where either is not said. The relation is thus finish to finish with a lag, as the precedence
 *   diagramming method has it.
 * - An item's earliest finish is its due date (its start where it has none), or later, where what it needs comes later: the
 *   latest of the earliest finishes of what it needs, each with its lag.
 * - Its latest finish is, for what nothing else needs, its due date; else the earliest of the latest finishes of what
 *   needs it, each less its lag.
 * - Its slack is the latest less the earliest finish: by so many days it may slip before something at the end of a chain
 *   does. It is negative where the dates cannot be kept.
 *
 * What is not dated neither limits nor drives. Dependencies on a circle are left out: nothing on it has a first step.
 */
export class Schedule {
  readonly graph: DependencyGraph;
  readonly #records: RecordSet;
  readonly #earliest = new Map<ItemId, DayNumber>();
  readonly #latest = new Map<ItemId, DayNumber>();
  /** Of what an item needs, what comes last; and of what needs it, what cannot wait. */
  readonly #driving = new Map<ItemId, Step>();
  readonly #limiting = new Map<ItemId, Step>();

  constructor(records: RecordSet, graph: DependencyGraph = new DependencyGraph(records)) {
    this.graph = graph;
    this.#records = records;
    for (const item of graph.items) this.#finishEarliest(item);
    for (const item of graph.items.toReversed()) this.#finishLatest(item);
  }

  earliestFinish(item: ItemId): DayNumber | null {
    return this.#earliest.get(item) ?? null;
  }

  latestFinish(item: ItemId): DayNumber | null {
    return this.#latest.get(item) ?? null;
  }

  /** In days; null where no dates say. */
  slackOf(item: ItemId): number | null {
    const [earliest, latest] = [this.earliestFinish(item), this.latestFinish(item)];
    return earliest === null || latest === null ? null : latest - earliest;
  }

  /** Of what an item needs, the dependency that comes last, and with that presses most. */
  drivenBy(item: ItemId): Dependency | null {
    return this.#driving.get(item)?.dependency ?? null;
  }

  /** Of what needs an item, the dependency that can wait least. */
  limitedBy(item: ItemId): Dependency | null {
    return this.#limiting.get(item)?.dependency ?? null;
  }

  /** How many dependencies lie before an item, or after it, on the chain that presses most. */
  depth(item: ItemId, to: 'before' | 'after'): number {
    return (to === 'before' ? this.#driving : this.#limiting).get(item)?.depth ?? 0;
  }

  #finishEarliest(item: Item): void {
    const steps = this.#steps(this.graph.needsOf(item.id), ({ needs }) => needs, this.#driving);
    const arriving = steps.map((step) => ({
      ...step,
      day: plus(this.#earliest.get(step.dependency.needs), lagOf(item, step.dependency)),
    }));
    const last = arriving.toSorted(
      (a, b) => (b.day ?? NEVER) - (a.day ?? NEVER) || b.depth - a.depth || order(a, b),
    )[0];
    if (last) this.#driving.set(item.id, last);
    const finish = highest([ownFinish(item), last?.day]);
    if (finish !== undefined) this.#earliest.set(item.id, finish);
  }

  #finishLatest(item: Item): void {
    const takers = this.graph.givesTo(item.id);
    const steps = this.#steps(takers, (each) => each.item, this.#limiting);
    const leaving = steps.map((step) => ({ ...step, day: this.#neededAtLatest(step.dependency) }));
    const first = leaving.toSorted(
      (a, b) => (a.day ?? -NEVER) - (b.day ?? -NEVER) || b.depth - a.depth || order(a, b),
    )[0];
    if (first) this.#limiting.set(item.id, first);
    const finish = first?.day ?? (first || item.due === null ? undefined : endOf(item.due));
    if (finish !== undefined) this.#latest.set(item.id, finish);
  }

  #neededAtLatest(dependency: Dependency): DayNumber | undefined {
    const taker = this.#records.get('item', dependency.item);
    if (!taker) return undefined;
    const latest = plus(this.#latest.get(taker.id), -lagOf(taker, dependency));
    // Where its taker has no due date, the lag cannot tell by when it is needed.
    const stated = taker.due === null && dependency.by !== null ? endOf(dependency.by) : undefined;
    return lowest([latest, stated]);
  }

  #steps(
    dependencies: readonly Dependency[],
    other: (dependency: Dependency) => ItemId,
    known: ReadonlyMap<ItemId, Step>,
  ): readonly Step[] {
    return dependencies
      .filter((each) => !this.graph.circular.has(each))
      .map((dependency) => ({ dependency, depth: 1 + (known.get(other(dependency))?.depth ?? 0) }));
  }
}

interface Step {
  readonly dependency: Dependency;
  readonly depth: number;
}

/** Days that an item still takes after it has what it needs. */
export function lagOf({ due }: Item, { by }: Dependency): number {
  return due === null || by === null ? 0 : Math.max(0, endOf(due) - endOf(by));
}

/** When an item is finished by its own dates; what starts later than it is due is not finished before it starts. */
export function ownFinish({ start, due }: Item): DayNumber | undefined {
  return highest([due === null ? undefined : endOf(due), start === null ? undefined : startOf(start)]);
}

const NEVER = -1e9;

function plus(day: DayNumber | undefined, days: number): DayNumber | undefined {
  return day === undefined ? undefined : day + days;
}

function highest(days: readonly (DayNumber | undefined)[]): DayNumber | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function lowest(days: readonly (DayNumber | undefined)[]): DayNumber | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function order({ dependency: one }: Step, { dependency: other }: Step): number {
  return one.id < other.id ? -1 : 1;
}
