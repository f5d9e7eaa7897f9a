import type { ProposedChange } from '#shared/catchball/review.ts';

export type Ruling = 'accepted' | 'refused';

/** What the person has chosen for proposed changes that are not decided yet, by their keys. */
export type Rulings = ReadonlyMap<string, Ruling>;

export function undecided(changes: readonly ProposedChange[]): readonly ProposedChange[] {
  return changes.filter(({ decided }) => decided === null);
}

/** True where the item is no longer in this plan: its change can only be refused. */
export function isGone({ mine }: ProposedChange): boolean {
  return mine === undefined;
}

/** All undecided changes accepted, but for conflicts, which a person has to look at one by one. */
export function acceptAllClear(changes: readonly ProposedChange[], rulings: Rulings): Rulings {
  const next = new Map(rulings);
  for (const change of undecided(changes)) if (!change.conflict) next.set(change.key, 'accepted');
  return next;
}

/** The verdicts as the host takes them; a ruling on what somebody has decided meanwhile is left out. */
export function verdictsOf(changes: readonly ProposedChange[], rulings: Rulings) {
  return undecided(changes).flatMap(({ key }) => {
    const verdict = rulings.get(key);
    return verdict ? [{ key, verdict, reason: '' }] : [];
  });
}
