import { type JsonValue, jsonEqual } from '../json.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { type Decision, fieldValue, type Item, type Kind } from '../plan/records/records.ts';
import type { Round } from './format.ts';
import { changesIn } from './proposal.ts';

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

function changeKey(kind: Kind, id: string, field: string): string {
  return `${decisionTarget(kind, id)}:${field}`;
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
  return changesIn(round).map(({ kind, id, field, from, to }) => {
    const itemId = kind === 'item' ? id : (id.split('~')[0] ?? id);
    const item = records.get('item', itemId) ?? shownItems.get(itemId);
    const mine = todaysValue(records, kind, id, field);
    const key = changeKey(kind, id, field);
    return {
      ...{ key, kind, id, field, base: from, theirs: to, mine },
      item: { code: item?.code ?? '', text: item?.text ?? '' },
      conflict: mine === undefined || (!jsonEqual(mine, from) && !jsonEqual(mine, to)),
      reason: reasons.get(key) ?? '',
      decided: decisions.get(key) ?? null,
    };
  });
}

/** Whether every proposed change of a round is accepted or refused; true where it proposes none. */
export function isDecided(round: Round, decisions: readonly Decision[]): boolean {
  const decided = decisionsOn(round, decisions);
  return changesIn(round).every(({ kind, id, field }) => decided.has(changeKey(kind, id, field)));
}

function reasonsIn({ answers }: Round): ReadonlyMap<string, string> {
  const given = answers.flatMap(({ reasons }) => reasons);
  return new Map(given.map(({ kind, id, field, reason }) => [changeKey(kind, id, field), reason]));
}

function decisionsOn(round: Round, decisions: readonly Decision[]): ReadonlyMap<string, Decision['verdict']> {
  const ofRound = decisions.filter((decision) => decision.round === round.id);
  return new Map(ofRound.map(({ target, field, verdict }) => [`${target}:${field ?? ''}`, verdict]));
}

/** The value today; that of a month without a record is blank, as long as its item is there. */
function todaysValue(records: RecordSet, kind: Kind, id: string, field: string): JsonValue | undefined {
  const record = records.get(kind, id);
  if (record) return fieldValue(record, field);
  const [item] = id.split('~');
  return kind === 'value' && item !== undefined && records.has('item', item)
    ? field === 'plan'
      ? null
      : ''
    : undefined;
}
