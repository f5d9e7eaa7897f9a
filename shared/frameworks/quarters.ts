import type { Month } from '../plan/ids.ts';
import { monthAfter, monthsOf } from '../plan/months.ts';
import type { Period } from '../plan/records/records.ts';

/** A quarter of the fiscal year, or the part of it that lies in a period. */
export interface Quarter {
  /** First month of the whole quarter, even where the period begins later: what grades by hand are kept under. */
  readonly start: Month;
  /** 1 to 4, in the fiscal year. */
  readonly number: number;
  /** Those that lie in the period, first to last; at least one. */
  readonly months: readonly Month[];
  /** The last of them: where targets of the quarter are due. */
  readonly end: Month;
}

/**
 * The quarters that a period touches, first to last; a horizon of three years has twelve.
 * @param fiscalStart month in which the fiscal year begins, 1 to 12
 */
export function quartersOf(
  period: Pick<Period, 'start' | 'months'>,
  fiscalStart: number,
): readonly Quarter[] {
  const byStart = Map.groupBy(monthsOf(period), (month) =>
    monthAfter(month, -(sinceStart(month, fiscalStart) % 3)),
  );
  return [...byStart].flatMap(([start, months]) => {
    const end = months.at(-1);
    return end ? [{ start, number: Math.floor(sinceStart(start, fiscalStart) / 3) + 1, months, end }] : [];
  });
}

/** The quarter that holds a month; before the first it is the first one, behind the last it is the last. */
export function quarterAt(quarters: readonly Quarter[], month: string): Quarter | undefined {
  return quarters.find(({ end }) => end >= month) ?? quarters.at(-1);
}

/** How many months of the fiscal year have passed before a month: 0 to 11. */
function sinceStart(month: Month, fiscalStart: number): number {
  return (Number(month.slice(5)) - fiscalStart + 12) % 12;
}
