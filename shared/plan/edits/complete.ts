import { nameOf, recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { fieldValue, type Kind, type PlanRecord } from '../records/records.ts';
import { referrersOf } from '../records/references.ts';
import { byRecord, keyOf, type RecordKey, toDifference } from './by-record.ts';
import type { Difference } from './edit.ts';

/** A record cannot be removed, because another one that must not go with it needs it. The message is for the person. */
export class RestrictedRemovalError extends Error {
  readonly removed: PlanRecord;
  readonly neededBy: PlanRecord;
  constructor(removed: PlanRecord, neededBy: PlanRecord) {
    super(
      `The ${nameOf(removed)} cannot be removed, because the ${nameOf(neededBy)} belongs to it. Remove or move that first.`,
    );
    this.name = 'RestrictedRemovalError';
    this.removed = removed;
    this.neededBy = neededBy;
  }
}

/** Finds the records that refer to one record by any field; as they stand before the difference. */
export type ReferrerLookup = (kind: Kind, id: string) => readonly PlanRecord[];

/**
 * The difference with all that its removals bring about: what belongs to a removed record is removed too, and so on,
 * and fields that may be empty are emptied. Completing twice changes nothing.
 * @throws RestrictedRemovalError where something stands in the way.
 */
export function completeRemoval(d: Difference, referrersTo: ReferrerLookup): Difference {
  const changes = byRecord(d);
  const queue = [...d.removed];
  for (let target = queue.pop(); target; target = queue.pop()) {
    for (const referrer of referrersTo(target.kind, target.id)) {
      for (const field of fieldsTo(target, referrer)) {
        const key = keyOf(referrer);
        const change = changes.get(key);
        if (change?.type === 'removed') continue;
        // The difference itself may point the field elsewhere already.
        const fields = change?.type === 'changed' ? change.fields : undefined;
        const redirected = fields?.get(field.name);
        if (redirected && redirected.to !== target.id) continue;
        if (field.onRemove === 'restrict') throw new RestrictedRemovalError(target, referrer);
        if (field.onRemove === 'remove') {
          changes.set(key, { type: 'removed', record: referrer });
          queue.push(referrer);
        } else {
          const cleared = new Map(fields).set(field.name, { from: target.id, to: null });
          changes.set(key, { type: 'changed', kind: referrer.kind, id: referrer.id, fields: cleared });
        }
      }
    }
  }
  return toDifference(changes.values());
}

/** The lookup of a set that holds all records concerned. */
export function referrersIn(records: RecordSet): ReferrerLookup {
  return (kind, id) => {
    const found = new Map<RecordKey, PlanRecord>();
    for (const reference of referrersOf(kind)) {
      for (const record of recordsWhere(records, reference.kind, reference.field as 'id', id)) {
        found.set(keyOf(record), record);
      }
    }
    return [...found.values()];
  };
}

function fieldsTo(target: PlanRecord, referrer: PlanRecord) {
  return referrersOf(target.kind)
    .filter(({ kind, field }) => kind === referrer.kind && fieldValue(referrer, field) === target.id)
    .map(({ field, onRemove }) => ({ name: field, onRemove }));
}
