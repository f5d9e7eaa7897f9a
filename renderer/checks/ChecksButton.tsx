import { ListChecks } from 'lucide-react';
import { Suspense } from 'react';
import { formatNumber, t, tCount } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';
import { later } from '../ui/later.ts';
import './checks.css';

const CountedFindings = later(async () => (await import('./CountedFindings.tsx')).CountedFindings);

interface ChecksButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
}

/**
 * How many findings the matrix that is shown has, quietly; opens them beside it. The matrix does not wait for the count: no
 * rule is loaded, nor asked, before it is drawn.
 */
export function ChecksButton(props: ChecksButtonProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const records = usePlan((plan) => plan.records);
  if (!records?.has('matrix', matrix)) return null;
  return (
    <Suspense fallback={<CountButton count={null} {...props} />}>
      <CountedFindings key={matrix} records={records} matrix={matrix}>
        {(count) => <CountButton count={count} {...props} />}
      </CountedFindings>
    </Suspense>
  );
}

interface CountButtonProps extends ChecksButtonProps {
  /** Null while it is not known. */
  readonly count: number | null;
}

function CountButton({ count, pressed, onClick }: CountButtonProps) {
  const label =
    count === null
      ? t('checks.title')
      : count === 0
        ? t('checks.button.none')
        : tCount('checks.button', count);
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
      {count !== null && count > 0 && <span aria-hidden>{formatNumber(count)}</span>}
    </button>
  );
}
