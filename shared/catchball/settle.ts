import { changing, together } from '../plan/commands/command.ts';
import { changesBetween } from '../plan/edits/diff.ts';
import { type Difference, NO_DIFFERENCE } from '../plan/edits/edit.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Mirror, Thread } from '../plan/records/records.ts';
import type { Approval } from '../plan/records/structure.ts';
import { lockedBy, type Negotiation } from './negotiation.ts';

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

/** The lower level's matrix is in force once every thread about it is agreed; a sign-off by name is left as it is. */
function matrixAfter(records: RecordSet, thread: Thread, { agreement }: Negotiation): Difference {
  const matrix = records.get('matrix', thread.matrix);
  if (!matrix || thread.side === 'third' || matrix.approval?.how === 'signOff') return NO_DIFFERENCE;
  if (thread.side === 'upper') {
    return matrix.status === 'draft' ? changing(matrix, { status: 'inCatchball' }) : NO_DIFFERENCE;
  }
  const open = records
    .list('thread')
    .some(
      ({ id, side, matrix: about, state }) =>
        id !== thread.id &&
        side === 'lower' &&
        about === matrix.id &&
        (state === 'open' || state === 'escalated'),
    );
  if (agreement === null || open) {
    if (matrix.approval === null && matrix.status !== 'draft') return NO_DIFFERENCE;
    return thread.state === 'withdrawn'
      ? NO_DIFFERENCE
      : changing(matrix, { status: 'inCatchball', approval: null });
  }
  const [one, other] = agreement;
  const person = (side: 'upper' | 'lower') => (one.side === side ? one : other).person;
  const approval: Approval = {
    how: 'agreement',
    thread: thread.id,
    upper: person('upper'),
    lower: person('lower'),
    at: other.at,
  };
  const named = matrix.approval?.how === 'agreement' && matrix.approval.thread > thread.id;
  return named ? NO_DIFFERENCE : changing(matrix, { status: 'active', approval });
}
