import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { t } from '../../messages/messages.ts';
import type { PlanViewProps } from '../../state/plan-view.ts';

interface ItemLinkProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly item: Item;
}

/** An item by its code and text; pressed, it leads to where the item stands. */
export function ItemLink({ item, onOpen }: ItemLinkProps) {
  return (
    <button type="button" className="page-link" onClick={() => onOpen(item.matrix, item.id)}>
      <b>{item.code}</b> {item.text || t('linear.noText')}
    </button>
  );
}

interface PlacedItemProps extends ItemLinkProps {
  readonly label: string;
  readonly records: RecordSet;
}

/** An item that something is about, with its unit: the same codes stand for other things elsewhere. */
export function PlacedItem({ label, records, item, onOpen }: PlacedItemProps) {
  const unit = records.get('unit', records.get('matrix', item.matrix)?.unit ?? '');
  return (
    <p className="page-aside">
      <span>{label}:</span>
      <ItemLink item={item} onOpen={onOpen} />
      {unit && <span>[{unit.name}]</span>}
    </p>
  );
}
