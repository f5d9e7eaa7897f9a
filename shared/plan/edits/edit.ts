import { z } from 'zod';
import { jsonValue, text } from '../../json.ts';
import { editId, personId } from '../ids.ts';
import { kind, planRecord } from '../records/records.ts';

/** One field that goes from one value to another. */
export const fieldChange = z.strictObject({
  kind,
  id: text(160),
  field: text(40),
  from: jsonValue,
  to: jsonValue,
});
export type FieldChange = Readonly<z.infer<typeof fieldChange>>;

/** The bare difference between two record sets: all that is needed to apply it and to take it back. */
export const difference = z.strictObject({
  added: z.array(planRecord).readonly(),
  changed: z.array(fieldChange).readonly(),
  removed: z.array(planRecord).readonly(),
});
export type Difference = Readonly<z.infer<typeof difference>>;

/** Who made an edit: a name to show, and the person of the plan where one is known. */
export const author = z.strictObject({ name: text(300), person: personId.nullable() });
export type Author = Readonly<z.infer<typeof author>>;

/** A difference with who, when and a label that a person reads ("Mark P3–K2 strong"). */
export const edit = difference.extend({
  id: editId,
  /** Version of the record schemas that the records inside are written in. */
  schema: z.int().min(1),
  /** Shown, never used to decide: clocks lie. ISO 8601, UTC. */
  at: z.iso.datetime(),
  author,
  label: text(300),
  /** The edit that this one takes back or does again; null for a first-hand edit. */
  undoes: editId.nullable(),
  redoes: editId.nullable(),
});
export type Edit = Readonly<z.infer<typeof edit>>;

export const NO_DIFFERENCE: Difference = { added: [], changed: [], removed: [] };

export function isEmpty(of: Difference): boolean {
  return of.added.length === 0 && of.changed.length === 0 && of.removed.length === 0;
}

/** The difference alone, without who, when and label. */
export function differenceOf({ added, changed, removed }: Difference): Difference {
  return { added, changed, removed };
}
