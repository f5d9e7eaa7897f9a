import type { Sha256 } from '#shared/catchball/hash.ts';
import type { OwnWorkbook } from '#shared/exchange/own-workbook.ts';
import type { ReadTables } from '#shared/exchange/read-tables.ts';
import { proposalFrom, type ReturnedProposal } from '#shared/exchange/returned.ts';
import { HostError } from '#shared/host/reply.ts';
import { MisfitError } from '#shared/plan/edits/apply.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** A workbook of a plan that came back: the other side of a merge, as another copy of the plan is. */
export interface ReturnedWorkbook extends ReturnedProposal {
  /**
   * The plan as it left; null where its history does not know that state. Then `theirs` is today's plan with what
   * stands in the workbook, and nobody can tell who made a difference, as with `mergeCopies`.
   */
  readonly base: RecordSet | null;
}

/** Who reads it, and how. */
export interface ReturnedFor {
  readonly sha256: Sha256;
  /** Named as the author of new links. */
  readonly author: string;
  /** Whether the person writes 31/3/2026. */
  readonly dayFirst: boolean;
}

/**
 * Compares a workbook of ours with the state of the plan in which it left.
 * @param today the whole plan
 * @throws HostError `otherPlan` where it is none of ours, of another plan, or of matrices that are all gone
 */
export function returnedWorkbook(
  file: PlanFile,
  today: RecordSet,
  { name, sheets, own }: ReadTables,
  { sha256, author, dayFirst }: ReturnedFor,
): ReturnedWorkbook {
  if (own?.plan !== file.meta.plan) throw ofAnotherPlan(name, file.meta.name, own !== null);
  const left = stateAt(file, today, own);
  const matrices = own.matrices.filter((id) => (left ?? today).has('matrix', id));
  if (matrices.length === 0) throw ofAnotherPlan(name, file.meta.name, true);
  // As long as ids need to be; those of links are made of two.
  const context = { idFor: (words: string) => sha256(words).slice(0, 24), author, dayFirst };
  return { ...proposalFrom(left ?? today, { ...own, matrices }, sheets, context), base: left };
}

/** The plan after the edit that the workbook names; null where the log does not know it, or does not lead back there. */
function stateAt(file: PlanFile, today: RecordSet, { edit }: OwnWorkbook): RecordSet | null {
  const seq = edit === null ? 0 : file.edit(edit)?.seq;
  if (seq === undefined) return null;
  try {
    return stateBefore(file.editsSince(seq), today);
  } catch (error) {
    if (error instanceof MisfitError) return null;
    throw error;
  }
}

function ofAnotherPlan(name: string, plan: string, own: boolean): HostError {
  const what = own ? 'was not written from' : 'does not say that it was written from';
  const hint = own
    ? 'Open the plan that it was written from, or bring its tables in as those of any other workbook.'
    : 'Bring its tables in as those of any other workbook.';
  return new HostError('otherPlan', `${name} ${what} ${plan}.`, hint);
}
