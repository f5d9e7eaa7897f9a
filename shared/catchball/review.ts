import type { JsonValue } from '../json.ts';
import { apply } from '../plan/edits/apply.ts';
import type { Difference, FieldChange } from '../plan/edits/edit.ts';
import { invert } from '../plan/edits/invert.ts';
import { type Merge, merge } from '../plan/merge/merge.ts';
import { sinceShown } from '../plan/merge/since-shown.ts';
import { RecordSet } from '../plan/record-set.ts';
import { type Decision, fieldValue, type Item, type Kind, type PlanRecord } from '../plan/records/records.ts';
import type { Round } from './format.ts';
import { changesIn, itemOfChange } from './proposal.ts';

/** One field that a round proposes to change, beside what the throw showed and what stands in the plan today. */
export interface ProposedChange {
  /** Stable name: kind, id and field, joined by colons. */
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  /** The item that it concerns, as this plan calls it today. */
  readonly item: { readonly code: string; readonly text: string };
  readonly base: JsonValue;
  readonly theirs: JsonValue;
  /** Undefined where the item is not in the plan any more. */
  readonly mine: JsonValue | undefined;
  /** Both sides changed the field since the throw, differently; or the item was removed here. */
  readonly conflict: boolean;
  readonly reason: string;
  readonly decided: Decision['verdict'] | null;
}

/** How a decision names what it was about; see `changeKey`. */
export function decisionTarget(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}

/** Names a proposed change; the same name as in a merge. */
export function changeKey({ kind, id, field }: Pick<FieldChange, 'kind' | 'id' | 'field'>): string {
  return `${decisionTarget(kind, id)}:${field}`;
}

/**
 * The three-way merge of some of the changes that a round proposes: its base is what the round answered, and nothing
 * else of the plan is compared.
 */
export function mergeOfRound(
  records: RecordSet,
  round: Round,
  changes: readonly FieldChange[] = changesIn(round),
): Merge {
  const ids = new Set(changes.map(({ kind, id }) => `${kind} ${id}`));
  const keys = new Set(changes.map(changeKey));
  const proposed = (of: { readonly kind: Kind; readonly id: string }) => ids.has(`${of.kind} ${of.id}`);
  const theirs: Difference = {
    added: round.proposal.added.filter(proposed),
    changed: round.proposal.changed.filter((change) => keys.has(changeKey(change))),
    removed: [],
  };
  const shown = [...apply(RecordSet.of(round.snapshot), invert(round.proposal))].filter(
    (record) => proposed(record) || record.kind === 'item',
  );
  const since = sinceShown(records, shown, () => true);
  return merge(
    records,
    {
      // What was blanked before it left, or lies beyond the proposal, has not changed here as far as they know.
      changed: since.changed.filter((change) => keys.has(changeKey(change))),
      // A month that had no target when it was thrown may have got one on both sides.
      added: theirs.added.flatMap(({ kind, id }) => records.get(kind, id) ?? []),
      removed: since.removed.filter((record) => proposed(record) || ownsAny(record, changes)),
    },
    theirs,
  );
}

/** Whether one of the changes is about a monthly target of this item. */
function ownsAny({ id }: PlanRecord, changes: readonly FieldChange[]): boolean {
  return changes.some((change) => itemOfChange(change) === id);
}

/**
 * What a round would change in this plan: field by field, compared with the snapshot that was answered and with
 * nothing else, so that what was not passed is never taken as removed.
 */
export function reviewRound(records: RecordSet, round: Round): readonly ProposedChange[] {
  const reasons = reasonsIn(round);
  const decisions = decisionsOn(round, records.list('decision'));
  const shownItems = new Map<string, Item>(
    round.snapshot.flatMap((record) => (record.kind === 'item' ? [[record.id, record] as const] : [])),
  );
  const conflicts = new Set(mergeOfRound(records, round).conflicts.map(({ key }) => key));
  return changesIn(round).map((change) => {
    const { kind, id, field, from, to } = change;
    const itemId = itemOfChange(change) ?? id;
    const item = records.get('item', itemId) ?? shownItems.get(itemId);
    const key = changeKey(change);
    const ofRecord = decisionTarget(kind, id);
    return {
      ...{ key, kind, id, field, base: from, theirs: to, mine: todaysValue(records, change) },
      item: { code: item?.code ?? '', text: item?.text ?? '' },
      conflict: conflicts.has(key) || conflicts.has(ofRecord),
      reason: reasons.get(key) ?? '',
      decided: decisions.get(key) ?? null,
    };
  });
}

/** Whether every proposed change of a round is accepted or refused; true where it proposes none. */
export function isDecided(round: Round, decisions: readonly Decision[]): boolean {
  const decided = decisionsOn(round, decisions);
  return changesIn(round).every((change) => decided.has(changeKey(change)));
}

function reasonsIn({ answers }: Round): ReadonlyMap<string, string> {
  const given = answers.flatMap(({ reasons }) => reasons);
  return new Map(given.map((each) => [changeKey(each), each.reason]));
}

function decisionsOn(round: Round, decisions: readonly Decision[]): ReadonlyMap<string, Decision['verdict']> {
  const ofRound = decisions.filter((decision) => decision.round === round.id);
  return new Map(ofRound.map(({ target, field, verdict }) => [`${target}:${field ?? ''}`, verdict]));
}

/** The value today; that of a month without a record is blank, as long as its item is there. */
function todaysValue(records: RecordSet, change: FieldChange): JsonValue | undefined {
  const { kind, id, field } = change;
  const record = records.get(kind, id);
  if (record) return fieldValue(record, field);
  const item = itemOfChange(change);
  if (kind !== 'value' || item === null || !records.has('item', item)) return undefined;
  return field === 'plan' ? null : '';
}
