import { useMemo, useRef, useState } from 'react';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import { Announcer } from './Announcer.tsx';
import { Board } from './Board.tsx';
import { BoardContext } from './board-context.ts';
import { createBoardActions } from './interaction/board-actions.ts';
import type { BoardPlan } from './interaction/board-plan.ts';
import { createBoardStore } from './interaction/board-store.ts';
import type { BoardZoom } from './interaction/board-zoom.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { ZoomControls } from './ZoomControls.tsx';
import './matrix.css';
import './editing/editing.css';
import './reading-line.css';

interface MatrixWorkspaceProps {
  readonly plan: BoardPlan;
  readonly records: RecordSet;
  readonly arrangement: ArrangementName;
  /** Told of the zoom once it stands, for the app's commands; null when the board goes. */
  readonly onZoom?: (zoom: BoardZoom | null) => void;
}

/** One matrix with its reading line and zoom, over any plan. Mount it anew (by a key) for another matrix. */
export function MatrixWorkspace({ plan, records, arrangement, onZoom }: MatrixWorkspaceProps) {
  const [board] = useState(createBoardStore);
  const [zoom, setZoom] = useState<BoardZoom | null>(null);
  const { words } = useSpeech();
  const previous = useRef<Scene | undefined>(undefined);
  const scene = useMemo(() => {
    const view = matrixView(records, plan.matrix);
    const made = layoutMatrix(
      view,
      ARRANGEMENTS[arrangement],
      bundledMeasurer,
      { mode: plan.readOnly() ? 'read' : 'edit', words },
      previous.current,
    );
    previous.current = made;
    return made;
  }, [records, plan, arrangement, words]);
  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const [actions] = useState(() => createBoardActions(board, plan, () => sceneNow.current));
  const [tellZoom] = useState(() => (made: BoardZoom | null) => {
    setZoom(made);
    onZoom?.(made);
  });

  return (
    <BoardContext value={board}>
      <div className="matrix-editor">
        <Board
          scene={scene}
          records={records}
          plan={plan}
          actions={actions}
          label={t('matrix.board', { title: records.get('matrix', plan.matrix)?.title ?? '' })}
          onZoom={tellZoom}
        />
        <div className="matrix-reading">
          <ReadingLine scene={scene} records={records} readOnly={plan.readOnly()} />
          <ZoomControls zoom={zoom} />
        </div>
        <Announcer />
      </div>
    </BoardContext>
  );
}
