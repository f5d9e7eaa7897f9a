import { jsonEqual } from '../../json.ts';
import type { RecordSet } from '../record-set.ts';
import { recordsEqual, withField } from '../records/compare.ts';
import { fieldValue, type PlanRecord } from '../records/records.ts';
import type { Difference } from './edit.ts';

/** A difference does not fit the records that it is applied to: `where` names the record, and the field if there is one. */
export class MisfitError extends Error {
  readonly where: { readonly kind: string; readonly id: string; readonly field: string | null };
  constructor(message: string, kind: string, id: string, field: string | null = null) {
    super(message);
    this.name = 'MisfitError';
    this.where = { kind, id, field };
  }
}

/**
 * The records after the difference. Strict, so that it can always be taken back: every `from` and every removed
 * record must be what stands in the set, and an added record must not be there yet.
 * @throws MisfitError on the first thing that does not fit; nothing is applied then.
 */
export function apply(records: RecordSet, { added, changed, removed }: Difference): RecordSet {
  const put = new Map<string, PlanRecord>();
  for (const change of changed) {
    const key = `${change.kind} ${change.id}`;
    const before = put.get(key) ?? records.get(change.kind, change.id);
    if (!before) throw new MisfitError(`There is no ${key} to change.`, change.kind, change.id, change.field);
    const value = fieldValue(before, change.field);
    if (value === undefined || change.field === 'kind' || change.field === 'id') {
      throw new MisfitError(
        `${key} has no field ${change.field} that can change.`,
        change.kind,
        change.id,
        change.field,
      );
    }
    if (!jsonEqual(value, change.from)) {
      throw new MisfitError(
        `${key} has another ${change.field} by now.`,
        change.kind,
        change.id,
        change.field,
      );
    }
    put.set(key, withField(before, change.field, change.to));
  }
  for (const record of removed) {
    const key = `${record.kind} ${record.id}`;
    const before = records.get(record.kind, record.id);
    if (!before) throw new MisfitError(`There is no ${key} to remove.`, record.kind, record.id);
    if (put.has(key) || !recordsEqual(before, record)) {
      throw new MisfitError(`${key} is not as it was when it was removed.`, record.kind, record.id);
    }
  }
  for (const record of added) {
    const key = `${record.kind} ${record.id}`;
    if (put.has(key) || records.has(record.kind, record.id)) {
      throw new MisfitError(`${key} is already there.`, record.kind, record.id);
    }
    put.set(key, record);
  }
  return records.with(put.values(), removed);
}
