import type { ItemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';
import { unitName, unitOf } from './citing.ts';

interface ItemNameProps {
  readonly records: RecordSet;
  readonly id: ItemId;
  readonly onOpen: PlanViewProps['onOpen'];
}

/** An item by code, unit and text; a click shows it on its sheet. */
export function ItemName({ records, id, onOpen }: ItemNameProps) {
  const item = records.get('item', id);
  if (!item) return <span className="needs-item">…</span>;
  return (
    <button
      type="button"
      className="needs-item"
      title={t('needs.open', { text: item.text })}
      onClick={() => onOpen(item.matrix, item.id)}
    >
      <span className="needs-item-code">{item.code}</span>
      <span className="needs-item-unit">{unitName(records, unitOf(records, id))}</span>
      <span className="needs-item-text">{item.text}</span>
    </button>
  );
}
