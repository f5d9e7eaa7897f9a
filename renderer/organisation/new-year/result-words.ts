import { lastActual } from '#shared/plan/queries/closing-year.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { formatDay, formatNumber, t } from '../../messages/messages.ts';

/** How an item ended, as far as the plan knows: its status, and the last actual where it has one. */
export function resultWords(records: RecordSet, item: Item): string {
  const status = t(`inspector.status.${item.status}`);
  const last = lastActual(records, item);
  if (!last) return item.status === 'open' ? '' : status;
  const value = [formatNumber(last.actual), item.measureUnit].filter((part) => part !== '').join(' ');
  const reached = t('organisation.newYear.reached', { value, month: formatDay(last.month) });
  return item.status === 'open' ? reached : `${status}, ${reached}`;
}
