import { recordsEqual } from '../records/compare.ts';
import { MisfitError } from './apply.ts';
import {
  byRecord,
  fieldChanges,
  joinField,
  keyOf,
  type RecordChange,
  type RecordKey,
  toDifference,
  withFields,
} from './by-record.ts';
import { changesBetween } from './diff.ts';
import type { Difference, FieldChange } from './edit.ts';

/**
 * One difference that does what `first` and then `second` do, in normal form: what was added and removed again, or
 * changed and changed back, leaves no trace.
 * @throws MisfitError where `second` cannot follow `first`.
 */
export function squash(first: Difference, second: Difference): Difference {
  return squashAll([first, second]);
}

/** Squashes a list, oldest first, in time that grows with the sum of its differences: it may be a whole history. */
export function squashAll(differences: Iterable<Difference>): Difference {
  const result = new Map<RecordKey, RecordChange>();
  for (const next of differences) {
    for (const [key, later] of byRecord(next)) {
      const earlier = result.get(key);
      const joined = earlier ? join(earlier, later) : later;
      if (joined) result.set(key, joined);
      else result.delete(key);
    }
  }
  return toDifference(result.values());
}

function join(earlier: RecordChange, later: RecordChange): RecordChange | null {
  if (earlier.type === 'added' && later.type === 'changed') {
    return { type: 'added', record: withFields(earlier.record, later.fields) };
  }
  if (earlier.type === 'added' && later.type === 'removed' && recordsEqual(earlier.record, later.record)) {
    return null;
  }
  if (earlier.type === 'changed' && later.type === 'changed') {
    return changedBy(earlier, [...fieldChanges(earlier), ...fieldChanges(later)]);
  }
  if (earlier.type === 'changed' && later.type === 'removed') {
    return { type: 'removed', record: withFields(later.record, earlier.fields, 'from') };
  }
  if (earlier.type === 'removed' && later.type === 'added') {
    return changedBy(earlier.record, changesBetween(earlier.record, later.record));
  }
  const { kind, id } = later.type === 'changed' ? later : later.record;
  throw new MisfitError(
    `${keyOf({ kind, id })} cannot be ${later.type} after it was ${earlier.type}.`,
    kind,
    id,
  );
}

function changedBy(
  { kind, id }: Pick<Extract<RecordChange, { type: 'changed' }>, 'kind' | 'id'>,
  changes: readonly FieldChange[],
): RecordChange | null {
  const fields = new Map();
  for (const change of changes) joinField(fields, change);
  return fields.size === 0 ? null : { type: 'changed', kind, id, fields };
}
