import { nameOf, recordsWhere } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import { fieldValue, type Kind, type PlanRecord } from '../records/records.ts';
import { type Reference, referrersOf } from '../records/references.ts';
import { byRecord, keyOf, type RecordChange, type RecordKey, toDifference } from './by-record.ts';
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
      for (const reference of referencesTo(target, referrer)) {
        const change = follow(changes.get(keyOf(referrer)), target, referrer, reference);
        if (!change) continue;
        changes.set(keyOf(referrer), change);
        if (change.type === 'removed') queue.push(change.record);
      }
    }
  }
  return toDifference(changes.values());
}

/** What becomes of a referrer by one of its fields, on top of what the difference does to it; null for nothing more. */
function follow(
  change: RecordChange | undefined,
  target: PlanRecord,
  referrer: PlanRecord,
  { field, onRemove }: Reference,
): RecordChange | null {
  if (change?.type === 'removed') return null;
  const fields = change?.type === 'changed' ? change.fields : new Map();
  // The difference itself may point the field elsewhere already.
  if (fields.has(field) && fields.get(field)?.to !== target.id) return null;
  if (onRemove === 'restrict') throw new RestrictedRemovalError(target, referrer);
  if (onRemove === 'remove') return { type: 'removed', record: referrer };
  const cleared = new Map(fields).set(field, { from: target.id, to: null });
  return { type: 'changed', kind: referrer.kind, id: referrer.id, fields: cleared };
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

function referencesTo(target: PlanRecord, referrer: PlanRecord): readonly Reference[] {
  return referrersOf(target.kind).filter(
    ({ kind, field }) => kind === referrer.kind && fieldValue(referrer, field) === target.id,
  );
}
