import { NOT_COPIED } from '../copy.ts';
import { diff } from '../edits/diff.ts';
import type { Difference } from '../edits/edit.ts';
import type { RecordSet } from '../record-set.ts';

/** What turns one state into another, leaving out what has left or reached the plan and the names of its states. */
export function contentDifference(before: RecordSet, after: RecordSet): Difference {
  const { added, changed, removed } = diff(before, after);
  return {
    added: added.filter(({ kind }) => !NOT_COPIED.has(kind)),
    changed: changed.filter(({ kind }) => !NOT_COPIED.has(kind)),
    removed: removed.filter(({ kind }) => !NOT_COPIED.has(kind)),
  };
}
