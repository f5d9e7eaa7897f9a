import type { RecordSet } from '../record-set.ts';
import { differingFields } from '../records/compare.ts';
import { fieldValue, KINDS, type PlanRecord } from '../records/records.ts';
import type { Difference, FieldChange } from './edit.ts';

/** What turns `before` into `after`. Kinds whose map is shared between the two are skipped unread. */
export function diff(before: RecordSet, after: RecordSet): Difference {
  const added: PlanRecord[] = [];
  const changed: FieldChange[] = [];
  const removed: PlanRecord[] = [];
  for (const kind of KINDS) {
    const old = before.all(kind);
    const now = after.all(kind);
    if (old === now) continue;
    for (const [id, record] of now) {
      const was = old.get(id);
      if (!was) added.push(record);
      else if (was !== record) changed.push(...changesBetween(was, record));
    }
    for (const [id, record] of old) if (!now.has(id)) removed.push(record);
  }
  return { added, changed, removed };
}

/** The field changes that turn one record into another of the same kind and id. */
export function changesBetween(was: PlanRecord, is: PlanRecord): readonly FieldChange[] {
  return differingFields(was, is).map((field) => ({
    kind: is.kind,
    id: is.id,
    field,
    from: fieldValue(was, field) ?? null,
    to: fieldValue(is, field) ?? null,
  }));
}
