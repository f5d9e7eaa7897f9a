import { apply } from '../plan/edits/apply.ts';
import { type Difference, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import { squash } from '../plan/edits/squash.ts';
import { recordsWhere } from '../plan/lookup.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Round as RoundRecord, Thread } from '../plan/records/records.ts';
import { AlteredError } from './error.ts';
import { round as roundSchema } from './format.ts';
import { roundHash, type Sha256 } from './hash.ts';
import { negotiationOf } from './negotiation.ts';
import { checkRounds } from './rules.ts';
import { settle } from './settle.ts';
import { withTerms } from './terms.ts';

export interface JoinedThreads {
  /** The rounds that come, and all that follows from them for the threads, the mirrors and the matrices. */
  readonly difference: Difference;
  /** Each thread that gains rounds, and how many. */
  readonly threads: readonly { readonly thread: Thread; readonly rounds: number }[];
  /** Threads about a matrix that this plan does not have: nothing of them comes. */
  readonly left: readonly Thread[];
}

/**
 * The negotiations of two copies of one plan. Rounds are only ever added, and what a thread has come to follows from
 * its rounds, so nothing in them can be in conflict: the union of both is what would be here had all files arrived here.
 * @param fileName names the other copy in error messages
 * @throws CatchballError where a round of theirs is not what it says it is, or contradicts those that are here
 */
export function joinThreads(
  mine: RecordSet,
  theirs: RecordSet,
  fileName: string,
  sha256: Sha256,
): JoinedThreads {
  let difference: Difference = NO_DIFFERENCE;
  let records = mine;
  const threads: { readonly thread: Thread; readonly rounds: number }[] = [];
  const left: Thread[] = [];
  for (const thread of theirs.list('thread')) {
    const fresh = recordsWhere(theirs, 'round', 'thread', thread.id).filter((round) =>
      isFresh(mine, round, fileName, sha256),
    );
    if (fresh.length === 0) continue;
    if (!mine.has('matrix', thread.matrix)) {
      left.push(thread);
      continue;
    }
    const known = mine.get('thread', thread.id);
    const arrived = withRounds(records, known ?? thread, known ? fresh : [thread, ...fresh], fileName);
    records = apply(records, arrived);
    difference = squash(difference, arrived);
    threads.push({ thread, rounds: fresh.length });
  }
  return { difference, threads, left };
}

/** A round keeps its hash wherever it is stored: one that differs was altered in a file. */
function isFresh(mine: RecordSet, round: RoundRecord, fileName: string, sha256: Sha256): boolean {
  const known = mine.get('round', round.id);
  if (known?.hash === round.hash) return false;
  const isSound = roundHash(round.body, sha256) === round.hash && roundSchema.safeParse(round.body).success;
  if (known || !isSound) {
    throw new AlteredError(
      `${fileName} was altered: round ${round.number} of a thread is not as it was sent.`,
      round.body,
    );
  }
  return true;
}

function withRounds(
  records: RecordSet,
  thread: Thread,
  added: Difference['added'],
  fileName: string,
): Difference {
  const after = records.with(added);
  const bodies = recordsWhere(after, 'round', 'thread', thread.id).map(({ body }) => roundSchema.parse(body));
  const rounds = withTerms(bodies, fileName);
  checkRounds({ rounds }, fileName);
  return squash({ ...NO_DIFFERENCE, added }, settle(after, thread, negotiationOf(rounds)));
}
