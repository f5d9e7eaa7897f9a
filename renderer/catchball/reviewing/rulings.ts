import type { ProposedChange } from '#shared/catchball/review.ts';
import type { JsonValue } from '#shared/json.ts';

/** What the person wants of one proposed change: theirs, one's own, or a third value. */
export type Ruling =
  | { readonly verdict: 'accepted' }
  | { readonly verdict: 'refused' }
  | { readonly verdict: 'edited'; readonly value: JsonValue };

/** What the person has chosen so far for proposed changes that are not decided yet, by their keys. */
export type Rulings = ReadonlyMap<string, Ruling>;

export function undecided(changes: readonly ProposedChange[]): readonly ProposedChange[] {
  return changes.filter(({ decided }) => decided === null);
}

/** True where the item is no longer in this plan. */
export function isGone({ mine }: ProposedChange): boolean {
  return mine === undefined;
}

/** What is chosen of a change: what the person said, else theirs where only they touched it; a conflict needs a choice. */
export function rulingOn(change: ProposedChange, rulings: Rulings): Ruling | null {
  const said = rulings.get(change.key);
  if (said) return said;
  return change.conflict ? null : { verdict: 'accepted' };
}

/** The same choice for everything that is not decided yet. */
export function ruleAll(changes: readonly ProposedChange[], verdict: 'accepted' | 'refused'): Rulings {
  return new Map(undecided(changes).map(({ key }) => [key, { verdict }]));
}

/** The verdicts as the host takes them; a choice on what somebody has decided meanwhile is left out. */
export function verdictsOf(changes: readonly ProposedChange[], rulings: Rulings) {
  return undecided(changes).flatMap((change) => {
    const ruling = rulingOn(change, rulings);
    return ruling ? [{ key: change.key, reason: '', ...ruling }] : [];
  });
}

/** The same, with a conflict that waits for a choice shown as theirs: what the sheet is drawn with meanwhile. */
export function likelyVerdicts(changes: readonly ProposedChange[], rulings: Rulings) {
  return undecided(changes).map((change) => ({
    key: change.key,
    reason: '',
    ...(rulingOn(change, rulings) ?? { verdict: 'accepted' as const }),
  }));
}
