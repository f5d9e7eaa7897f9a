import { completeRemoval, referrersIn } from '../edits/complete.ts';
import { diff } from '../edits/diff.ts';
import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import type { MatrixId } from '../ids.ts';
import { matrixPart } from '../queries/matrix-part.ts';
import { RecordSet } from '../record-set.ts';
import { withField } from '../records/compare.ts';
import { fieldValue, type Kind, type PlanRecord } from '../records/records.ts';
import { references } from '../records/references.ts';
import { CommandError } from './command.ts';
import { labelsFor } from './labels.ts';

/** What has left or reached the plan, and the names of its states: no restoring touches them. */
export const NEVER_RESTORED: ReadonlySet<Kind> = new Set<Kind>([
  'thread',
  'round',
  'mirror',
  'decision',
  'revision',
]);

/**
 * Brings an earlier state back, as one edit that can be undone like any other: one matrix with all that belongs to it,
 * or (null) the whole plan. Negotiations and revisions stay as they are, and so does whatever they hang on.
 * @param args.then the whole plan as it was
 * @param args.name what people call that state
 * @throws CommandError where the matrix did not exist then
 */
export function restoreState(
  now: RecordSet,
  args: { readonly then: RecordSet; readonly matrix: MatrixId | null; readonly name: string },
  context: EditContext,
): Edit {
  const { then, matrix, name } = args;
  const title = matrix === null ? null : (then.get('matrix', matrix)?.title ?? null);
  if (matrix !== null && title === null) {
    throw new CommandError('This matrix did not exist at that time; there is nothing to restore.');
  }
  const wanted = matrix === null ? wholePlan(now, then) : withMatrix(now, then, matrix);
  const difference = completeRemoval(diff(now, withoutDangling(wanted)), referrersIn(now));
  const labels = labelsFor(context);
  const label = title === null ? labels.restorePlan(name) : labels.restoreMatrix(title, name);
  return makeEdit(context, label, difference);
}

function wholePlan(now: RecordSet, then: RecordSet): RecordSet {
  const kept = [...now].filter(({ kind }) => NEVER_RESTORED.has(kind));
  const restored = [...then].filter(({ kind }) => !NEVER_RESTORED.has(kind));
  return withOwners(RecordSet.of([...restored, ...kept]), kept, now);
}

function withMatrix(now: RecordSet, then: RecordSet, matrix: MatrixId): RecordSet {
  const restored = matrixPart(then, matrix);
  return withOwners(now.with(restored, without(matrixPart(now, matrix), restored)), restored, then);
}

function without(records: readonly PlanRecord[], others: readonly PlanRecord[]): readonly PlanRecord[] {
  const names = new Set(others.map(({ kind, id }) => `${kind} ${id}`));
  return records.filter(({ kind, id }) => !names.has(`${kind} ${id}`));
}

/**
 * The set with all that some of its records refer to and that it lacks, taken from another state: people, units, periods,
 * and the matrix of a negotiation. What belongs to another matrix is not brought back.
 */
function withOwners(records: RecordSet, some: readonly PlanRecord[], from: RecordSet): RecordSet {
  const brought = new Map<string, PlanRecord>();
  const queue = [...some];
  for (let record = queue.pop(); record; record = queue.pop()) {
    for (const { field, to } of references[record.kind]) {
      const target = fieldValue(record, field);
      if (typeof target !== 'string' || to.some((kind) => records.has(kind, target))) continue;
      for (const kind of to) {
        const found = kind === 'item' ? undefined : from.get<Kind>(kind, target);
        if (!found || brought.has(`${kind} ${target}`)) continue;
        brought.set(`${kind} ${target}`, found);
        queue.push(found);
      }
    }
  }
  return records.with(brought.values());
}

/** Without what joins items and has lost one of them, and without what points to an item that is gone. */
function withoutDangling(records: RecordSet): RecordSet {
  const put: PlanRecord[] = [];
  const drop: PlanRecord[] = [];
  for (const record of records) {
    const lost = references[record.kind].filter(({ field, to }) => {
      const target = fieldValue(record, field);
      return (
        typeof target === 'string' && to.includes('item') && !to.some((kind) => records.has(kind, target))
      );
    });
    if (lost.some(({ onRemove }) => onRemove !== 'clear')) drop.push(record);
    else if (lost.length > 0)
      put.push(lost.reduce<PlanRecord>((cleared, { field }) => withField(cleared, field, null), record));
  }
  return records.with(put, drop);
}
