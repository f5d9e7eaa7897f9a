import { useRef, useState } from 'react';
import type { MatrixId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { usePlan, usePlanStore, useStores, useView } from '../state/stores.ts';
import { offerUndo } from '../state/undo-offer.ts';
import { inspectorOpen } from '../state/view-store.ts';
import type { BoardHandle } from './board-commands.ts';
import type { BoardPlan } from './interaction/board-plan.ts';
import { MatrixWorkspace } from './MatrixWorkspace.tsx';
import type { PresentingMode } from './presenting/use-presenting.ts';
import { MatrixTrail } from './trail/MatrixTrail.tsx';

interface MatrixEditorProps {
  /** Told of the board once it stands, for the app's commands; null when it goes. Must stay the same function. */
  readonly onBoard?: (board: BoardHandle | null) => void;
  readonly presenting?: PresentingMode;
  /** Whether another panel takes room of the screen; the details then need a wider window to show of their own accord. */
  readonly besidePanel?: boolean;
  /** Asks for what puts the matrix in force without catchball. */
  readonly onSignOff?: () => void;
}

/** The editor of the matrix that the plan around shows; nothing while it is loading. */
export function MatrixEditor(props: MatrixEditorProps) {
  const matrix = usePlan((plan) => plan.matrix);
  const loaded = usePlan((plan) => plan.records?.has('matrix', matrix) ?? false);
  return loaded ? <LoadedEditor key={matrix} matrix={matrix} {...props} /> : null;
}

function LoadedEditor(props: MatrixEditorProps & { readonly matrix: MatrixId }) {
  const { matrix, onBoard, presenting, besidePanel = false, onSignOff } = props;
  const askSignOff = useRef(onSignOff);
  askSignOff.current = onSignOff;
  const store = usePlanStore();
  const { app, view } = useStores();
  const inspector = useView((state) => inspectorOpen(state, besidePanel));
  const totals = useView((state) => state.totals);
  const linear = useView((state) => state.linear);
  const order = useView((state) => state.presenting.order);
  const records = usePlan((plan) => plan.records);
  const jump = usePlan((plan) => plan.jump);
  const chosen = useView((view) => view.arrangements[matrix]);
  const [plan] = useState<BoardPlan>(() => ({
    matrix,
    records: () => store.getState().records ?? RecordSet.empty,
    readOnly: () => store.getState().opened.readOnly !== null,
    run: store.run,
    refuse: app.refuse,
    askSignOff: () => askSignOff.current?.(),
    offerUndo: (sentence) => offerUndo(app, store, sentence),
  }));
  const arrangement = chosen ?? records?.get('matrix', matrix)?.arrangement;
  if (!records || !arrangement) return null;
  return (
    <MatrixWorkspace
      plan={plan}
      records={records}
      arrangement={arrangement}
      trail={<MatrixTrail matrix={matrix} />}
      linear={linear}
      totals={totals}
      jump={jump}
      onCloseInspector={inspector ? () => view.showInspector(false) : null}
      presenting={presenting?.on ? { order, mode: presenting } : null}
      {...(onBoard && { onBoard })}
    />
  );
}
