import { t } from '../../messages/messages.ts';
import type { WhichPlanQuestion } from '../../state/app-state.ts';
import { useApp } from '../../state/stores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './opening.css';

/** Asks where to catch what the open plan is not about so far. */
export function WhichPlanDialog() {
  const question = useApp((app) => app.whichPlanQuestion);
  return question && <Question {...question} />;
}

function Question({ failure, plan, settle }: WhichPlanQuestion) {
  return (
    <Dialog
      title={t('opening.where')}
      size="medium"
      onClose={() => settle(null)}
      footer={<Button onClick={() => settle(null)}>{t('files.cancel')}</Button>}
    >
      <p>{failure.message}</p>
      <div className="where">
        <section>
          <Button onClick={() => settle('here')}>{t('opening.here', { plan })}</Button>
          <p className="where-outcome">{t('opening.here.outcome')}</p>
        </section>
        <section>
          <Button onClick={() => settle('newPlan')}>{t('opening.newPlan')}</Button>
          <p className="where-outcome">{t('opening.newPlan.outcome')}</p>
        </section>
      </div>
    </Dialog>
  );
}
