import { apply } from '../edits/apply.ts';
import { byRecord } from '../edits/by-record.ts';
import type { Difference } from '../edits/edit.ts';
import { type Violation, violationsOf } from '../invariants.ts';
import type { RecordSet } from '../record-set.ts';
import type { MergeChange, MergeConflict, MergeKey, Side } from './conflicts.ts';
import { isClean, type Merge } from './merge.ts';
import { type MergeChoice, settle } from './settle.ts';
import { subjectOf } from './sides.ts';

export type MergeChoices = ReadonlyMap<MergeKey, MergeChoice>;

/** Some conflicts are not decided yet; among them may be laws that only these very choices break. */
export class UnresolvedConflictsError extends Error {
  readonly conflicts: readonly MergeConflict[];
  constructor(conflicts: readonly MergeConflict[]) {
    super(`${conflicts.length} conflicts are still to be decided.`);
    this.name = 'UnresolvedConflictsError';
    this.conflicts = conflicts;
  }
}

/** The values that somebody entered break laws of the plan. */
export class InvalidMergeError extends Error {
  readonly violations: readonly Violation[];
  constructor(violations: readonly Violation[]) {
    super(violations.map(({ message }) => message).join(' '));
    this.name = 'InvalidMergeError';
    this.violations = violations;
  }
}

/**
 * The one difference that makes the merged plan of today's. Every conflict needs a choice; a clean change comes in
 * unless it is refused (`mine`) or given another value. The plan that comes out keeps all laws that today's keeps.
 * @throws UnresolvedConflictsError, InvalidMergeError
 */
export function resolve(
  mine: RecordSet,
  { clean, conflicts, sides }: Merge,
  choices: MergeChoices,
): Difference {
  const clashes = conflicts.filter((conflict) => conflict.type !== 'invariant');
  const open: MergeConflict[] = [];
  const choose = (of: MergeChange | MergeConflict): MergeChoice => {
    const choice = choices.get(of.key);
    if (choice && (choice.take !== 'edited' || of.field !== null)) return choice;
    if (isClean(of)) return { take: 'theirs' };
    if (!open.some(({ key }) => key === of.key)) open.push(of);
    return { take: 'mine' };
  };
  const { difference } = settle({ today: mine, sides, clean, clashes, choose });
  if (open.length > 0) throw new UnresolvedConflictsError(open);
  const edited = [...choices.values()].some(({ take }) => take === 'edited');
  const broken = edited ? newViolations(mine, difference) : [];
  if (broken.length > 0) throw new InvalidMergeError(broken);
  return difference;
}

/** One policy for all conflicts. */
export function chooseAll({ conflicts }: Pick<Merge, 'conflicts'>, take: Side): MergeChoices {
  return new Map(conflicts.map(({ key }) => [key, { take }]));
}

/** Choices of a side keep all laws by how they are settled; values that a person entered may be anything. */
function newViolations(today: RecordSet, difference: Difference): readonly Violation[] {
  const result = apply(today, difference);
  return [...byRecord(difference).values()].flatMap((change) => {
    const { kind, id } = subjectOf(change);
    const [after, before] = [result.get(kind, id), today.get(kind, id)];
    if (!after) return [];
    const old = new Set(
      before ? violationsOf(before, today).map(({ type, field }) => `${type} ${field}`) : [],
    );
    return violationsOf(after, result).filter(({ type, field }) => !old.has(`${type} ${field}`));
  });
}
