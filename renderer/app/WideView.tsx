import { Suspense, useState } from 'react';
import type { Pack } from '#shared/print/pack/pack.ts';
import { t } from '../messages/messages.ts';
import type { PlanViewProps, WideViewName } from '../state/plan-view.ts';
import { usePlan, usePlanStore } from '../state/stores.ts';
import { PackScreen } from './pack-screen.ts';
import { WIDE_VIEWS } from './views.ts';

interface WideViewProps extends Pick<PlanViewProps, 'onCommand' | 'onView'> {
  readonly view: WideViewName;
}

/** A view over the whole plan; while the plan or the view's script is loading, a line that says so. */
export function WideView({ view, onCommand, onView }: WideViewProps) {
  const store = usePlanStore();
  const records = usePlan((plan) => plan.records);
  /** What the view has sent on its way to paper. */
  const [printed, setPrinted] = useState<{ readonly pack: Pack; readonly name: string } | null>(null);
  const loading = <p className="plan-loading">{t('plan.loadingWhole')}</p>;
  if (records === null) return loading;
  const onOpen: PlanViewProps['onOpen'] = (matrix, item) => {
    if (item === null) void store.showMatrix(matrix);
    else void store.jumpTo({ matrix, to: { at: 'item', item }, withFocus: true, covered: null });
  };
  const onPrint: PlanViewProps['onPrint'] = (pack, name) => setPrinted({ pack, name });
  const View = WIDE_VIEWS[view];
  return (
    <>
      <Suspense fallback={loading}>
        <View {...{ records, onOpen, onPrint, onView, onCommand }} />
      </Suspense>
      <Suspense>{printed && <PackScreen given={printed} onClose={() => setPrinted(null)} />}</Suspense>
    </>
  );
}
