import type { ItemId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Dependency, Item } from '../plan/records/records.ts';
import { type DayNumber, endOf, startOf } from './days.ts';
import { ownFinish, type Schedule } from './schedule.ts';

/**
 * Why the dates of a dependency cannot all be kept:
 * - `startsTooLate`: what gives it starts only after it is needed;
 * - `dueTooLate`: what gives it is due, or was promised, only after it is needed;
 * - `chainTooLate`: what gives it says no date, but waits itself for something that comes too late;
 * - `neededTooLate`: it is needed only after what needs it is due.
 */
export type Impossibility = 'startsTooLate' | 'dueTooLate' | 'chainTooLate' | 'neededTooLate';

export interface ImpossibleDate {
  readonly dependency: Dependency;
  readonly type: Impossibility;
  /** By how many days it is too late. */
  readonly days: number;
  /** The items from where the lateness comes to what needs it: two, or more where a chain brings it. */
  readonly chain: readonly ItemId[];
}

/** Every dependency whose dates cannot all be kept, once, by id. Circles are told elsewhere. */
export function impossibleDates(records: RecordSet, schedule: Schedule): readonly ImpossibleDate[] {
  return schedule.graph.dependencies.flatMap((dependency) => {
    const giver = records.get('item', dependency.needs);
    const taker = records.get('item', dependency.item);
    return giver && taker ? (judged(records, schedule, dependency, giver, taker) ?? []) : [];
  });
}

function judged(
  records: RecordSet,
  schedule: Schedule,
  dependency: Dependency,
  giver: Item,
  taker: Item,
): ImpossibleDate | null {
  const needed = neededBy(dependency, taker);
  const found = (type: Impossibility, days: number, chain = [giver.id, taker.id]) => ({
    ...{ dependency, type, days, chain },
  });
  if (needed !== null) {
    const start = giver.start === null ? needed : startOf(giver.start);
    if (start > needed) return found('startsTooLate', start - needed);
    const due = giver.due === null ? needed : endOf(giver.due);
    if (due > needed) return found('dueTooLate', due - needed);
    const earliest = schedule.earliestFinish(giver.id) ?? needed;
    // What has a due date of its own that is early enough is itself told of what makes it late.
    if (giver.due === null && earliest > needed && !schedule.graph.circular.has(dependency))
      return found('chainTooLate', earliest - needed, [...wayTo(records, schedule, giver), taker.id]);
  }
  const { by } = dependency;
  // A month in which it is needed may lie around the day on which it is due.
  return by !== null && taker.due !== null && startOf(by) > endOf(taker.due)
    ? found('neededTooLate', endOf(by) - endOf(taker.due))
    : null;
}

/** The last day on which what a dependency is about can come: by when it is needed, or when what needs it is due. */
function neededBy({ by }: Dependency, { due }: Item): DayNumber | null {
  const days = [by, due].flatMap((date) => (date === null ? [] : [endOf(date)]));
  return days.length === 0 ? null : Math.min(...days);
}

/** From the item whose own date makes an item late, to that item. */
function wayTo(records: RecordSet, schedule: Schedule, item: Item): ItemId[] {
  const way = [item.id];
  for (let at: Item | undefined = item; at; ) {
    if (ownFinish(at) === schedule.earliestFinish(at.id)) break;
    const driving = schedule.drivenBy(at.id);
    at = driving ? records.get('item', driving.needs) : undefined;
    if (at) way.unshift(at.id);
  }
  return way;
}
