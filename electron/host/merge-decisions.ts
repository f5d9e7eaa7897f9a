import { agreementsTouchedBy, reopened } from '#shared/catchball/locks.ts';
import type { Input } from '#shared/host/calls.ts';
import { HostError } from '#shared/host/reply.ts';
import { apply, MisfitError } from '#shared/plan/edits/apply.ts';
import type { Difference } from '#shared/plan/edits/edit.ts';
import { squash } from '#shared/plan/edits/squash.ts';
import type { ThreadId } from '#shared/plan/ids.ts';
import { nameOf } from '#shared/plan/lookup.ts';
import type { MergeConflict } from '#shared/plan/merge/conflicts.ts';
import { mergeCopies } from '#shared/plan/merge/copies.ts';
import type { Merge } from '#shared/plan/merge/merge.ts';
import {
  InvalidMergeError,
  type MergeChoices,
  resolve,
  UnresolvedConflictsError,
} from '#shared/plan/merge/resolve.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { type Kind, planRecord } from '#shared/plan/records/records.ts';

/** Two states of a plan, looked at over what both were. @throws HostError where they contradict each other */
export function merged(mine: RecordSet, theirs: RecordSet, base: RecordSet | null, name: string): Merge {
  try {
    return mergeCopies(mine, theirs, base);
  } catch (error) {
    throw error instanceof MisfitError ? contradiction(name, error) : error;
  }
}

function contradiction(name: string, cause: MisfitError): HostError {
  return new HostError(
    'misfit',
    `${name} cannot be merged, because its records contradict each other: ${cause.message}`,
    'Nothing was changed. The two can still be compared.',
    { cause },
  );
}

export function choicesOf(choices: Input<'plan.applyMerge'>['choices']): MergeChoices {
  return new Map(choices.map(({ key, ...choice }) => [key, choice]));
}

/** What the choices make of a merge, or what they leave open. @throws HostError where a value cannot stand */
export function resolved(
  mine: RecordSet,
  merge: Merge,
  choices: MergeChoices,
): Difference | { readonly open: readonly MergeConflict[] } {
  try {
    return resolve(mine, merge, choices);
  } catch (error) {
    if (error instanceof UnresolvedConflictsError) return { open: error.conflicts };
    throw error instanceof InvalidMergeError ? unfit(error) : error;
  }
}

function unfit(cause: Error): HostError {
  return new HostError('misfit', cause.message, 'Enter another value. Nothing was changed.', { cause });
}

/**
 * Content with what follows from it: agreements that it touches are open again.
 * @param gaining threads that stand as what comes along leaves them
 */
export function withReopened(
  mine: RecordSet,
  content: Difference,
  gaining: ReadonlySet<ThreadId> = new Set(),
): Difference {
  const touched = agreementsTouchedBy(mine, content).filter(({ id }) => !gaining.has(id));
  return squash(content, reopened(touched));
}

/** Before anything is stored: a value that was entered may be of any kind. @throws HostError */
export function checkEntered(
  mine: RecordSet,
  whole: Difference,
  choices: Input<'plan.applyMerge'>['choices'],
): void {
  if (choices.every(({ take }) => take !== 'edited')) return;
  const after = apply(mine, whole);
  const touched = [
    ...whole.added,
    ...whole.changed.flatMap(({ kind, id }) => after.get<Kind>(kind, id) ?? []),
  ];
  for (const record of touched) {
    const issue = planRecord.safeParse(record).error?.issues[0];
    if (!issue) continue;
    throw new HostError(
      'badInput',
      `The ${nameOf(record)} cannot hold this value (${issue.path.join('.')}: ${issue.message}).`,
      'Enter another value. Nothing was changed.',
    );
  }
}

/** How many records a difference touches. */
export function sizeOf({ added, changed, removed }: Difference): number {
  return new Set([...added, ...changed, ...removed].map(({ id }) => id)).size;
}

/** @param who begins the sentence: “This plan has” */
export function changedSince(who: string): HostError {
  return new HostError(
    'changedElsewhere',
    `${who} changed since this list of differences was made.`,
    'Nothing was merged. Look at the differences again.',
  );
}
