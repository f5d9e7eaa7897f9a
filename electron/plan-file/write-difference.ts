import { apply, MisfitError } from '#shared/plan/edits/apply.ts';
import { completeRemoval, RestrictedRemovalError } from '#shared/plan/edits/complete.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import { planId } from '#shared/plan/ids.ts';
import { violationsOf } from '#shared/plan/invariants.ts';
import { InvalidRecordError, readRecord } from '#shared/plan/migrations/read-record.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { differingFields } from '#shared/plan/records/compare.ts';
import { fieldValue, KINDS, type PlanRecord } from '#shared/plan/records/records.ts';
import { references } from '#shared/plan/records/references.ts';
import { EditMisfitError } from './errors.ts';
import type { RecordTables } from './record-tables.ts';

/** Fields under a UNIQUE constraint, which SQLite checks row by row: two items that swap codes have to leave first. */
const UNIQUE_FIELDS: ReadonlySet<string> = new Set(['item.matrix', 'item.code']);

interface ChangedRecord {
  readonly was: PlanRecord;
  readonly is: PlanRecord;
  readonly fields: readonly string[];
}

/**
 * Writes what an edit says into the tables, its removals completed. What fits is decided by `apply` itself, over the
 * records that it names. Runs inside the caller's transaction, which is rolled back where this throws.
 * @returns the same as it is to be stored.
 * @throws EditMisfitError
 */
export function writeDifference<D extends Difference>(tables: RecordTables, path: string, edit: D): D {
  try {
    const complete = { ...edit, ...completeRemoval(edit, (kind, id) => tables.referrersTo(kind, id)) };
    const before = standing(tables, complete);
    const after = apply(before, complete);
    const changed = changedRecords(before, after);
    checkLaws(tables, after, complete);
    write(tables, complete, changed);
    return complete;
  } catch (error) {
    throw misfitIn(path, error);
  }
}

/** What the pure functions refuse, said of this file; other errors as they are. */
function misfitIn(path: string, error: unknown): unknown {
  if (error instanceof MisfitError)
    return new EditMisfitError(path, error.message, error.where, { cause: error });
  if (error instanceof RestrictedRemovalError) {
    const { kind, id } = error.removed;
    return new EditMisfitError(path, error.message, { kind, id, field: null }, { cause: error });
  }
  return error;
}

/** @throws MisfitError where the record does not pass its schema. */
function valid(record: PlanRecord): PlanRecord {
  try {
    return readRecord(record, { keepUnknown: false });
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    const misfit = new MisfitError(error.message, record.kind, record.id);
    misfit.cause = error;
    throw misfit;
  }
}

/** The records that a difference names, as they stand in the file. */
function standing(tables: RecordTables, { added, changed, removed }: Difference): RecordSet {
  const found = new Map<string, PlanRecord>();
  for (const { kind, id } of [...added, ...changed, ...removed]) {
    const key = `${kind} ${id}`;
    const record = found.has(key) ? undefined : tables.get(kind, id);
    if (record) found.set(key, record);
  }
  return RecordSet.of(found.values());
}

function changedRecords(before: RecordSet, after: RecordSet): readonly ChangedRecord[] {
  const changed: ChangedRecord[] = [];
  for (const was of before) {
    const is = after.get(was.kind, was.id);
    if (is && is !== was) changed.push({ was, is, fields: differingFields(was, is) });
  }
  return changed;
}

/** @throws MisfitError where a record that the edit puts in breaks its schema or a law of the plan. */
function checkLaws(tables: RecordTables, after: RecordSet, { removed }: Difference): void {
  for (const record of after) valid(record);
  const known = withNeighbours(tables, after, removed);
  for (const record of after) {
    const [broken] = violationsOf(record, known);
    if (broken) throw new MisfitError(broken.message, broken.kind, broken.id, broken.field);
  }
  checkOnePlan(tables, after, removed);
}

function checkOnePlan(tables: RecordTables, after: RecordSet, removed: readonly PlanRecord[]): void {
  const gone = removed.filter(({ kind }) => kind === 'plan');
  const [added] = after.list('plan');
  if (gone.length === 0 && !added) return;
  const plans = new Set([...tables.all('plan'), ...after.list('plan')].map(({ id }) => id));
  for (const { id } of gone) plans.delete(planId.parse(id));
  if (plans.size === 1) return;
  throw new MisfitError('A plan file holds exactly one plan.', 'plan', added?.id ?? gone[0]?.id ?? '');
}

/** The records with what their laws look at: what they refer to, the units above, items that have the same code. */
function withNeighbours(tables: RecordTables, after: RecordSet, removed: readonly PlanRecord[]): RecordSet {
  const gone = RecordSet.of(removed);
  const found = new Map<string, PlanRecord>();
  const queue = [...after];
  const meet = (record: PlanRecord | undefined) => {
    if (!record || gone.has(record.kind, record.id) || after.has(record.kind, record.id)) return;
    const key = `${record.kind} ${record.id}`;
    if (found.has(key)) return;
    found.set(key, record);
    if (record.kind === 'unit') queue.push(record);
  };
  for (let record = queue.pop(); record; record = queue.pop()) {
    for (const { field, to } of references[record.kind]) {
      const target = fieldValue(record, field);
      if (typeof target === 'string') for (const kind of to) meet(tables.get(kind, target));
    }
    if (record.kind === 'item') {
      const rest = 'FROM "item" WHERE "matrix" = ? AND "code" = ?';
      for (const other of tables.select('item', rest, record.matrix, record.code)) meet(other);
    }
  }
  return after.with(found.values());
}

function write(
  tables: RecordTables,
  { added, removed }: Difference,
  changed: readonly ChangedRecord[],
): void {
  const swapped = changed.filter(({ is, fields }) =>
    fields.some((field) => UNIQUE_FIELDS.has(`${is.kind}.${field}`)),
  );
  const leaving = [...removed, ...swapped.map(({ was }) => was)].sort(byKind).reverse();
  const arriving = [...added, ...swapped.map(({ is }) => is)].sort(byKind);
  for (const { kind, id } of leaving) tables.delete(kind, id);
  for (const { is, fields } of changed) {
    for (const field of fields) tables.update(is.kind, is.id, field, fieldValue(is, field));
  }
  for (const record of arriving) tables.insert(record);
}

function byKind(a: PlanRecord, b: PlanRecord): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}
