import { naturalIdOf } from '../plan/invariants.ts';
import { CatchballError } from './error.ts';
import type { CatchballDocument, Round } from './format.ts';
import { isNegotiable } from './projection.ts';
import { proposesChanges } from './proposal.ts';
import { type Side, sideOf } from './sides.ts';
import { isAgreement } from './thread-tree.ts';

/**
 * The rules between the rounds of one thread: they form a tree under one first throw, sides take turns, an answer speaks
 * only of what was passed, and proposes only over what was shown and open to talk.
 * @throws CatchballError that names the round
 */
export function checkRounds({ rounds }: Pick<CatchballDocument, 'rounds'>, fileName: string): void {
  const [first] = rounds;
  if (!first) return;
  const byHash = new Map(rounds.map((round) => [round.hash, round]));
  if (byHash.size !== rounds.length || new Set(rounds.map(({ id }) => id)).size !== rounds.length) {
    throw contradiction(first, 'stands in it twice', fileName);
  }
  for (const round of rounds) {
    const cause = faultInPoints(round) ?? faultBetween(round, byHash);
    if (cause !== null) throw contradiction(round, cause, fileName);
  }
  const beginnings = rounds.filter(({ parent }) => parent === null);
  const [begin, second] = beginnings;
  if (!begin) throw contradiction(first, 'has no first throw before it', fileName);
  if (second) throw contradiction(second, 'is a second beginning', fileName);
}

function faultInPoints({ points, snapshot }: Round): string | null {
  const shown = new Set(snapshot.map(({ kind, id }) => `${kind} ${id}`));
  const missing = points.find(({ item }) => !shown.has(`item ${item}`));
  return missing ? `passes the item ${missing.item} without showing it` : null;
}

/** What is wrong between a round and those that it names; null where nothing is. */
function faultBetween(round: Round, byHash: ReadonlyMap<string, Round>): string | null {
  if (round.parent === null) {
    if (round.number !== 1 || round.act !== 'throw') return 'is a second beginning';
    return isSilent(round) ? null : 'answers before anything was thrown';
  }
  const parent = byHash.get(round.parent);
  if (!parent) return 'answers a round that is not in the file';
  const merged = round.merges.map((hash) => byHash.get(hash));
  if (merged.some((other) => other === undefined || other === parent || other.number >= round.number)) {
    return 'brings together a round that it cannot know';
  }
  const grandparent = parent.parent === null ? undefined : byHash.get(parent.parent);
  return faultInPlace(round, parent, grandparent) ?? faultInAnswer(round, parent);
}

function isSilent(round: Round): boolean {
  return round.answers.length === 0 && !proposesChanges(round);
}

/**
 * The rule for the records that a round carries, checked before anything is made of them.
 * @throws CatchballError that names the round
 */
export function checkRecords({ rounds }: Pick<CatchballDocument, 'rounds'>, fileName: string): void {
  for (const round of rounds) {
    const cause = faultInRecords(round);
    if (cause !== null) throw contradiction(round, cause, fileName);
  }
}

/** What is told of a file whose rounds do not go together; `cause` follows "round 2 …". */
export function contradiction({ number }: Round, cause: string, fileName: string): CatchballError {
  return new CatchballError(
    'notACatchball',
    `${fileName} contradicts itself: round ${number} ${cause}.`,
    'Ask the sender to save it again.',
  );
}

/** Each record once, and under the id that it must have; in words that follow "round 2 …". */
function faultInRecords({ snapshot, shown, proposal }: Round): string | null {
  for (const records of [snapshot, shown, proposal.added]) {
    const seen = new Set<string>();
    for (const record of records) {
      const key = `${record.kind} ${record.id}`;
      if (seen.has(key)) return `shows the ${key} twice`;
      seen.add(key);
      const natural = naturalIdOf(record);
      if (natural !== null && natural !== record.id) return `shows the ${key} under a wrong id`;
    }
  }
  return null;
}

/** Whether a side may speak after `parent`: the sides take turns, but for what follows an agreement or concerns a third. */
export function mayFollow(side: Side, parent: Round, grandparent: Round | undefined): boolean {
  if (parent.act === 'withdraw') return false;
  if (side === 'third') return parent.act === 'escalate';
  if (parent.act === 'escalate' || sideOf(parent) === 'third' || isAgreement(parent, grandparent))
    return true;
  return side !== sideOf(parent);
}

/** What is wrong with where a round stands, in words that follow "round 2 …"; null where nothing is. */
function faultInPlace(round: Round, parent: Round, grandparent: Round | undefined): string | null {
  if (round.number !== parent.number + 1) return 'has the wrong number';
  switch (round.act) {
    case 'throw':
      return 'is a second beginning';
    case 'withdraw':
      if (parent.act === 'withdraw' || sideOf(parent) === 'third' || parent.direction !== round.direction)
        return 'takes back a round of the other side';
      return isSilent(round) ? null : 'takes back and proposes at once';
    case 'escalate':
      if (parent.act === 'withdraw') return 'answers a round that was taken back';
      if (round.to === null) return 'goes to a third unit without naming it';
      return isSilent(round) ? null : 'goes to a third unit and proposes at once';
    case 'answer':
    case 'reopen':
    case 'rule':
      if (parent.act === 'withdraw') return 'answers a round that was taken back';
      if (!mayFollow(sideOf(round), parent, grandparent)) return 'answers out of turn';
      if (isAgreement(parent, grandparent) !== (round.act === 'reopen'))
        return round.act === 'reopen' ? 'opens again what is not agreed' : 'goes on after the agreement';
      return null;
  }
}

/** What is wrong with an answer to `parent`, in words that follow "round 2 …"; null where nothing is. */
export function faultInAnswer(round: Pick<Round, 'answers' | 'proposal'>, parent: Round): string | null {
  const open = new Map(parent.points.map(({ item, negotiable }) => [item, negotiable]));
  const foreign = round.answers.find(({ item }) => !open.has(item));
  if (foreign) return `answers ${foreign.item}, which was not passed`;
  const { added, changed, removed } = round.proposal;
  if (removed.length > 0) return 'proposes to remove records, which no answer may';
  const fields = changed.map(({ kind, id, field }) => `${kind} ${id} ${field}`);
  if (new Set(fields).size < fields.length) return 'proposes two values for one field';
  const shown = new Map(parent.snapshot.map((record) => [`${record.kind} ${record.id}`, record]));
  for (const change of changed) {
    const record = shown.get(`${change.kind} ${change.id}`);
    const item = record?.kind === 'value' ? record.item : record?.kind === 'item' ? record.id : null;
    const negotiable = item === null ? undefined : open.get(item);
    if (!record || !negotiable || !isNegotiable(change.kind, change.field, negotiable)) {
      return `proposes another ${change.field} of ${change.id}, which was not open to talk`;
    }
  }
  const stray = added.find((record) => record.kind !== 'value' || !open.get(record.item)?.includes('target'));
  if (stray) return `proposes to add ${stray.kind} ${stray.id}, which was not open to talk`;
  return null;
}
