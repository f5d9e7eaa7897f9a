import { setImmediate as otherCalls } from 'node:timers/promises';
import { type Alignment, alignmentOf, meanOf, objectivesByUnit } from '#shared/alignment/alignment.ts';
import { type NamedPlace, type PastPoint, pastPoints } from '#shared/alignment/past-points.ts';
import type { Input } from '#shared/host/calls.ts';
import type { AlignmentHistory, AlignmentPoint } from '#shared/host/replies.ts';
import { MisfitError } from '#shared/plan/edits/apply.ts';
import { type Difference, isEmpty } from '#shared/plan/edits/edit.ts';
import { stateBefore } from '#shared/plan/edits/state-before.ts';
import type { UnitId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Kind, PlanRecord } from '#shared/plan/records/records.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Plans } from './plans.ts';
import { placeOf } from './revisions.ts';

/** So many edits are taken back at once; between two such steps the host answers other calls. */
const STEP = 400;

/** What the alignment is made of: nothing else is read, of the plan or of its edits. */
const KINDS = [
  'plan',
  'period',
  'unit',
  'matrix',
  'item',
  'link',
  'value',
  'cascadeLink',
] as const satisfies readonly Kind[];
const isRead: ReadonlySet<Kind> = new Set(KINDS);

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
  const asked = pointsOf(file(), at);
  if (asked.length === 0) return { points: [], complete: true };
  let state = RecordSet.of(KINDS.flatMap((kind): readonly PlanRecord[] => file().all(kind)));
  const scores = new WeakMap<RecordSet, Score>();
  const points: AlignmentPoint[] = [];
  for (const point of asked.toReversed()) {
    while (at > point.seq) {
      const from = Math.max(point.seq, at - STEP);
      const before = stateAt(file(), { from, to: at }, state);
      if (before === null) return { points: points.reverse(), complete: false };
      state = before;
      at = from;
      await otherCalls();
    }
    // A month without an edit of what it is made of ended as the next one did.
    const score = scores.get(state) ?? scoreOf(alignmentOf(state), unit);
    scores.set(state, score);
    points.push({ ...point, ...score });
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
    const edits = file
      .editsBetween(from, to)
      .map(ofWhatIsRead)
      .filter((edit) => !isEmpty(edit));
    return edits.length === 0 ? state : stateBefore(edits, state);
  } catch (error) {
    if (error instanceof MisfitError) return null;
    throw error;
  }
}

function ofWhatIsRead({ added, changed, removed }: Difference): Difference {
  const read = ({ kind }: { readonly kind: Kind }) => isRead.has(kind);
  return { added: added.filter(read), changed: changed.filter(read), removed: removed.filter(read) };
}

type Score = Pick<AlignmentPoint, 'score' | 'objectives'>;

function scoreOf(alignment: Alignment, unit: UnitId | null): Score {
  if (unit === null) return { score: alignment.score, objectives: alignment.objectives.length };
  const own = objectivesByUnit(alignment).get(unit) ?? [];
  return { score: meanOf(own.map(alignment.carried)), objectives: own.length };
}
