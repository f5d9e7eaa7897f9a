import { HostError } from '#shared/host/reply.ts';
import { MisfitError } from '#shared/plan/edits/apply.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import { commonBeginning } from '#shared/plan/merge/common-base.ts';
import { areIndependent } from '#shared/plan/queries/match-copy.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** A copy of a plan: its file, for the log, and all that stands in it. */
export interface PlanCopy {
  readonly file: PlanFile;
  readonly records: RecordSet;
}

/** @throws HostError where they are not two copies of one plan */
export function checkSamePlan(mine: PlanCopy, theirs: PlanCopy): void {
  const [own, other] = [mine.file.meta, theirs.file.meta];
  if (own.path === other.path) {
    throw new HostError('otherPlan', `${other.name} is the open plan itself.`, 'Choose another copy of it.');
  }
  if (own.plan === other.plan) return;
  const what = areIndependent(mine.records, theirs.records) ? 'another plan' : 'a plan of its own by now';
  throw new HostError(
    'otherPlan',
    `${other.name} is ${what}, not a copy of ${own.name}: the two can be compared, but not merged.`,
    'What two plans have in common is only guessed from their words, and a merge must not guess.',
  );
}

/** The state at the last edit that both logs share, or else one that both have been in; null where none is known. */
export function commonStateOf(mine: PlanCopy, theirs: PlanCopy): RecordSet | null {
  const known = new Set<string>(theirs.file.undoLog().map(({ id }) => id));
  const common = mine.file.undoLog().findLast(({ id }) => known.has(id));
  const seq = common && mine.file.edit(common.id)?.seq;
  if (seq === undefined) return commonBeginning(historyOf(mine), historyOf(theirs));
  try {
    return stateBefore(mine.file.editsSince(seq), mine.records);
  } catch (error) {
    // A log that does not lead back says nothing about who changed what.
    if (error instanceof MisfitError) return null;
    throw error;
  }
}

function historyOf({ file, records }: PlanCopy) {
  return { now: records, edits: file.editsSince(0) };
}
