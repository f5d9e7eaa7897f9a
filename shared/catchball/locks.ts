import { changing, together } from '../plan/commands/command.ts';
import type { Difference } from '../plan/edits/edit.ts';
import { type ItemId, itemId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { blankValue } from '../plan/records/blank.ts';
import { differingFields } from '../plan/records/compare.ts';
import type { Kind, Thread } from '../plan/records/records.ts';
import { TERM_FIELDS } from './projection.ts';

/** An agreed thread, and which of its agreed points a change is about. */
export interface TouchedAgreement {
  readonly thread: Thread;
  readonly points: readonly ItemId[];
}

/** The fields of a monthly value that are terms; the actual is nobody's to agree on. */
const VALUE_TERMS: readonly string[] = ['plan', 'milestone'];

/**
 * The agreed threads whose terms a difference would change: the wording, targets, dates, scope or resources of a locked
 * point, or of the objective that the lower level has made of it. A person is asked before; see `reopened`.
 */
export function agreementsTouchedBy(records: RecordSet, difference: Difference): readonly Thread[] {
  return agreedPointsTouchedBy(records, difference).map(({ thread }) => thread);
}

/** The same with the agreed points that it is about, for the question to the person. */
export function agreedPointsTouchedBy(
  records: RecordSet,
  difference: Difference,
): readonly TouchedAgreement[] {
  const agreed = records
    .list('thread')
    .filter((thread) => thread.state === 'agreed' && thread.agreed.length > 0);
  if (agreed.length === 0) return [];
  const touched = itemsWithOtherTerms(records, difference);
  const points = new Set([...touched].flatMap((item) => [item, ...uppersOf(records, item)]));
  return agreed
    .map((thread) => ({ thread, points: thread.agreed.filter((item) => points.has(item)) }))
    .filter(({ points: shared }) => shared.length > 0);
}

/** The difference by which threads are open again: their points may change, and the other side is owed a new round. */
export function reopened(threads: readonly Thread[]): Difference {
  return together(...threads.map((thread) => changing(thread, { state: 'open', agreed: [] })));
}

/** The thread that has agreed on an item's terms, if one has; what the screen shows beside a locked item. */
export function agreementOn(records: RecordSet, item: ItemId): Thread | null {
  const points = [item, ...uppersOf(records, item)];
  const locking = records
    .list('thread')
    .find(({ state, agreed }) => state === 'agreed' && points.some((point) => agreed.includes(point)));
  return locking ?? null;
}

function uppersOf(records: RecordSet, item: ItemId): readonly ItemId[] {
  return recordsWhere(records, 'cascadeLink', 'lower', item).map(({ upper }) => upper);
}

function itemsWithOtherTerms(
  records: RecordSet,
  { added, changed, removed }: Difference,
): ReadonlySet<ItemId> {
  const items = new Set<ItemId>();
  for (const { kind, id, field } of changed) {
    const item = isTerm(kind, field) ? itemId.safeParse(id.split('~')[0]) : null;
    if (item?.success) items.add(item.data);
  }
  for (const record of [...added, ...removed]) {
    if (record.kind === 'item' && records.has('item', record.id)) items.add(record.id);
    if (record.kind !== 'value') continue;
    const { id, item, month } = record;
    const set = differingFields(blankValue({ id, item, month }), record);
    if (set.some((field) => VALUE_TERMS.includes(field))) items.add(item);
  }
  return items;
}

function isTerm(kind: Kind, field: string): boolean {
  return (
    (kind === 'item' && TERM_FIELDS.includes(field)) || (kind === 'value' && VALUE_TERMS.includes(field))
  );
}
