import { type JsonValue, jsonEqual } from '../json.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { blankValue } from '../plan/records/blank.ts';
import type { Kind } from '../plan/records/records.ts';
import { fieldsOf, fieldValue, type Item, type Value } from '../plan/records/records.ts';
import type { Round } from './format.ts';

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
  readonly decided: 'accepted' | 'refused' | null;
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
  const reasons = new Map<string, string>(
    round.answers.flatMap(({ reasons: all }) =>
      all.map(({ kind, id, field, reason }) => [changeKey(kind, id, field), reason] as const),
    ),
  );
  const shownItems = new Map<string, Item>(
    round.snapshot.flatMap((record) => (record.kind === 'item' ? [[record.id, record] as const] : [])),
  );
  const decisions = new Map<string, ProposedChange['decided']>(
    records
      .list('decision')
      .filter((decision) => decision.round === round.id)
      .map((decision) => [`${decision.target}:${decision.field ?? ''}`, decision.verdict] as const),
  );
  const changes = [...round.proposal.changed, ...round.proposal.added.flatMap(fieldsOfNewValue)];
  return changes.map(({ kind, id, field, from, to }) => {
    const itemId = kind === 'item' ? id : (id.split('~')[0] ?? id);
    const item: Pick<Item, 'code' | 'text'> | undefined =
      records.get('item', itemId) ?? shownItems.get(itemId);
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

function fieldsOfNewValue(record: Round['proposal']['added'][number]) {
  if (record.kind !== 'value') return [];
  const blank: Value = blankValue({ id: record.id, item: record.item, month: record.month });
  return fieldsOf('value')
    .map((field) => ({
      kind: record.kind,
      id: record.id,
      field,
      from: fieldValue(blank, field) ?? null,
      to: fieldValue(record, field) ?? null,
    }))
    .filter(({ from, to }) => !jsonEqual(from, to));
}
