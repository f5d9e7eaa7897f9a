import { keyOf, type RecordKey, toDifference } from '../edits/by-record.ts';
import { completeRemoval, RestrictedRemovalError, referrersIn } from '../edits/complete.ts';
import type { Difference } from '../edits/edit.ts';
import { invert } from '../edits/invert.ts';
import { rebase } from '../edits/rebase.ts';
import { squashAll } from '../edits/squash.ts';
import { settleReferences } from './references.ts';
import type { Standing } from './standing.ts';

/**
 * What turns today's plan into the one that the standing makes: what does not stand of mine is taken back, what
 * stands of theirs is carried over the rest, and removals take along what hangs on them in the plan.
 */
export function differenceOfStanding(standing: Standing): Difference {
  for (;;) {
    const difference = carried(standing);
    if (difference.removed.length === 0) return difference;
    try {
      return completeRemoval(difference, referrersIn(standing.today));
    } catch (error) {
      if (!(error instanceof RestrictedRemovalError)) throw error;
      // What something that was never shown needs, stays.
      putBack(standing, keyOf(error.removed), error);
      settleReferences(standing);
    }
  }
}

function carried({ given, mine, theirs }: Standing): Difference {
  const onto = toDifference(mine.values());
  const { difference } = rebase(toDifference(theirs.values()), onto);
  const dropped =
    [...given.mine].some(([key, change]) => mine.get(key) !== change) || mine.size !== given.mine.size;
  return dropped ? squashAll([invert(toDifference(given.mine.values())), onto, difference]) : difference;
}

function putBack(standing: Standing, key: RecordKey, error: RestrictedRemovalError): void {
  if (standing.theirs.get(key)?.type === 'removed') standing.keep('theirs', key);
  else if (standing.given.mine.get(key)?.type === 'added' && !standing.has(key))
    standing.restore('mine', key);
  else throw error;
}
