import type { ComparedPoint, Input, PastPoint } from '#shared/host/calls.ts';
import type { Committed, Comparison, RevisionInfo } from '#shared/host/replies.ts';
import { HostError } from '#shared/host/reply.ts';
import { CommandError } from '#shared/plan/commands/command.ts';
import { restoreState } from '#shared/plan/commands/restore.ts';
import { MisfitError } from '#shared/plan/edits/apply.ts';
import { RestrictedRemovalError } from '#shared/plan/edits/complete.ts';
import { type Edit, isEmpty } from '#shared/plan/edits/edit.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import type { MatrixId } from '#shared/plan/ids.ts';
import { comparedStates } from '#shared/plan/queries/compared-states.ts';
import { type SheetStates, sheetStates } from '#shared/plan/queries/matrix-part.ts';
import { sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Revision } from '#shared/plan/records/records.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Files } from './files.ts';
import { withOtherPlan } from './other-plan.ts';
import { type Plans, wholePlan } from './plans.ts';

/** Earlier states of a plan: their names, their comparison with each other or with another file, and the way back. */
export class Revisions {
  readonly #files: Files;
  readonly #plans: Plans;

  constructor(files: Files, plans: Plans) {
    this.#files = files;
    this.#plans = plans;
  }

  list({ plan }: Input<'plan.revisions'>): readonly RevisionInfo[] {
    const { file } = this.#plans.session(plan);
    return file
      .all('revision')
      .map((revision) => ({ revision, seq: placeOf(file, revision) }))
      .toReversed()
      .toSorted((one, other) => (other.seq ?? -1) - (one.seq ?? -1));
  }

  /** @throws HostError where a state cannot be had, or neither holds the matrix */
  compare({ plan, from, to, matrix }: Input<'plan.compare'>): Comparison {
    const { file } = this.#plans.session(plan);
    const [before, read] = [this.#stateAt(file, from), this.#stateAt(file, to)];
    const states = comparedStates({ before, after: read }, from.type === 'file' ? 'before' : 'after');
    if (!states.before.has('matrix', matrix) && !states.after.has('matrix', matrix)) {
      throw new HostError(
        'missing',
        'Neither of the two states holds this matrix.',
        'Choose another matrix or another state.',
      );
    }
    const sheet = sheetStates(states, matrix);
    return {
      matrix,
      before: [...sheet.before],
      after: [...sheet.after],
      matched: states.matched,
      others: otherMatrices(states, matrix),
    };
  }

  /** @throws HostError where there is nothing to restore, or a negotiation needs what would go */
  restore({ plan, point, matrix }: Input<'plan.restore'>): Committed {
    const session = this.#plans.session(plan);
    const now = wholePlan(session.file);
    const then = this.#stateAt(session.file, point);
    const edit = restored(() => {
      const name = nameOf(session.file, point);
      return restoreState(now, { then, matrix, name }, this.#plans.context());
    });
    if (isEmpty(edit)) {
      throw new HostError('badInput', 'Nothing differs from that state.', 'There is nothing to restore.');
    }
    return session.commit(edit);
  }

  #stateAt(file: PlanFile, point: ComparedPoint): RecordSet {
    switch (point.type) {
      case 'now':
        return wholePlan(file);
      case 'file':
        return withOtherPlan(this.#plans, this.#files.pathFor(point.file, 'otherPlan'), wholePlan);
      default:
        return stateAfter(file, seqOf(file, point));
    }
  }
}

function stateAfter(file: PlanFile, seq: number): RecordSet {
  try {
    return stateBefore(file.editsSince(seq), wholePlan(file));
  } catch (error) {
    throw error instanceof MisfitError ? brokenHistory(file, error) : error;
  }
}

function brokenHistory({ meta }: PlanFile, cause: MisfitError): HostError {
  return new HostError(
    'damaged',
    `The history of ${meta.name} does not lead back to that state: ${cause.message}`,
    'The plan itself is sound. Choose a later state.',
    { cause },
  );
}

function seqOf(file: PlanFile, point: PastPoint): number {
  if (point.type === 'edit') return point.seq;
  const revision = file.get('revision', point.revision);
  const seq = revision ? placeOf(file, revision) : null;
  if (seq !== null) return seq;
  throw new HostError(
    'missing',
    revision
      ? `The history of this plan does not reach back to “${revision.name}”.`
      : 'This revision is no longer in the plan; somebody may have removed it.',
    'Choose another state.',
  );
}

/** The place in the history of the last edit that a revision includes; null where the history does not reach it. */
export function placeOf(file: PlanFile, { edit }: Revision): number | null {
  return edit === null ? 0 : (file.edit(edit)?.seq ?? null);
}

/** What people call a state: the revision's name, or what was done last. */
function nameOf(file: PlanFile, point: PastPoint): string {
  if (point.type === 'revision') return file.get('revision', point.revision)?.name ?? '';
  const [entry] = file.history({ before: point.seq + 1, limit: 1 });
  return entry && entry.seq === point.seq ? `after: ${entry.label}` : 'the beginning';
}

function otherMatrices(states: SheetStates, shown: MatrixId): Comparison['others'] {
  const ids = new Set([...states.after.list('matrix'), ...states.before.list('matrix')].map(({ id }) => id));
  ids.delete(shown);
  return [...ids].flatMap((matrix) => {
    // What is the plan's own is told with the matrix that is shown.
    const differences = sheetDifferences(sheetStates(states, matrix), matrix).filter(
      ({ subject, type }) => subject.on !== 'plan' && !(subject.on === 'person' && type === 'changed'),
    ).length;
    const title = (states.after.get('matrix', matrix) ?? states.before.get('matrix', matrix))?.title ?? '';
    return differences === 0 ? [] : [{ matrix, title, differences }];
  });
}

/** The command's refusals in the host's words. */
function restored(restore: () => Edit): Edit {
  try {
    return restore();
  } catch (error) {
    const refused = error instanceof CommandError || error instanceof RestrictedRemovalError;
    throw refused ? unfit(error) : error;
  }
}

function unfit(cause: Error): HostError {
  return new HostError('misfit', cause.message, 'Nothing was changed.', { cause });
}
