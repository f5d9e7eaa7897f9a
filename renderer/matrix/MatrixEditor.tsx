import { useState } from 'react';
import type { MatrixId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { t } from '../messages/messages.ts';
import { usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import type { BoardPlan } from './interaction/board-plan.ts';
import type { BoardZoom } from './interaction/board-zoom.ts';
import { MatrixWorkspace } from './MatrixWorkspace.tsx';

interface MatrixEditorProps {
  /** Told of the zoom once the board stands, for the app's commands; null when it goes. Must stay the same function. */
  readonly onZoom?: (zoom: BoardZoom | null) => void;
}

/** The editor of the matrix that the plan around shows; nothing while it is loading. */
export function MatrixEditor(props: MatrixEditorProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const loaded = usePlan((plan) => plan.records?.has('matrix', matrix) ?? false);
  return loaded ? <LoadedEditor key={matrix} matrix={matrix} {...props} /> : null;
}

function LoadedEditor({ matrix, onZoom }: MatrixEditorProps & { readonly matrix: MatrixId }) {
  const store = usePlanStore();
  const { app } = useStores();
  const records = usePlan((plan) => plan.records);
  const chosen = useView((view) => view.arrangements[matrix]);
  const [plan] = useState<BoardPlan>(() => ({
    matrix,
    records: () => store.getState().records ?? RecordSet.empty,
    readOnly: () => store.getState().opened.readOnly !== null,
    run: store.run,
    refuse: app.refuse,
    offerUndo: (sentence) => app.say(sentence, { label: t('plan.undo'), run: () => void store.undo() }),
  }));
  const arrangement = chosen ?? records?.get('matrix', matrix)?.arrangement;
  if (!records || !arrangement) return null;
  return (
    <MatrixWorkspace plan={plan} records={records} arrangement={arrangement} {...(onZoom && { onZoom })} />
  );
}
