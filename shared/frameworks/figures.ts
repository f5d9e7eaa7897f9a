import type { Month } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item, Value } from '../plan/records/records.ts';
import type { Quarter } from './quarters.ts';

/** A figure and the month that says it. */
export interface Figure {
  readonly amount: number;
  readonly month: Month;
}

/** What a quarter holds of an item: the last plan and the last actual in its months, and what is due in words. */
export interface QuarterFigures {
  readonly target: Figure | null;
  readonly actual: Figure | null;
  /** The last milestone of the quarter, else what meeting the measure means in words; empty where neither is said. */
  readonly inWords: string;
}

/** A quarter's target and actual stand in its last month; where that says nothing, in the last month of it that does. */
export function figuresIn(
  records: RecordSet,
  item: Item,
  { months }: Pick<Quarter, 'months'>,
): QuarterFigures {
  const values = valuesIn(records, item, months);
  const last = (of: 'plan' | 'actual'): Figure | null => {
    const found = values.findLast((value) => value[of] !== null);
    const amount = found?.[of] ?? null;
    return found && amount !== null ? { amount, month: found.month } : null;
  };
  const milestone = values.findLast((value) => value.milestone !== '')?.milestone;
  return { target: last('plan'), actual: last('actual'), inWords: milestone ?? item.metText };
}

/** Whether an item can be measured by itself: it has a baseline, or a plan or actual of some month. */
export function carriesFigures(records: RecordSet, { id, baseline }: Item): boolean {
  return (
    baseline !== null ||
    recordsWhere(records, 'value', 'item', id).some(({ plan, actual }) => plan !== null || actual !== null)
  );
}

function valuesIn(records: RecordSet, { id }: Item, months: readonly Month[]): readonly Value[] {
  return recordsWhere(records, 'value', 'item', id)
    .filter(({ month }) => months.includes(month))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
