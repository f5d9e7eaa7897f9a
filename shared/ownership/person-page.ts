import type { PersonId, ThreadId } from '../plan/ids.ts';
import { recordsWhere, required } from '../plan/lookup.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { type MeasureStatus, measureStatus } from '../plan/queries/measure-status.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type {
  Barrier,
  Dependency,
  Item,
  Matrix,
  Membership,
  Period,
  Person,
  Thread,
  Unit,
  Value,
} from '../plan/records/records.ts';
import { type RaciCell, raciCell, raciTable, WHOLE_PLAN } from './raci.ts';
import { type WayUp, waysUp } from './way-up.ts';

/** An item on somebody's page. */
export interface PageItem {
  readonly item: Item;
  readonly level: RaciCell['level'];
  readonly way: WayUp;
  /** The last month that has an actual, and how it came out; null where there is none. */
  readonly latest: { readonly value: Value; readonly outcome: MeasureStatus | null } | null;
}

/** The items of one matrix on somebody's page. */
export interface PageGroup {
  readonly matrix: Matrix;
  readonly unit: Unit | undefined;
  readonly period: Period | undefined;
  readonly items: readonly PageItem[];
}

/** All that one person owns or owes, over all levels. What was dropped, removed or delivered, and closed matrices, are left out. */
export interface PersonPage {
  readonly person: Person;
  readonly trueNorth: string;
  readonly leads: readonly Unit[];
  readonly memberships: readonly { readonly membership: Membership; readonly unit: Unit }[];
  /** Matrices that the person answers for as a whole. */
  readonly matrices: readonly Matrix[];
  readonly owned: readonly PageGroup[];
  /** Where somebody else answers for the item. */
  readonly duties: readonly PageGroup[];
  readonly barriers: readonly { readonly barrier: Barrier; readonly item: Item }[];
  readonly promises: readonly {
    readonly dependency: Dependency;
    readonly item: Item;
    readonly needs: Item;
  }[];
  /** Catchball that waits for an answer of this person. */
  readonly waiting: readonly Thread[];
  /** From today on, earliest first. */
  readonly reviews: readonly { readonly day: string; readonly periods: readonly Period[] }[];
}

export interface PersonPageInput {
  readonly person: PersonId;
  /** `2026-03-31` */
  readonly today: string;
  /** The threads in which it is this plan's turn: whose it is follows from their rounds, which not every set holds. */
  readonly ourTurn: ReadonlySet<ThreadId>;
}

/** @throws MissingRecordError where there is no such person */
export function personPage(records: RecordSet, { person: id, today, ourTurn }: PersonPageInput): PersonPage {
  const person = required(records, 'person', id);
  const { groups } = raciTable(records, { ...WHOLE_PLAN, person: id });
  const matrices = matricesInOrder(records).filter(
    ({ owner, status }) => owner === id && status !== 'closed',
  );
  const way = waysUp(records);
  const pageGroups = (isHere: (item: Item) => boolean) =>
    groups.flatMap(({ matrix, unit, period, items }): readonly PageGroup[] => {
      const here = items.filter(isHere).map((item) => pageItem(records, item, id, way));
      return here.length === 0 ? [] : [{ matrix, unit, period, items: here }];
    });
  return {
    person,
    trueNorth: records.list('plan')[0]?.trueNorth ?? '',
    leads: recordsWhere(records, 'unit', 'lead', id),
    memberships: recordsWhere(records, 'membership', 'person', id).flatMap((membership) => {
      const unit = records.get('unit', membership.unit);
      return unit ? [{ membership, unit }] : [];
    }),
    matrices,
    owned: pageGroups(({ owner }) => owner === id),
    duties: pageGroups(({ owner }) => owner !== id),
    barriers: barriersOf(records, id),
    promises: promisesOf(records, id),
    waiting: records
      .list('thread')
      .filter((thread) => ourTurn.has(thread.id) && answers(records, thread) === id),
    reviews: reviewsAhead(records, [...matrices, ...groups.map(({ matrix }) => matrix)], today),
  };
}

/** Those who own or owe anything, as `personPage` tells it; reviews and catchball follow from what is owned. */
export function busyPeople(records: RecordSet, people: readonly Person[]): readonly Person[] {
  const busy = new Set<PersonId | null>([
    ...raciTable(records, WHOLE_PLAN).groups.flatMap(({ items }) => [
      ...items.map(({ owner }) => owner),
      ...items.flatMap(({ id }) => recordsWhere(records, 'duty', 'item', id).map(({ person }) => person)),
    ]),
    ...matricesInOrder(records).map(({ owner, status }) => (status === 'closed' ? null : owner)),
    ...records.list('unit').map(({ lead }) => lead),
    ...records.list('barrier').map(({ owner, state }) => (state === 'removed' ? null : owner)),
    ...records.list('dependency').map((each) => (isOwed(each) ? each.promisedBy : null)),
  ]);
  return people.filter(({ id }) => busy.has(id));
}

/** Delivered is done, and who has declined has promised nothing. */
function isOwed({ agreement }: Dependency): boolean {
  return agreement === 'promised' || agreement === 'open';
}

function pageItem(records: RecordSet, item: Item, person: PersonId, way: (item: Item) => WayUp): PageItem {
  const value = recordsWhere(records, 'value', 'item', item.id)
    .filter(({ actual }) => actual !== null)
    .reduce<Value | null>((last, each) => (last && last.month > each.month ? last : each), null);
  return {
    item,
    level: raciCell(records, item, person).level,
    way: way(item),
    latest: value && { value, outcome: measureStatus(item, value) },
  };
}

function barriersOf(records: RecordSet, person: PersonId): PersonPage['barriers'] {
  return byDate(
    recordsWhere(records, 'barrier', 'owner', person).filter(({ state }) => state !== 'removed'),
    ({ due }) => due,
  ).flatMap((barrier) => {
    const item = records.get('item', barrier.item);
    return item ? [{ barrier, item }] : [];
  });
}

function promisesOf(records: RecordSet, person: PersonId): PersonPage['promises'] {
  return byDate(
    recordsWhere(records, 'dependency', 'promisedBy', person).filter(isOwed),
    ({ by }) => by,
  ).flatMap((dependency) => {
    const [item, needs] = [records.get('item', dependency.item), records.get('item', dependency.needs)];
    return item && needs ? [{ dependency, item, needs }] : [];
  });
}

/** What has no date comes last. */
function byDate<R>(all: readonly R[], dateOf: (record: R) => string | null): readonly R[] {
  return all.toSorted((a, b) => {
    const [one, other] = [dateOf(a) ?? '9', dateOf(b) ?? '9'];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

/** Who answers for this plan's end of a thread: the owner of the matrix, or else whoever leads its unit. */
function answers(records: RecordSet, { matrix: id }: Thread): PersonId | null {
  const matrix = records.get('matrix', id);
  return matrix ? (matrix.owner ?? records.get('unit', matrix.unit)?.lead ?? null) : null;
}

function reviewsAhead(records: RecordSet, matrices: readonly Matrix[], today: string): PersonPage['reviews'] {
  const periods = new Set(matrices.flatMap(({ period }) => records.get('period', period) ?? []));
  const days = [...periods].flatMap((period) =>
    period.reviews.filter((day) => day >= today).map((day) => ({ day, period })),
  );
  return [...Map.groupBy(days, ({ day }) => day)]
    .map(([day, all]) => ({ day, periods: all.map(({ period }) => period) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
