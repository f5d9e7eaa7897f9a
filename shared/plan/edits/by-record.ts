import { type JsonValue, jsonEqual } from '../../json.ts';
import { withField } from '../records/compare.ts';
import type { Kind, PlanRecord } from '../records/records.ts';
import { MisfitError } from './apply.ts';
import type { Difference, FieldChange } from './edit.ts';

/** What a difference does to one record: exactly one of the three, each field at most once. */
export type RecordChange =
  | { readonly type: 'added'; readonly record: PlanRecord }
  | { readonly type: 'changed'; readonly kind: Kind; readonly id: string; readonly fields: FieldChanges }
  | { readonly type: 'removed'; readonly record: PlanRecord };

export type FieldChanges = ReadonlyMap<string, { readonly from: JsonValue; readonly to: JsonValue }>;

/** Name of a record across kinds; kinds hold no spaces. */
export type RecordKey = `${Kind} ${string}`;

export function keyOf(of: { readonly kind: Kind; readonly id: string }): RecordKey {
  return `${of.kind} ${of.id}`;
}

/**
 * The difference record by record, in its normal form: changes of one field are joined, those without effect vanish.
 * @throws MisfitError where it names one record twice in ways that cannot follow one another.
 */
export function byRecord({ added, changed, removed }: Difference): Map<RecordKey, RecordChange> {
  const fields = new Map<RecordKey, Map<string, { from: JsonValue; to: JsonValue }>>();
  const changes = new Map<RecordKey, RecordChange>();
  for (const change of changed) {
    const key = keyOf(change);
    const ofRecord = fields.get(key) ?? new Map<string, { from: JsonValue; to: JsonValue }>();
    joinField(ofRecord, change);
    fields.set(key, ofRecord);
    changes.set(key, { type: 'changed', kind: change.kind, id: change.id, fields: ofRecord });
  }
  for (const [key, ofRecord] of fields) if (ofRecord.size === 0) changes.delete(key);
  for (const [type, records] of [
    ['added', added],
    ['removed', removed],
  ] as const) {
    for (const record of records) {
      if (changes.has(keyOf(record))) {
        throw new MisfitError(`${keyOf(record)} appears twice in one edit.`, record.kind, record.id);
      }
      changes.set(keyOf(record), { type, record });
    }
  }
  return changes;
}

/** Puts a later change of a field behind the earlier ones of the same record. */
export function joinField(
  onto: Map<string, { from: JsonValue; to: JsonValue }>,
  { kind, id, field, from, to }: FieldChange,
): void {
  const earlier = onto.get(field);
  if (earlier && !jsonEqual(earlier.to, from)) {
    throw new MisfitError(`${kind} ${id} has another ${field} by now.`, kind, id, field);
  }
  const start = earlier ? earlier.from : from;
  if (jsonEqual(start, to)) onto.delete(field);
  else onto.set(field, { from: start, to });
}

/** The inverse of `byRecord`. */
export function toDifference(changes: Iterable<RecordChange>): Difference {
  const added: PlanRecord[] = [];
  const changed: FieldChange[] = [];
  const removed: PlanRecord[] = [];
  for (const change of changes) {
    if (change.type === 'added') added.push(change.record);
    else if (change.type === 'removed') removed.push(change.record);
    else changed.push(...fieldChanges(change));
  }
  return { added, changed, removed };
}

export function fieldChanges(of: Extract<RecordChange, { type: 'changed' }>): readonly FieldChange[] {
  return [...of.fields].map(([field, { from, to }]) => ({ kind: of.kind, id: of.id, field, from, to }));
}

/** The record with every changed field put at its new value, or, `'from'`, back at its old one. */
export function withFields(record: PlanRecord, fields: FieldChanges, at: 'from' | 'to' = 'to'): PlanRecord {
  let result = record;
  for (const [field, change] of fields) result = withField(result, field, change[at]);
  return result;
}
