import { t } from '../messages/messages.ts';
import { useApp, usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { usePlanActions } from './plan-actions.ts';

interface PlanBannersProps {
  /** While a room is looking on: only what may not wait. */
  readonly urgentOnly: boolean;
}

/** What the person has to know of the open plan, as long as it is so. */
export function PlanBanners({ urgentOnly }: PlanBannersProps) {
  const { view } = useStores();
  const store = usePlanStore();
  const actions = usePlanActions();
  const readOnly = usePlan((plan) => plan.opened.readOnly);
  const failure = usePlan((plan) => plan.failure);
  const copied = usePlan((plan) => plan.outline?.plan.copiedFrom ?? null);
  const untouched = usePlan((plan) => plan.canUndo === null && plan.canRedo === null);
  const read = useView((state) => state.sampleNoteRead);
  const lost = useApp((app) => app.connection === 'lost');
  const saveCopy = <Button onClick={() => void actions.saveAs()}>{t('plan.saveCopy')}</Button>;
  return (
    <>
      {lost && <Banner tone="warn">{t('connection.lost')}</Banner>}
      {failure && (
        <Banner
          tone="error"
          actions={
            <>
              <Button onClick={store.retry}>{t('plan.tryAgain')}</Button>
              {saveCopy}
              <Button tone="quiet" onClick={() => void store.discard()}>
                {t('plan.discard')}
              </Button>
            </>
          }
        >
          <strong>{failure.message}</strong> {failure.hint} {t('plan.kept')}
        </Banner>
      )}
      {readOnly && !urgentOnly && (
        <Banner tone="warn" actions={saveCopy}>
          <strong>{readOnly.message}</strong> {readOnly.hint}
        </Banner>
      )}
      {copied !== null && !readOnly && !urgentOnly && untouched && !read && (
        <Banner tone="info" actions={<Button onClick={view.readSampleNote}>{t('plan.dismiss')}</Button>}>
          {t('plan.sample')}
        </Banner>
      )}
    </>
  );
}
