import { useMemo } from 'react';
import { acceptedDifference, type Ruling } from '#shared/catchball/decide.ts';
import type { Round } from '#shared/catchball/format.ts';
import type { ProposedChange } from '#shared/catchball/review.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import type { ItemId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { usePlan } from '../../state/stores.ts';
import { useReading } from '../host-reading.ts';
import { likelyVerdicts, type Rulings } from './rulings.ts';
import type { SheetDrawing } from './sheet-drawing.ts';

interface ProposedSheetProps {
  readonly thread: Thread;
  readonly round: Round;
  readonly changes: readonly ProposedChange[];
  readonly rulings: Rulings;
  readonly drawing: SheetDrawing;
  readonly chosen: ItemId | null;
  readonly onChoose: (item: ItemId) => void;
}

/** The sheet as applying the choices would leave it, with all that differs from today marked. */
export function ProposedSheet({
  thread,
  round,
  changes,
  rulings,
  drawing,
  chosen,
  onChoose,
}: ProposedSheetProps) {
  const Drawing = drawing;
  const { matrix } = thread;
  const plan = usePlan(({ opened }) => opened.plan);
  const { value: loaded } = useReading('plan.matrix', { plan, matrix });
  const after = useMemo(
    () => loaded && afterRulings(RecordSet.of(loaded.records), round, likelyVerdicts(changes, rulings)),
    [loaded, round, changes, rulings],
  );
  return (
    <div className="review-drawing">
      {loaded && after && (
        <Drawing matrix={matrix} before={loaded.records} after={after} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  );
}

function afterRulings(records: RecordSet, round: Round, rulings: readonly Ruling[]) {
  const accepted = rulings.filter(({ verdict }) => verdict !== 'refused');
  return [...apply(records, acceptedDifference(records, round, accepted))];
}
