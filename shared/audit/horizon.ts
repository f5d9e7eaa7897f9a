import type { Month } from '../plan/ids.ts';
import { monthAfter } from '../plan/months.ts';
import type { Role } from '../plan/records/fields.ts';
import type { Period } from '../plan/records/records.ts';
import type { Limits } from './limits.ts';

/** The last month in which an item of a side may be due: that of the period, and for breakthroughs that of the horizon. */
export function lastMonthFor(side: Role, { start, months }: Period, { horizonYears }: Limits): Month {
  const ahead = side === 'longTerm' ? Math.max(months, horizonYears * 12) : months;
  return monthAfter(start, ahead - 1);
}
