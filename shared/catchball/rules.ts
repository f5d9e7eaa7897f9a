import { CatchballError } from './error.ts';
import type { CatchballDocument, Round } from './format.ts';
import { isNegotiable } from './projection.ts';

/**
 * The rules between the rounds of one thread: they form a tree under one first throw, alternate in direction,
 * answer only what was passed, and propose only over what was shown and open to talk.
 * @throws CatchballError that names the round
 */
export function checkRounds({ rounds }: CatchballDocument, fileName: string): void {
  const byHash = new Map(rounds.map((round) => [round.hash, round]));
  const refuse = (round: Round, cause: string): never => {
    throw new CatchballError(
      'notACatchball',
      `${fileName} contradicts itself: round ${round.number} ${cause}.`,
      'Ask the sender to save it again.',
    );
  };
  if (byHash.size !== rounds.length || new Set(rounds.map(({ id }) => id)).size !== rounds.length) {
    const [first] = rounds;
    if (first) refuse(first, 'stands in it twice');
  }
  let throws = 0;
  for (const round of rounds) {
    const shown = new Set(round.snapshot.map(({ kind, id }) => `${kind} ${id}`));
    const missing = round.points.find(({ item }) => !shown.has(`item ${item}`));
    if (missing) refuse(round, `passes the item ${missing.item} without showing it`);
    if (round.parent === null) {
      throws += 1;
      if (round.number !== 1 || throws > 1) refuse(round, 'is a second beginning');
      continue;
    }
    const parent = byHash.get(round.parent) ?? refuse(round, 'answers a round that is not in the file');
    if (round.number !== parent.number + 1) refuse(round, 'has the wrong number');
    if (round.direction === parent.direction) refuse(round, 'goes the same way as the round that it answers');
    const cause = faultInAnswer(round, parent);
    if (cause !== null) refuse(round, cause);
  }
  const [first] = rounds;
  if (throws === 0 && first) refuse(first, 'has no first throw before it');
}

/** What is wrong with an answer to `parent`, in words that follow "round 2 …"; null where nothing is. */
export function faultInAnswer(round: Pick<Round, 'answers' | 'proposal'>, parent: Round): string | null {
  const open = new Map(parent.points.map(({ item, negotiable }) => [item, negotiable]));
  const foreign = round.answers.find(({ item }) => !open.has(item));
  if (foreign) return `answers ${foreign.item}, which was not passed`;
  const { added, changed, removed } = round.proposal;
  if (removed.length > 0) return 'proposes to remove records, which no answer may';
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
