import { fieldValue, type Kind, type PlanRecord } from '../records/records.ts';
import { type Reference, references } from '../records/references.ts';
import type { RecordChange } from './by-record.ts';

/** A reference field that a change sets. */
export interface Pointer extends Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly target: string;
}

/** The references that a change makes: all of an added record, those among the changed fields of another. */
export function pointersOf(change: RecordChange): readonly Pointer[] {
  if (change.type === 'removed') return [];
  if (change.type === 'added') return pointersTo(change.record);
  return references[change.kind].flatMap((reference) => {
    const target = change.fields.get(reference.field)?.to;
    return typeof target === 'string' ? [{ ...reference, kind: change.kind, id: change.id, target }] : [];
  });
}

export function pointersTo(record: PlanRecord): readonly Pointer[] {
  return references[record.kind].flatMap((reference) => {
    const target = fieldValue(record, reference.field);
    return typeof target === 'string' ? [{ ...reference, kind: record.kind, id: record.id, target }] : [];
  });
}

/** Whether a change decides what the field holds, so that the other side's value does not matter. */
export function changesField(change: RecordChange | undefined, field: string): boolean {
  return change?.type === 'added' || (change?.type === 'changed' && change.fields.has(field));
}

/** The references that a change of fields empties, as they were. */
export function emptiedBy(change: Extract<RecordChange, { type: 'changed' }>): readonly Pointer[] {
  return references[change.kind].flatMap((reference) => {
    const was = change.fields.get(reference.field);
    return was?.to === null && typeof was.from === 'string'
      ? [{ ...reference, kind: change.kind, id: change.id, target: was.from }]
      : [];
  });
}
