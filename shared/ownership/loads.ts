import type { MatrixId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { monthAfter, monthsBetween, monthsOf } from '../plan/months.ts';
import { inOrder } from '../plan/order.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Matrix, Period, Person, Unit } from '../plan/records/records.ts';
import { countsByMonth, isWork, type Span, spanOf } from './load.ts';

/** What somebody, or a whole unit, answers for over some months. */
export interface Load {
  readonly of: Person | Unit;
  /** All of it, also outside of the months. */
  readonly spans: readonly Span[];
  /** How many at once, month by month. */
  readonly counts: readonly number[];
  /** The highest of the counts, and its first month; null where there are none. */
  readonly peak: number;
  readonly peakMonth: string | null;
}

/** Whose load is told: that of people, by what they own, or of units, by what stands in their matrices. */
export const LOADS_BY = ['person', 'unit'] as const;
export type LoadsBy = (typeof LOADS_BY)[number];

/**
 * The load of everybody who answers for anything, in the order of the plan's people or units. Closed matrices are history.
 * @param months consecutive ones, first to last
 */
export function loadsOf(records: RecordSet, by: LoadsBy, months: readonly string[]): readonly Load[] {
  const spans = workSpans(records);
  return by === 'person'
    ? loads(
        inOrder(records.list('person')),
        Map.groupBy(spans, ({ item }) => item.owner),
        months,
      )
    : loads(
        unitsOfWork(records),
        Map.groupBy(spans, ({ item }) => records.get('matrix', item.matrix)?.unit ?? null),
        months,
      );
}

/** How many more than the limit at the peak; 0 where it is kept. */
export function excessOf({ peak }: Pick<Load, 'peak'>, limit: number): number {
  return Math.max(0, peak - limit);
}

/** Who is furthest over the limit comes first, then who carries most; among equals the order stays. */
export function byPeak(all: readonly Load[]): readonly Load[] {
  return all.toSorted((a, b) => b.peak - a.peak);
}

/** The months from the first to the last of the periods that open matrices are for. */
export function loadMonths(records: RecordSet): readonly string[] {
  const periods = new Map<string, Period>();
  for (const { period } of openMatrices(records)) {
    const found = records.get('period', period);
    if (found) periods.set(period, found);
  }
  const starts = [...periods.values()].map(({ start }) => start).sort();
  const ends = [...periods.values()].map(({ start, months }) => monthAfter(start, months - 1)).sort();
  const [first, last] = [starts.at(0), ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsOf({ start: first, months: monthsBetween(first, last) + 1 });
}

function openMatrices(records: RecordSet): readonly Matrix[] {
  return matricesInOrder(records).filter(({ status }) => status !== 'closed');
}

const known = new WeakMap<RecordSet, readonly Span[]>();

/** All that is answered for, matrix by matrix from the top of the organisation, each side in order. */
function workSpans(records: RecordSet): readonly Span[] {
  const before = known.get(records);
  if (before) return before;
  const months = new Map<string, readonly string[]>();
  const monthsFor = (id: string) => {
    const period = records.get('period', id);
    const made = months.get(id) ?? (period ? monthsOf(period) : []);
    months.set(id, made);
    return made;
  };
  const spans = openMatrices(records).flatMap(({ id, period }) =>
    workIn(records, id).map((item) => spanOf(item, monthsFor(period))),
  );
  known.set(records, spans);
  return spans;
}

function workIn(records: RecordSet, matrix: MatrixId) {
  const work = inOrder(recordsWhere(records, 'item', 'matrix', matrix).filter(isWork));
  return [...work.filter(({ role }) => role === 'annual'), ...work.filter(({ role }) => role === 'priority')];
}

function unitsOfWork(records: RecordSet): readonly Unit[] {
  const ids = new Set(openMatrices(records).map(({ unit }) => unit));
  return [...ids].flatMap((id) => records.get('unit', id) ?? []);
}

function loads<W extends Person | Unit>(
  all: readonly W[],
  spansOf: ReadonlyMap<string | null, readonly Span[]>,
  months: readonly string[],
): readonly Load[] {
  return all.flatMap((of) => {
    const spans = spansOf.get(of.id);
    if (!spans) return [];
    const counts = countsByMonth(spans, months);
    const peak = Math.max(0, ...counts);
    return [
      { of, spans, counts, peak, peakMonth: peak === 0 ? null : (months[counts.indexOf(peak)] ?? null) },
    ];
  });
}
