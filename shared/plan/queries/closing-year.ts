import type { PeriodId } from '../ids.ts';
import { recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Item, Matrix, Value } from '../records/records.ts';
import { matricesInOrder } from './cascade.ts';

/** The matrices of a period that are not closed yet, unit by unit from the top down. */
export function openMatrices(records: RecordSet, period: PeriodId): readonly Matrix[] {
  return matricesInOrder(records).filter((one) => one.period === period && one.status !== 'closed');
}

/** Whether there is still something to do about an item, so that it goes on in the next year unless somebody says no. */
export function goesOn({ status }: Pick<Item, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped';
}

/** The latest month of an item that has an actual; null where none has. */
export function lastActual(
  records: RecordSet,
  { id }: Pick<Item, 'id'>,
): (Value & { actual: number }) | null {
  let last: (Value & { actual: number }) | null = null;
  for (const value of recordsWhere(records, 'value', 'item', id)) {
    if (value.actual === null || (last && value.month <= last.month)) continue;
    last = { ...value, actual: value.actual };
  }
  return last;
}
