import { Check, CloudOff, LoaderCircle, Lock } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { usePlan } from '../state/stores.ts';

const ICONS = { saved: Check, saving: LoaderCircle, failed: CloudOff, readOnly: Lock } as const;

/** An edit is stored within a few milliseconds: to say so each time would only flicker, and cost a frame. */
const UNUSUAL_MS = 400;

/** Whether everything is in the file: a state, not a button. That it is being stored shows once it takes unusually long. */
export function SaveState() {
  const state = usePlan((plan) => (plan.opened.readOnly ? 'readOnly' : plan.save));
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (state !== 'saving') return;
    const timer = setTimeout(() => setSlow(true), UNUSUAL_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [state]);
  const save = state === 'saving' && !slow ? 'saved' : state;
  const name = usePlan((plan) => plan.opened.name);
  return (
    <span className={`save-state is-${save}`} role="status" title={name} data-save={state}>
      <SaveSign save={save} />
    </span>
  );
}

const SaveSign = memo(function SaveSign({ save }: { readonly save: keyof typeof ICONS }) {
  useSpeech();
  const Icon = ICONS[save];
  return (
    <>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {t(`plan.${save}`)}
    </>
  );
});
