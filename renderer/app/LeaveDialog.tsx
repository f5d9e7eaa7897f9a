import { t, tCount } from '../messages/messages.ts';
import type { LeaveQuestion } from '../state/app-state.ts';
import { useApp } from '../state/stores.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Nothing is lost unseen: leaving a plan whose last edits could not be stored is a decision. */
export function LeaveDialog() {
  const question = useApp((app) => app.leaveQuestion);
  return question && <Question {...question} />;
}

function Question({ failure, edits, settle }: LeaveQuestion) {
  const counted = new Map<string, number>();
  for (const label of edits) counted.set(label, (counted.get(label) ?? 0) + 1);
  return (
    <Dialog
      title={t('leave.title')}
      onClose={() => settle(false)}
      footer={
        <>
          <Button onClick={() => settle(false)}>{t('leave.stay')}</Button>
          <Button tone="danger" onClick={() => settle(true)}>
            {t('leave.leave')}
          </Button>
        </>
      }
    >
      <p>{t('leave.why', { message: failure.message })}</p>
      <ul>
        {[...counted].map(([label, count]) => (
          <li key={label}>{count === 1 ? label : tCount('leave.times', count, { label })}</li>
        ))}
      </ul>
    </Dialog>
  );
}
