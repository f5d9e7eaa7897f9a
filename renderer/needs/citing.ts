import type { ItemId, UnitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** The unit of an item; null where it is gone. */
export function unitOf(records: RecordSet, item: ItemId): UnitId | null {
  return records.get('matrix', records.get('item', item)?.matrix ?? '')?.unit ?? null;
}

export function unitName(records: RecordSet, unit: UnitId | null): string {
  return unit === null ? '' : (records.get('unit', unit)?.name ?? '');
}

/** `P3 (Assembly)`: the same codes stand for other things in other matrices. */
export function cited(records: RecordSet, item: ItemId): string {
  const code = records.get('item', item)?.code ?? '…';
  const unit = unitName(records, unitOf(records, item));
  return unit === '' ? code : `${code} (${unit})`;
}

/** More of a way than this nobody reads. */
const MOST = 8;

/** Items one after the other, as they are cited; of a long way its beginning and its last item. */
export function citedWay(records: RecordSet, items: readonly ItemId[]): string {
  const shown = items.length <= MOST ? items : items.slice(0, MOST - 1);
  const names = shown.map((id) => cited(records, id));
  const last = items.at(-1);
  const rest = items.length > MOST && last ? ['…', cited(records, last)] : [];
  return [...names, ...rest].join(' → ');
}
