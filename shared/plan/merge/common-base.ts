import { NOT_COPIED } from '../copy.ts';
import { apply, MisfitError } from '../edits/apply.ts';
import { byRecord, type RecordChange, type RecordKey, withFields } from '../edits/by-record.ts';
import { type Difference, isEmpty } from '../edits/edit.ts';
import { invert } from '../edits/invert.ts';
import { squashAll } from '../edits/squash.ts';
import type { RecordSet } from '../record-set.ts';
import { recordsEqual } from '../records/compare.ts';
import { contentDifference } from './content.ts';
import { subjectOf } from './sides.ts';

/** A plan as it is, with the edits that led there. */
export interface PlanHistory {
  readonly now: RecordSet;
  /** Oldest first; they need not reach back to the beginning. */
  readonly edits: readonly Difference[];
}

/**
 * The state that two copies of a plan have both been in although their logs share no edit: a copy that left without its
 * history begins with it. Negotiations and revisions are not looked at, because such a copy has lost the latter.
 * @returns null where neither began as the other once was
 */
export function commonBeginning(mine: PlanHistory, theirs: PlanHistory): RecordSet | null {
  for (const [one, other] of [
    [theirs, mine],
    [mine, theirs],
  ] as const) {
    const beginning = beginningOf(one);
    if (beginning && beginning.list('plan').length > 0 && hasBeen(other, beginning)) return beginning;
  }
  return null;
}

function beginningOf({ now, edits }: PlanHistory): RecordSet | null {
  try {
    return apply(now, invert(squashAll(edits)));
  } catch (error) {
    if (error instanceof MisfitError) return null;
    throw error;
  }
}

/** Whether a plan was in a state at any time. Walks back once, in time that grows with the sum of the edits. */
function hasBeen({ now, edits }: PlanHistory, wanted: RecordSet): boolean {
  const differing = contentDifference(now, wanted);
  if (isEmpty(differing)) return true;
  const unequal = new Set<RecordKey>(byRecord(differing).keys());
  const records = new Map<RecordKey, ReturnType<typeof before>>();
  for (const edit of edits.toReversed()) {
    for (const [key, change] of byRecord(edit)) {
      const { kind, id } = subjectOf(change);
      if (NOT_COPIED.has(kind)) continue;
      const was = before(change, records.has(key) ? records.get(key) : now.get(kind, id));
      records.set(key, was);
      const aim = wanted.get(kind, id);
      const equal = was && aim ? recordsEqual(was, aim) : was === aim;
      if (equal) unequal.delete(key);
      else unequal.add(key);
    }
    if (unequal.size === 0) return true;
  }
  return false;
}

function before(change: RecordChange, record: ReturnType<RecordSet['get']>) {
  if (change.type === 'added') return undefined;
  if (change.type === 'removed') return change.record;
  return record && withFields(record, change.fields, 'from');
}
