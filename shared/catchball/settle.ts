import { changing, together } from '../plan/commands/command.ts';
import { changesBetween } from '../plan/edits/diff.ts';
import { type Difference, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import type { ThreadId } from '../plan/ids.ts';
import { recordsWhere } from '../plan/lookup.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Mirror, Thread } from '../plan/records/records.ts';
import type { Approval } from '../plan/records/structure.ts';
import { round } from './format.ts';
import { lockedBy, type Negotiation, negotiationOf } from './negotiation.ts';
import { withTerms } from './terms.ts';

/**
 * What a plan keeps of a thread beside its rounds, brought into line with them: whether it is agreed and which points that
 * locks, the images of the other level's items, and whether the matrix is in force. It follows from the set of rounds
 * alone, so it comes out the same in whatever order they arrived.
 * @param records with the thread as it is stored, or as it is about to be
 */
export function settle(records: RecordSet, thread: Thread, negotiation: Negotiation): Difference {
  const standing = { state: negotiation.state, agreed: lockedBy(negotiation) };
  return together(
    addedOrChanged(records, thread, standing),
    thread.side === 'upper' ? NO_DIFFERENCE : mirrorsAfter(records, thread, negotiation),
    matrixAfter(records, { ...thread, ...standing }, negotiation),
  );
}

function addedOrChanged(
  records: RecordSet,
  thread: Thread,
  standing: Pick<Thread, 'state' | 'agreed'>,
): Difference {
  return changing(records.get('thread', thread.id) ?? thread, standing);
}

/** Of two threads that show the same item, the one with the greater id gives its image: a choice without a clock. */
function mirrorsAfter(records: RecordSet, thread: Thread, { line, tree }: Negotiation): Difference {
  const shown = line.at(-1) ?? tree.rounds[0];
  if (!shown) return NO_DIFFERENCE;
  const originPlan = tree.rounds[0]?.from.plan;
  if (originPlan === undefined) return NO_DIFFERENCE;
  const threadOf = (mirror: Mirror) => records.get('round', mirror.round)?.thread ?? '';
  const parts = shown.snapshot.flatMap((record): Difference[] => {
    if (record.kind !== 'item') return [];
    const { id, role, code, text, why } = record;
    const mirror: Mirror = {
      kind: 'mirror',
      ...{ id, originPlan, round: shown.id, role, code, text, why },
      extra: null,
    };
    const before = records.get('mirror', id);
    if (!before) return [{ ...NO_DIFFERENCE, added: [mirror] }];
    return threadOf(before) > thread.id
      ? []
      : [{ ...NO_DIFFERENCE, changed: changesBetween(before, { ...mirror, extra: before.extra }) }];
  });
  return together(...parts);
}

/**
 * The lower level's matrix is in force once every thread about it is agreed, those that were taken back left aside; a
 * sign-off by name stays as it is.
 */
function matrixAfter(records: RecordSet, thread: Thread, negotiation: Negotiation): Difference {
  const matrix = records.get('matrix', thread.matrix);
  if (!matrix || thread.side === 'third' || matrix.approval?.how === 'signOff') return NO_DIFFERENCE;
  if (thread.side === 'upper') {
    return matrix.status === 'draft' ? changing(matrix, { status: 'inCatchball' }) : NO_DIFFERENCE;
  }
  const others = recordsWhere(records, 'thread', 'matrix', matrix.id).filter(({ id }) => id !== thread.id);
  const threads = [thread, ...others].filter(({ side, state }) => side === 'lower' && state !== 'withdrawn');
  const agreed = threads.every(({ state }) => state === 'agreed');
  const last = threads.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  const approval =
    last && agreed
      ? approvalBy(last, last.id === thread.id ? negotiation : storedNegotiation(records, last.id))
      : null;
  // A year that has ended is not opened again by a round that comes late.
  const status = matrix.status === 'closed' ? 'closed' : approval === null ? 'inCatchball' : 'active';
  return changing(matrix, { status, approval });
}

function approvalBy({ id }: Thread, { agreement }: Negotiation): Approval | null {
  if (agreement === null) return null;
  const [one, other] = agreement;
  const person = (side: 'upper' | 'lower') => (one.side === side ? one : other).person;
  return { how: 'agreement', thread: id, upper: person('upper'), lower: person('lower'), at: other.at };
}

/** What the rounds that a plan holds of a thread come to. */
export function storedNegotiation(records: RecordSet, id: ThreadId): Negotiation {
  const rounds = recordsWhere(records, 'round', 'thread', id).map(({ body }) => round.parse(body));
  return negotiationOf(withTerms(rounds, 'The plan'));
}
