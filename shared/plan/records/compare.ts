import { type JsonValue, jsonEqual } from '../../json.ts';
import { fieldsOf, fieldValue, type PlanRecord } from './records.ts';

export function recordsEqual(a: PlanRecord, b: PlanRecord): boolean {
  return a === b || (a.kind === b.kind && a.id === b.id && differingFields(a, b).length === 0);
}

/** Names of the fields in which two records of one kind differ, in schema order. */
export function differingFields(a: PlanRecord, b: PlanRecord): readonly string[] {
  return fieldsOf(a.kind).filter(
    (field) => !jsonEqual(fieldValue(a, field) ?? null, fieldValue(b, field) ?? null),
  );
}

/** The record with one field replaced. The value is trusted here; schemas are checked where edits enter. */
export function withField(record: PlanRecord, field: string, value: JsonValue): PlanRecord {
  return { ...record, [field]: value } as PlanRecord;
}
