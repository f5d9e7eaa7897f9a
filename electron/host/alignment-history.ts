import { setImmediate as otherCalls } from 'node:timers/promises';
import { type Alignment, alignmentOf, meanOf, objectivesByUnit } from '#shared/alignment/alignment.ts';
import { type NamedPlace, type PastPoint, pastPoints } from '#shared/alignment/past-points.ts';
import type { Input } from '#shared/host/calls.ts';
import type { AlignmentHistory, AlignmentPoint } from '#shared/host/replies.ts';
import { MisfitError } from '#shared/plan/edits/apply.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { type Plans, wholePlan } from './plans.ts';
import { placeOf } from './revisions.ts';

/** So many edits are taken back at once; between two such steps the host answers other calls. */
const STEP = 400;

/**
 * The alignment at the named states and month by month: from now backwards, edit by edit. A history that does not lead
 * back to its beginning is told as far as it does.
 * @throws HostError where the plan is closed meanwhile
 */
export async function alignmentHistory(
  plans: Plans,
  { plan, unit }: Input<'plan.alignmentHistory'>,
): Promise<AlignmentHistory> {
  const file = () => plans.session(plan).file;
  let at = file().lastSeq;
  let state = wholePlan(file());
  const points: AlignmentPoint[] = [];
  for (const point of pointsOf(file(), at).toReversed()) {
    while (at > point.seq) {
      const from = Math.max(point.seq, at - STEP);
      const before = stateAt(file(), { from, to: at }, state);
      if (before === null) return { points: points.reverse(), complete: false };
      state = before;
      at = from;
      await otherCalls();
    }
    points.push({ ...point, ...scoreOf(alignmentOf(state), unit) });
    await otherCalls();
  }
  return { points: points.reverse(), complete: true };
}

function pointsOf(file: PlanFile, now: number): readonly PastPoint[] {
  const [first, ...monthEnds] = file.landmarks();
  if (!first) return [];
  const beginning = { seq: first.seq - 1, at: first.at };
  const named = file.all('revision').flatMap((revision): readonly NamedPlace[] => {
    const seq = placeOf(file, revision);
    if (seq === null) return [];
    const edit = revision.edit === null ? undefined : file.edit(revision.edit)?.edit;
    return [{ seq, at: edit?.at ?? beginning.at, name: revision.name }];
  });
  return pastPoints([beginning, ...monthEnds], named, now);
}

/** Null where the edits are not those that led here. */
function stateAt(
  file: PlanFile,
  { from, to }: { readonly from: number; readonly to: number },
  state: RecordSet,
): RecordSet | null {
  try {
    return stateBefore(file.editsBetween(from, to), state);
  } catch (error) {
    if (error instanceof MisfitError) return null;
    throw error;
  }
}

function scoreOf(alignment: Alignment, unit: UnitId | null): Pick<AlignmentPoint, 'score' | 'objectives'> {
  if (unit === null) return { score: alignment.score, objectives: alignment.objectives.length };
  const own = objectivesByUnit(alignment).get(unit) ?? [];
  return { score: meanOf(own.map(alignment.carried)), objectives: own.length };
}
