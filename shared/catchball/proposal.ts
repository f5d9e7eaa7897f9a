import { type JsonValue, jsonEqual } from '../json.ts';
import type { FieldChange } from '../plan/edits/edit.ts';
import { type ItemId, itemId, month, valueIdOf } from '../plan/ids.ts';
import { blankValue } from '../plan/records/blank.ts';
import { fieldsOf, fieldValue, type Kind, type PlanRecord, type Value } from '../plan/records/records.ts';
import { CatchballError } from './error.ts';
import type { Round } from './format.ts';

export type Wanted = Pick<FieldChange, 'kind' | 'id' | 'field' | 'to'>;

/** Whether a round proposes anything other than what it answers. */
export function proposesChanges({ proposal }: Pick<Round, 'proposal'>): boolean {
  return proposal.added.length + proposal.changed.length + proposal.removed.length > 0;
}

/** The item that a proposed change is about: itself, or the one that a monthly target belongs to. */
export function itemOfChange({ kind, id }: { readonly kind: Kind; readonly id: string }): ItemId | null {
  if (kind !== 'item' && kind !== 'value') return null;
  const parsed = itemId.safeParse(id.split('~')[0]);
  return parsed.success ? parsed.data : null;
}

/** All that a round proposes, field by field; a month that had no target yet counts as blank before. */
export function changesIn({ proposal }: Pick<Round, 'proposal'>): readonly FieldChange[] {
  return [...proposal.changed, ...proposal.added.flatMap(fieldsOfNewValue)];
}

function fieldsOfNewValue(record: PlanRecord): readonly FieldChange[] {
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

/**
 * The wanted fields as an edit over a snapshot; a month that had no target yet becomes an added value.
 * @throws CatchballError where a change names nothing that was passed
 */
export function proposalOver(snapshot: readonly PlanRecord[], wanted: readonly Wanted[]) {
  const shown = new Map(snapshot.map((record) => [`${record.kind} ${record.id}`, record]));
  const changed: FieldChange[] = [];
  const added = new Map<string, Value>();
  for (const { kind, id, field, to } of wanted) {
    const record = shown.get(`${kind} ${id}`);
    const from = record && fieldValue(record, field);
    if (from !== undefined) {
      if (!jsonEqual(from, to)) changed.push({ kind, id, field, from, to });
    } else {
      added.set(id, { ...(added.get(id) ?? newValue(id)), ...target(field, to) });
    }
  }
  return { changed, added: [...added.values()], removed: [] };
}

function newValue(id: string): Value {
  const [item = '', at = ''] = id.split('~');
  const parts = { item: itemId.safeParse(item), at: month.safeParse(at) };
  if (!parts.item.success || !parts.at.success) {
    throw new CatchballError(
      'badInput',
      `There is nothing called ${id} to change in what was passed.`,
      'Answer only what was passed.',
    );
  }
  return blankValue({
    id: valueIdOf(parts.item.data, parts.at.data),
    item: parts.item.data,
    month: parts.at.data,
  });
}

function target(field: string, to: JsonValue): Partial<Value> {
  if (field === 'plan' && (typeof to === 'number' || to === null)) return { plan: to };
  if (field === 'milestone' && typeof to === 'string') return { milestone: to };
  throw new CatchballError(
    'badInput',
    `A monthly target has no field ${field} like that.`,
    'Give a number or a milestone.',
  );
}
