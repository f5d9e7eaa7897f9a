import { planId, sortedPair } from './ids.ts';
import { naturalIdOf } from './invariants.ts';
import { RecordSet } from './record-set.ts';
import { fieldValue, type Kind, type PlanRecord, planRecord } from './records/records.ts';
import { references } from './records/references.ts';

/** Kinds whose records belong to the negotiations or the history of the original, or say what they mean by its ids. */
export const NOT_COPIED: ReadonlySet<Kind> = new Set<Kind>([
  'thread',
  'round',
  'mirror',
  'decision',
  'revision',
  'acceptance',
]);

/**
 * A copy of a plan that is a plan of its own: every id is new, and the plan says where it was copied from. Used for
 * samples, templates and new years.
 * @param newId a new id, never used before
 */
export function copyRecords(records: RecordSet, newId: () => string): RecordSet {
  const copied = [...records].filter(({ kind }) => !NOT_COPIED.has(kind));
  const ids = new Map<string, string>();
  for (const record of copied)
    if (naturalIdOf(record) === null) ids.set(`${record.kind} ${record.id}`, newId());
  const renewed = (kinds: readonly Kind[], id: string) =>
    kinds.map((kind) => ids.get(`${kind} ${id}`)).find((found) => found !== undefined) ?? null;
  return RecordSet.of(
    copied.map((record) => {
      const copy = underOtherIds(record, renewed);
      return copy.kind === 'plan' ? { ...copy, copiedFrom: planId.parse(record.id) } : copy;
    }),
  );
}

/** The new id of a record that is of one of these kinds; null where it has none, as what is not copied. */
type Renewed = (kinds: readonly Kind[], id: string) => string | null;

/** The record with new ids, its own and those that it refers to; an id that is made of what it joins is made anew. */
export function underOtherIds(record: PlanRecord, renewed: Renewed): PlanRecord {
  const fields = references[record.kind].map(({ field, to }) => {
    const target = fieldValue(record, field);
    return [field, typeof target === 'string' ? renewed(to, target) : null] as const;
  });
  const draft = { ...record, ...Object.fromEntries(fields) } as PlanRecord;
  const inOrder = draft.kind === 'link' ? { ...draft, ...ends(draft) } : draft;
  const id = naturalIdOf(inOrder) ?? renewed([record.kind], record.id);
  return planRecord.parse({ ...inOrder, id });
}

function ends({ a, b }: Extract<PlanRecord, { kind: 'link' }>) {
  const [first, second] = sortedPair(a, b);
  return { a: first, b: second };
}
