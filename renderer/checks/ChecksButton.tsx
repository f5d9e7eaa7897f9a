import { ListChecks } from 'lucide-react';
import type { MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { formatNumber, t, tCount } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { useMatrixFindings } from '../state/use-matrix-findings.ts';
import './checks.css';

interface ChecksButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
}

/** How many findings the matrix that is shown has, quietly; opens them beside it. */
export function ChecksButton(props: ChecksButtonProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const records = usePlan((plan) => plan.records);
  return records?.has('matrix', matrix) ? (
    <Counted key={matrix} records={records} matrix={matrix} {...props} />
  ) : null;
}

interface CountedProps extends ChecksButtonProps {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
}

function Counted({ records, matrix, pressed, onClick }: CountedProps) {
  const { length } = useMatrixFindings(records, matrix).open;
  const label = length === 0 ? t('checks.button.none') : tCount('checks.button', length);
  return (
    <button
      type="button"
      className="button is-quiet checks-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <ListChecks aria-hidden size={18} strokeWidth={1.75} />
      {length > 0 && <span aria-hidden>{formatNumber(length)}</span>}
    </button>
  );
}
