import type { PeriodId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import { monthAfter, monthsOf } from '../months.ts';
import type { RecordSet } from '../record-set.ts';
import type { Period } from '../records/records.ts';
import { normsOf } from './norms.ts';

/** What a person says of a period: its name, its first month, and how many months it has. */
export type PeriodSpan = Pick<Period, 'label' | 'start' | 'months'>;

/** A year is a period of twelve months; a longer one is a horizon. */
export function isHorizon({ months }: Pick<Period, 'months'>): boolean {
  return months > 12;
}

/** All periods, earliest first, a horizon before the year that begins with it. */
export function periodsInOrder(records: RecordSet): readonly Period[] {
  return records
    .list('period')
    .toSorted(
      (a, b) =>
        compare(a.start, b.start) || b.months - a.months || compare(a.label, b.label) || compare(a.id, b.id),
    );
}

/** The year that ends last, undefined where the plan has only horizons. */
export function lastYear(records: RecordSet): Period | undefined {
  return periodsInOrder(records)
    .filter((period) => !isHorizon(period))
    .at(-1);
}

/** The year after another one: it begins in the month in which the plan's years begin, not before the other one ends. */
export function yearAfter(records: RecordSet, period: Period): PeriodSpan {
  const end = monthAfter(period.start, period.months);
  const wait = (normsOf(records).fiscalStart - Number(end.slice(5)) + 12) % 12;
  const start = monthAfter(end, wait);
  return { label: labelAfter(period.label, start), start, months: 12 };
}

/** 2026, and 26 behind letters or behind another year: FY26, 2026/27. */
const YEAR = /(?<!\d)\d{4}(?!\d)|(?<=[\p{L}/’'–-])\d{2}(?!\d)/gu;

/** FY2027 after FY2026, 2027/28 after 2026/27; where a label names no year, the new one is called by its own. */
function labelAfter(label: string, start: string): string {
  const next = label.replace(YEAR, (year) =>
    String(Number(year) + 1)
      .padStart(year.length, '0')
      .slice(-year.length),
  );
  return next === label ? `${label} ${start.slice(0, 4)}`.trim() : next;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many monthly values of a period's matrices would lie outside of it if it had these months. */
export function valuesOutside(
  records: RecordSet,
  period: PeriodId,
  span: Pick<PeriodSpan, 'start' | 'months'>,
): number {
  const months = new Set<string>(monthsOf(span));
  const before = records.get('period', period);
  const shown = new Set<string>(before ? monthsOf(before) : []);
  let count = 0;
  for (const matrix of recordsWhere(records, 'matrix', 'period', period)) {
    for (const item of recordsWhere(records, 'item', 'matrix', matrix.id)) {
      for (const { month } of recordsWhere(records, 'value', 'item', item.id)) {
        if (shown.has(month) && !months.has(month)) count += 1;
      }
    }
  }
  return count;
}
