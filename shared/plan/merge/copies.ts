import { NO_DIFFERENCE } from '../edits/edit.ts';
import type { RecordSet } from '../record-set.ts';
import { contentDifference } from './content.ts';
import { type Merge, merge } from './merge.ts';

/**
 * Two copies of a plan, looked at but not decided. Negotiations and revisions are no part of it.
 * @param base the state that both have been in; null where none is known: then every difference is a change of theirs,
 * because nobody can tell who made it
 * @throws MisfitError where the two are no copies of one plan
 */
export function mergeCopies(mine: RecordSet, theirs: RecordSet, base: RecordSet | null): Merge {
  const since = base ? contentDifference(base, mine) : NO_DIFFERENCE;
  return merge(mine, since, reachable(mine, theirs, contentDifference(base ?? mine, theirs)));
}

/** Without the cascade links to items of another plan of which this plan has no image: they came with rounds. */
function reachable(mine: RecordSet, theirs: RecordSet, difference: ReturnType<typeof contentDifference>) {
  const isKnown = (id: string) => mine.has('mirror', id) || !theirs.has('mirror', id);
  return {
    ...difference,
    added: difference.added.filter((record) => record.kind !== 'cascadeLink' || isKnown(record.upper)),
  };
}
