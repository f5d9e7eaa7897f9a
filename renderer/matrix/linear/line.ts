import { recordsWhere } from '#shared/plan/lookup.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { formatDay, formatNumber, t } from '../../messages/messages.ts';
import { dutiesSaid, linksSaid } from '../reading.ts';

/** What the linear view says of an item behind its code and text, in this order. */
export const LINEAR_COLUMNS = ['why', 'owner', 'due', 'status', 'target', 'links', 'duties'] as const;
export type LinearColumn = (typeof LINEAR_COLUMNS)[number];

/** An item in words, column by column; empty where there is nothing to say. */
export type Line = { readonly [C in LinearColumn]: string };

export function lineOf(item: Item, view: MatrixView, records: RecordSet): Line {
  return {
    why: item.why,
    owner: item.owner === null ? '' : (records.get('person', item.owner)?.name ?? ''),
    due: item.due === null ? '' : formatDay(item.due),
    status: item.status === 'open' ? '' : t(`inspector.status.${item.status}`),
    target: targetOf(records, item),
    links: linksSaid(records, item.id),
    duties: dutiesSaid(records, view, item.id),
  };
}

/** The last planned figure of the period, with its unit. */
function targetOf(records: RecordSet, { id, measureUnit }: Item): string {
  const last = recordsWhere(records, 'value', 'item', id)
    .filter(({ plan }) => plan !== null)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .at(-1);
  return last && last.plan !== null ? `${formatNumber(last.plan)} ${measureUnit}`.trim() : '';
}
