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
