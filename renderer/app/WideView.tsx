import { Suspense } from 'react';
import { t } from '../messages/messages.ts';
import type { PlanViewName, PlanViewProps, WideViewName } from '../state/plan-view.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { WIDE_VIEWS } from './views.ts';

interface WideViewProps {
  readonly view: WideViewName;
  readonly onView: (view: PlanViewName) => void;
}

/** A view over the whole plan; while the plan or the view's script is loading, a line that says so. */
export function WideView({ view, onView }: WideViewProps) {
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
      <View records={records} onOpen={onOpen} onView={onView} />
    </Suspense>
  );
}
