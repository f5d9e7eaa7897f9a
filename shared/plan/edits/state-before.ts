import type { RecordSet } from '../record-set.ts';
import { apply } from './apply.ts';
import type { Difference } from './edit.ts';
import { invert } from './invert.ts';
import { squashAll } from './squash.ts';

/**
 * The records as they were before some edits: those of now with all later ones taken back. The same as replaying the
 * log from its beginning, which a plan that began as a copy does not have.
 * @param later every edit since, oldest first
 * @throws MisfitError where the edits are not those that led to `now`
 */
export function stateBefore(later: Iterable<Difference>, now: RecordSet): RecordSet {
  return apply(now, invert(squashAll(later)));
}
