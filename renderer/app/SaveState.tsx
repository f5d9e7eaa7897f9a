import { Check, CloudOff, LoaderCircle, Lock } from 'lucide-react';
import { t } from '../messages/messages.ts';
import { usePlan } from '../state/stores.ts';

const ICONS = { saved: Check, saving: LoaderCircle, failed: CloudOff, readOnly: Lock } as const;

/** Whether everything is in the file: a state, not a button. */
export function SaveState() {
  const save = usePlan((plan) => (plan.opened.readOnly ? 'readOnly' : plan.save));
  const name = usePlan((plan) => plan.opened.name);
  const Icon = ICONS[save];
  return (
    <span className={`save-state is-${save}`} role="status" title={name}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {t(`plan.${save}`)}
    </span>
  );
}
