import { jsonEqual } from '../json.ts';
import type { ItemId } from '../plan/ids.ts';
import type { AgreedConflict } from './agreed-conflicts.ts';
import type { AnswerPoint } from './format.ts';
import { itemOfChange } from './proposal.ts';
import type { ProposedChange } from './review.ts';

/**
 * What the upper level has already said by its decisions on a round, as the beginning of its answer: all proposed changes of a
 * point accepted is an acceptance, and where one was refused or taken with another value, the value that stands here
 * goes back as a counter-proposal.
 * @param changes with the decisions on them; a point with one that is undecided, or gone from this plan, is left to the person
 */
export function replyFromDecisions(changes: readonly ProposedChange[]): readonly AnswerPoint[] {
  return [...byItem(changes)].flatMap(([item, proposed]) => {
    if (proposed.some(({ decided, mine }) => decided === null || mine === undefined)) return [];
    const kept = proposed.filter(
      ({ decided, mine, theirs }) => decided !== 'accepted' && !jsonEqual(mine ?? null, theirs),
    );
    const back = kept.map(({ kind, id, field, mine }) => ({ kind, id, field, to: mine ?? null, reason: '' }));
    return [{ item, verdict: back.length === 0 ? 'accept' : 'counter', reason: '', changes: back }];
  });
}

/** What was agreed and stands otherwise in this plan by now, as the beginning of the round that opens it again. */
export function replyFromConflicts(conflicts: readonly AgreedConflict[]): readonly AnswerPoint[] {
  const here = conflicts.filter(({ elsewhere }) => elsewhere === null);
  return [...byItem(here)].map(([item, differing]) => ({
    item,
    verdict: 'counter',
    reason: '',
    changes: differing.map(({ kind, id, field, found }) => ({ kind, id, field, to: found, reason: '' })),
  }));
}

function byItem<C extends Pick<ProposedChange, 'kind' | 'id'>>(
  changes: readonly C[],
): ReadonlyMap<ItemId, readonly C[]> {
  const groups = new Map<ItemId, C[]>();
  for (const change of changes) {
    const item = itemOfChange(change);
    if (item !== null) groups.set(item, [...(groups.get(item) ?? []), change]);
  }
  return groups;
}
