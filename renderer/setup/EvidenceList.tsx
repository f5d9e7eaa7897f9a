import { ArrowUpRight, Check, Circle } from 'lucide-react';
import { useId } from 'react';
import type { Evidence } from '#shared/setup/evidence.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps } from '../state/plan-view.ts';

interface EvidenceListProps extends Pick<PlanViewProps, 'onOpen'> {
  readonly evidence: readonly Evidence[];
}

/** What can be seen of a step in the plan; what is missing leads to the first place where it is. */
export function EvidenceList({ evidence, onOpen }: EvidenceListProps) {
  return (
    <ul className="setup-evidence">
      {evidence.map((each) => (
        <EvidenceLine key={each.name} evidence={each} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function EvidenceLine({ evidence, onOpen }: { readonly evidence: Evidence } & Pick<PlanViewProps, 'onOpen'>) {
  const { name, count, of, met, missing } = evidence;
  const id = useId();
  return (
    <li data-met={met}>
      {met ? (
        <Check aria-hidden size={16} strokeWidth={2.25} />
      ) : (
        <Circle aria-hidden size={16} strokeWidth={1.75} />
      )}
      <span id={`${id}-text`}>{t(`setup.evidence.${name}`, { count, of })}</span>
      {missing && (
        <button
          type="button"
          id={`${id}-show`}
          aria-labelledby={`${id}-show ${id}-text`}
          onClick={() => onOpen(missing.matrix, missing.item)}
        >
          {t('setup.show')}
          <ArrowUpRight aria-hidden size={14} />
        </button>
      )}
    </li>
  );
}
