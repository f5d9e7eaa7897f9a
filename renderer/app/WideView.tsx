import { Suspense } from 'react';
import { t } from '../messages/messages.ts';
import type { PlanViewProps, WideViewName } from '../state/plan-view.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { WIDE_VIEWS } from './views.ts';

interface WideViewProps extends Pick<PlanViewProps, 'onCommand' | 'onPrint' | 'onView'> {
  readonly view: WideViewName;
}

/** A view over the whole plan; while the plan or the view's script is loading, a line that says so. */
export function WideView({ view, ...asking }: WideViewProps) {
  const store = usePlanStore();
  const records = usePlan((plan) => plan.records);
  const loading = <p className="plan-loading">{t('plan.loadingWhole')}</p>;
  if (records === null) return loading;
  const onOpen: PlanViewProps['onOpen'] = (matrix, item) => {
    if (item === null) void store.showMatrix(matrix);
    else void store.jumpTo({ matrix, to: { at: 'item', item }, withFocus: true, covered: null });
  };
  const View = WIDE_VIEWS[view];
  return (
    <Suspense fallback={loading}>
      <View records={records} onOpen={onOpen} {...asking} />
    </Suspense>
  );
}
