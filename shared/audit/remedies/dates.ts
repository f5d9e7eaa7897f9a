import { endOf, startOf } from '../../needs/days.ts';
import { setField } from '../../plan/commands/fields.ts';
import { normsOf } from '../../plan/queries/norms.ts';
import type { RecordSet } from '../../plan/record-set.ts';
import type { Item, Period } from '../../plan/records/records.ts';
import { lastMonthFor } from '../horizon.ts';
import type { Remedies } from './remedy.ts';

/** Due in the last month in which the item may be; never before it starts. */
export const dueAtTheEnd: Remedies = (records, hit, words) => {
  const item = records.get('item', hit.items[0] ?? '');
  const period = item && periodOf(records, item);
  if (!item || !period) return [];
  const due = lastMonthFor(item.role, period, normsOf(records));
  if (due === item.due || (item.start !== null && startOf(item.start) > endOf(due))) return [];
  return [
    {
      type: 'edit',
      label: words.setDue(due),
      mend: (now, context) => setField(now, { kind: 'item', id: item.id, field: 'due', value: due }, context),
    },
  ];
};

/** No start at all: it begins with the period. */
export const clearStart: Remedies = (records, hit, words) => {
  const item = records.get('item', hit.items[0] ?? '');
  if (!item || item.start === null) return [];
  return [
    {
      type: 'edit',
      label: words.clearStart,
      mend: (now, context) =>
        setField(now, { kind: 'item', id: item.id, field: 'start', value: null }, context),
    },
  ];
};

function periodOf(records: RecordSet, { matrix }: Item): Period | undefined {
  return records.get('period', records.get('matrix', matrix)?.period ?? '');
}
