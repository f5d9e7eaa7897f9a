import { jsonEqual } from '#shared/json.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { MissingRecordError } from '#shared/plan/lookup.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { recordsEqual, withField } from '#shared/plan/records/compare.ts';
import type { Kind, PlanRecord } from '#shared/plan/records/records.ts';

/**
 * The records after an edit that the host has stored. A page may hold one matrix only: what the edit says of records that are
 * not here is left out, and nothing is checked again, because the host has decided.
 */
export function applyFitting(records: RecordSet, { added, changed, removed }: Difference): RecordSet {
  const put = new Map<string, PlanRecord>(added.map((record) => [`${record.kind} ${record.id}`, record]));
  for (const { kind, id, field, to } of changed) {
    const key = `${kind} ${id}`;
    const before = put.get(key) ?? records.get(kind, id);
    if (before) put.set(key, withField(before, field, to));
  }
  return records.with(put.values(), removed);
}

/** Whether the host stored just what was sent. */
export function sameDifference(sent: Difference, stored: Difference): boolean {
  const sameRecords = (some: readonly PlanRecord[], others: readonly PlanRecord[]) =>
    some.length === others.length &&
    some.every((record, index) => {
      const other = others[index];
      return other !== undefined && recordsEqual(record, other);
    });
  return (
    sameRecords(sent.added, stored.added) &&
    sameRecords(sent.removed, stored.removed) &&
    sent.changed.length === stored.changed.length &&
    sent.changed.every((change, index) => jsonEqual({ ...change }, { ...stored.changed[index] }))
  );
}

/** Whether a matrix can be drawn from these records; an edit from elsewhere may name people that the page lacks. */
export function canDraw(records: RecordSet, matrix: MatrixId): boolean {
  try {
    matrixView(records, matrix);
    return true;
  } catch (error) {
    if (error instanceof MissingRecordError) return false;
    throw error;
  }
}

const IN_OUTLINE: ReadonlySet<Kind> = new Set<Kind>(['plan', 'unit', 'matrix', 'period', 'item']);

/** Whether the plan's outline says something else after this edit: it counts items, and does not read them. */
export function touchesOutline({ added, changed, removed }: Difference): boolean {
  return (
    [...added, ...removed].some(({ kind }) => IN_OUTLINE.has(kind)) ||
    changed.some(({ kind }) => kind !== 'item' && IN_OUTLINE.has(kind))
  );
}
