import { changesBetween } from '../edits/diff.ts';
import type { Difference } from '../edits/edit.ts';
import type { RecordSet } from '../record-set.ts';
import type { Kind, PlanRecord } from '../records/records.ts';

/**
 * What happened in mine to the records that left the plan in part: the `since` of a merge whose base is all that the
 * other side ever saw. Only the declared ids and fields are compared; what was not shown is neither changed nor removed.
 * @param shown the records as they left
 * @param isShown whether a field of them said what stood in the plan; false for those that were blanked
 */
export function sinceShown(
  mine: RecordSet,
  shown: readonly PlanRecord[],
  isShown: (kind: Kind, field: string) => boolean,
): Difference {
  const pairs = shown.map((was) => ({ was, is: mine.get(was.kind, was.id) }));
  return {
    added: [],
    changed: pairs.flatMap(({ was, is }) =>
      is ? changesBetween(was, is).filter(({ kind, field }) => isShown(kind, field)) : [],
    ),
    removed: pairs.flatMap(({ was, is }) => (is ? [] : [was])),
  };
}
