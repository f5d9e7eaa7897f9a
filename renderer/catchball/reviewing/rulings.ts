import type { ProposedChange } from '#shared/catchball/review.ts';
import type { JsonValue } from '#shared/json.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import { itemId, month, valueIdOf } from '#shared/plan/ids.ts';
import { blankValue } from '#shared/plan/records/blank.ts';
import { withField } from '#shared/plan/records/compare.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';

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
  if (said && !(isGone(change) && said.verdict !== 'refused')) return said;
  return change.conflict ? null : { verdict: 'accepted' };
}

/** The same choice for everything that is not decided yet; a removed item cannot take theirs. */
export function ruleAll(changes: readonly ProposedChange[], verdict: 'accepted' | 'refused'): Rulings {
  return new Map(
    undecided(changes)
      .filter((change) => verdict === 'refused' || !isGone(change))
      .map(({ key }) => [key, { verdict }]),
  );
}

/** The verdicts as the host takes them; a choice on what somebody has decided meanwhile is left out. */
export function verdictsOf(changes: readonly ProposedChange[], rulings: Rulings) {
  return undecided(changes).flatMap((change) => {
    const ruling = rulingOn(change, rulings);
    return ruling ? [{ key: change.key, reason: '', ...ruling }] : [];
  });
}

/** What applying would change in the plan of today; a conflict without a choice is shown as theirs. */
export function outcomeOf(changes: readonly ProposedChange[], rulings: Rulings): Difference {
  const added = new Map<string, PlanRecord>();
  const changed: Difference['changed'][number][] = [];
  for (const change of undecided(changes)) {
    const { kind, id, field, mine, theirs } = change;
    const ruling = rulingOn(change, rulings) ?? { verdict: 'accepted' };
    if (ruling.verdict === 'refused' || mine === undefined) continue;
    const to = ruling.verdict === 'edited' ? ruling.value : theirs;
    changed.push({ kind, id, field, from: mine, to });
    const blank = kind === 'value' ? blankOf(id) : null;
    if (blank) added.set(id, withField(added.get(id) ?? blank, field, to));
  }
  return { added: [...added.values()], changed, removed: [] };
}

function blankOf(id: string): PlanRecord | null {
  const [item, at] = id.split('~');
  const parts = { item: itemId.safeParse(item), month: month.safeParse(at) };
  if (!parts.item.success || !parts.month.success) return null;
  const known = { item: parts.item.data, month: parts.month.data };
  return blankValue({ id: valueIdOf(known.item, known.month), ...known });
}
