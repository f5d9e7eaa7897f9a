import type { EditContext } from '../edits/make.ts';
import {
  barrierId,
  cascadeLinkIdOf,
  causeIdOf,
  claimIdOf,
  dependencyId,
  dutyIdOf,
  type ItemId,
  linkIdOf,
  type MatrixId,
  type Month,
  participantIdOf,
  sortedPair,
} from '../ids.ts';
import { dateAfter } from '../months.ts';
import { lastActual } from '../queries/closing-year.ts';
import type { RecordSet } from '../record-set.ts';
import type { Item, PlanRecord } from '../records/records.ts';

/** What goes on from one year into the next. */
export interface Carrying {
  /** The new ids of the matrices that are closed, and of the items of theirs that go on. */
  readonly matrices: ReadonlyMap<MatrixId, MatrixId>;
  readonly items: ReadonlyMap<ItemId, ItemId>;
  /** The first month after the old year. */
  readonly end: Month;
  /** How much later the new year begins. */
  readonly months: number;
}

/**
 * The items that go on, as they begin the new year, and what joins them. Monthly values, grades and negotiations belong
 * to the old year and stay there. Items that the year does not touch, those of other units, keep their cascade links,
 * causes and dependencies to what goes on.
 */
export function carriedRecords(
  records: RecordSet,
  carrying: Carrying,
  context: EditContext,
): readonly PlanRecord[] {
  const { items } = carrying;
  const carried = [...items].flatMap(([old, id]) => {
    const item = records.get('item', old);
    return item ? [carriedItem(records, item, id, carrying)] : [];
  });
  return [...carried, ...sheetRecords(records, carrying), ...betweenItems(records, carrying, context)];
}

/** What had been reached is what the new year starts from. */
function carriedItem(records: RecordSet, item: Item, id: ItemId, carrying: Carrying): Item {
  const due = item.due && later(item.due, carrying);
  const start = item.start && due !== item.due ? later(item.start, carrying) : item.start;
  return {
    ...item,
    id,
    matrix: carrying.matrices.get(item.matrix) ?? item.matrix,
    status: 'open',
    baseline: lastActual(records, item)?.actual ?? item.baseline,
    start,
    due,
  };
}

/** A date of the old year moves into the new one; what lies beyond, as the date of a breakthrough does, stays. */
function later(date: string, { end, months }: Carrying): string {
  return date.slice(0, 7) < end ? dateAfter(date, months) : date;
}

/** The columns of people, the marks and the duties of the new sheets. */
function sheetRecords(records: RecordSet, { items, matrices }: Carrying): readonly PlanRecord[] {
  const made: PlanRecord[] = [];
  for (const participant of records.all('participant').values()) {
    const matrix = matrices.get(participant.matrix);
    if (matrix) made.push({ ...participant, id: participantIdOf(matrix, participant.person), matrix });
  }
  for (const link of records.all('link').values()) {
    const [one, other] = [items.get(link.a), items.get(link.b)];
    if (!one || !other) continue;
    const [a, b] = sortedPair(one, other);
    made.push({ ...link, id: linkIdOf(a, b), a, b });
  }
  for (const duty of records.all('duty').values()) {
    const item = items.get(duty.item);
    if (item) made.push({ ...duty, id: dutyIdOf(item, duty.person), item });
  }
  return made;
}

/** What joins items of any levels, and what stands in their way or is asked for them. */
function betweenItems(records: RecordSet, carrying: Carrying, context: EditContext): readonly PlanRecord[] {
  const { items } = carrying;
  const made = new Map<string, PlanRecord>();
  const put = (record: PlanRecord) => {
    const key = `${record.kind} ${record.id}`;
    if (!records.has(record.kind, record.id) && !made.has(key)) made.set(key, record);
  };
  const pair = (one: ItemId, other: ItemId) => {
    if (!items.has(one) && !items.has(other)) return null;
    const [from, to] = [goingOn(records, one, carrying), goingOn(records, other, carrying)];
    return from && to && from !== to ? ([from, to] as const) : null;
  };
  for (const link of records.all('cascadeLink').values()) {
    const joined = pair(link.upper, link.lower);
    if (joined) put({ ...link, id: cascadeLinkIdOf(...joined), upper: joined[0], lower: joined[1] });
  }
  for (const cause of records.all('cause').values()) {
    const joined = pair(cause.from, cause.to);
    if (joined) put({ ...cause, id: causeIdOf(...joined), from: joined[0], to: joined[1] });
  }
  for (const dependency of records.all('dependency').values()) {
    const joined = dependency.agreement === 'delivered' ? null : pair(dependency.item, dependency.needs);
    if (!joined) continue;
    const by = dependency.by && later(dependency.by, carrying);
    // What was promised for the old year has to be promised anew.
    const asked = by === dependency.by ? {} : ({ agreement: 'open', promisedBy: null } as const);
    const id = dependencyId.parse(context.newId());
    put({ ...dependency, ...asked, id, item: joined[0], needs: joined[1], by });
  }
  for (const barrier of records.all('barrier').values()) {
    const item = barrier.state === 'removed' ? undefined : items.get(barrier.item);
    if (!item) continue;
    const due = barrier.due && later(barrier.due, carrying);
    put({ ...barrier, id: barrierId.parse(context.newId()), item, due });
  }
  for (const claim of records.all('claim').values()) {
    const item = items.get(claim.item);
    if (item) put({ ...claim, id: claimIdOf(item, claim.resource), item, given: null });
  }
  return [...made.values()];
}

/**
 * What an item is from the new year on: its copy, or itself where its own year goes on; null where it ended. An item of
 * another plan, shown by a mirror, has no year here.
 */
function goingOn(records: RecordSet, id: ItemId, { items, matrices }: Carrying): ItemId | null {
  const copy = items.get(id);
  if (copy) return copy;
  const matrix = records.get('item', id)?.matrix;
  if (matrix === undefined) return records.has('mirror', id) ? id : null;
  const ended = matrices.has(matrix) || records.get('matrix', matrix)?.status === 'closed';
  return ended ? null : id;
}
