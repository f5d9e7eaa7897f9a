import { type JsonObject, jsonObject } from '../json.ts';
import { apply, MisfitError } from '../plan/edits/apply.ts';
import { diff } from '../plan/edits/diff.ts';
import { isEmpty } from '../plan/edits/edit.ts';
import { RecordSet } from '../plan/record-set.ts';
import type { PlanRecord } from '../plan/records/records.ts';
import type { Round } from './format.ts';
import { proposesChanges } from './proposal.ts';
import { contradiction } from './rules.ts';

/**
 * A round that was made here, as it goes into a file and under its hash. Only a throw writes its records out: the terms
 * of any other round follow from its parent's and its own proposal, and a long thread stays small.
 */
export function bodyOf(round: Omit<Round, 'hash'>): JsonObject {
  return jsonObject.parse(round.act === 'throw' ? round : { ...round, snapshot: [] });
}

/** The terms after a proposal: the very same list where it proposes nothing. @throws MisfitError */
export function termsAfter(
  snapshot: readonly PlanRecord[],
  proposal: Round['proposal'],
): readonly PlanRecord[] {
  return proposesChanges({ proposal }) ? [...apply(RecordSet.of(snapshot), proposal)] : snapshot;
}

/**
 * Rounds out of a file or a plan, each with its terms as `snapshot`.
 * @param fileName names the file in error messages
 * @throws CatchballError where a proposal does not fit the terms that it is about
 */
export function withTerms(rounds: readonly Round[], fileName: string): readonly Round[] {
  const complete = new Map<string, Round>();
  for (const round of rounds.toSorted((a, b) => a.number - b.number)) {
    const parent = round.parent === null ? undefined : complete.get(round.parent);
    complete.set(round.hash, parent ? { ...round, snapshot: termsOf(round, parent, fileName) } : round);
  }
  return rounds.map((round) => complete.get(round.hash) ?? round);
}

/** Format 1.0 wrote the terms of every round out: they must be those that follow. */
function termsOf(round: Round, parent: Round, fileName: string): PlanRecord[] {
  try {
    const terms = [...termsAfter(parent.snapshot, round.proposal)];
    if (round.snapshot.length === 0 || haveSameRecords(round.snapshot, terms)) return terms;
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error;
    throw contradiction(round, 'proposes to change what it was not shown', fileName);
  }
  throw contradiction(round, 'shows other terms than its proposal makes', fileName);
}

function haveSameRecords(some: readonly PlanRecord[], others: readonly PlanRecord[]): boolean {
  return some.length === others.length && isEmpty(diff(RecordSet.of(some), RecordSet.of(others)));
}
