import type { JsonValue } from '../../json.ts';
import { keyOf } from '../edits/by-record.ts';
import { pointersTo } from '../edits/pointers.ts';
import type { RecordSet } from '../record-set.ts';
import { KINDS, type Kind, type PlanRecord } from '../records/records.ts';
import { references } from '../records/references.ts';
import type { MergeEntry } from './entries.ts';

/**
 * The records that entries speak of: what they are about, what that refers to, and what values of reference fields
 * name; besides them the plan and the matrices. As theirs has them or, where it does not, as mine.
 */
export function recordsNamedBy(
  entries: readonly MergeEntry[],
  mine: RecordSet,
  theirs: RecordSet,
): readonly PlanRecord[] {
  const named = new Map<string, PlanRecord>();
  const add = (kind: Kind, id: JsonValue | undefined) => {
    if (typeof id !== 'string') return;
    const record = theirs.get<Kind>(kind, id) ?? mine.get<Kind>(kind, id);
    if (!record || named.has(keyOf(record))) return;
    named.set(keyOf(record), record);
    for (const { to, target } of pointersTo(record)) for (const of of to) add(of, target);
  };
  for (const records of [theirs, mine])
    for (const kind of ['plan', 'matrix'] as const) for (const { id } of records.list(kind)) add(kind, id);
  for (const { kind, id, field, base, mine: own, theirs: other, edits, others } of entries) {
    add(kind, id);
    const values = edits.map((edit) => [edit.field, edit.from, edit.to]);
    for (const [name, ...ids] of [[field, base, own, other], ...values]) {
      const to = references[kind].find((reference) => reference.field === name)?.to ?? [];
      for (const of of to) for (const value of ids) add(of, value);
    }
    for (const one of others) for (const of of KINDS) add(of, one);
  }
  return [...named.values()];
}
