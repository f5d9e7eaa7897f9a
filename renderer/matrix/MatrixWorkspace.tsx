import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { RevealOrder } from '#shared/matrix/reveal.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { t } from '../messages/messages.ts';
import { useSpeech } from '../messages/speech.ts';
import type { Jump } from '../state/plan-store.ts';
import { Announcer } from './Announcer.tsx';
import { Board } from './Board.tsx';
import { addingCommands, type BoardHandle, targetCommands } from './board-commands.ts';
import { BoardContext } from './board-context.ts';
import { copyCommands } from './clipboard/copy-commands.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { createBoardActions } from './interaction/board-actions.ts';
import type { BoardPlan } from './interaction/board-plan.ts';
import { createBoardStore } from './interaction/board-store.ts';
import type { BoardZoom } from './interaction/board-zoom.ts';
import { LinearView } from './linear/LinearView.tsx';
import { NewPart } from './presenting/NewPart.tsx';
import { Presenting } from './presenting/Presenting.tsx';
import { createPresentation } from './presenting/presentation.ts';
import type { PresentingMode } from './presenting/use-presenting.ts';
import { useReveal } from './presenting/use-reveal.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { ZoomControls } from './ZoomControls.tsx';
import './matrix.css';
import './editing/editing.css';
import './reading-line.css';

interface MatrixWorkspaceProps {
  readonly plan: BoardPlan;
  readonly records: RecordSet;
  readonly arrangement: ArrangementName;
  /** Stands above the board, and knows its focus. */
  readonly trail?: ReactNode;
  /** Whether the matrix is shown as one table instead. */
  readonly linear?: boolean;
  /** Whether the weighted totals stand beside the matrix. */
  readonly totals?: boolean;
  /** Closes the details beside the board; null where they are closed. */
  readonly onCloseInspector?: (() => void) | null;
  /** What the board is to show and mark; every new object is a new wish. */
  readonly jump?: Jump | null;
  /** How the matrix is presented to a room; null while it is not. */
  readonly presenting?: { readonly order: RevealOrder; readonly mode: PresentingMode } | null;
  /** Told of the board once it stands, for the app's commands; null when it goes. Must stay the same function. */
  readonly onBoard?: (board: BoardHandle | null) => void;
}

/** The matrix itself, in either view. */
const SHEET = ':is(.matrix-board, .linear)';
const FIELDS = ':is(textarea, input, select, button):enabled';

/** One matrix with its reading line and zoom, over any plan. Mount it anew (by a key) for another matrix. */
export function MatrixWorkspace({
  plan,
  records,
  arrangement,
  trail,
  linear = false,
  totals = false,
  jump = null,
  onCloseInspector,
  presenting = null,
  onBoard,
}: MatrixWorkspaceProps) {
  const [board] = useState(createBoardStore);
  const boardElement = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<BoardZoom | null>(null);
  const { words } = useSpeech();
  const previous = useRef<Scene | undefined>(undefined);
  const whole = useMemo(() => {
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
  const [presentation] = useState(() => createPresentation(() => performance.now()));
  const { roles } = ARRANGEMENTS[arrangement];
  const reveal = useReveal(whole, roles, presenting?.order ?? null, presentation);
  const { scene } = reveal;
  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const [actions] = useState(() => createBoardActions(board, plan, () => sceneNow.current));
  const commandsNow = () => {
    const { focus } = board.getState();
    const around = { scene: sceneNow.current, records: plan.records(), actions };
    const ofFocus = focus && !plan.readOnly() ? targetCommands(focus, around) : [];
    const copying = focus ? copyCommands(board, around.records, around.scene, focus) : [];
    return [...ofFocus, ...addingCommands(around), ...copying].filter(({ enabled }) => enabled);
  };
  const [tellZoom] = useState(() => (made: BoardZoom | null) => {
    setZoom(made);
    onBoard?.(made && { zoom: made, commands: commandsNow });
  });

  useReturnToBoard(Boolean(onCloseInspector), boardElement);

  const label = t('matrix.board', { title: records.get('matrix', plan.matrix)?.title ?? '' });
  const goBetweenPanes = (event: KeyboardEvent<HTMLDivElement>) => {
    // Escape inside an input method's composition belongs to the input method.
    if (presenting || event.nativeEvent.isComposing) return;
    // So does Escape in a dialog to the dialog.
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    const root = event.currentTarget;
    const sheet = boardElement.current ?? root.querySelector<HTMLElement>(`.linear ${FIELDS}`);
    const inSheet = root.querySelector(SHEET)?.contains(document.activeElement) ?? false;
    if (event.key !== 'F6' && (event.key !== 'Escape' || inSheet)) return;
    event.preventDefault();
    const details =
      root.querySelector<HTMLElement>(`.inspector-body ${FIELDS}`) ??
      root.querySelector<HTMLElement>(`.inspector ${FIELDS}`);
    if (inSheet) details?.focus();
    else sheet?.focus({ preventScroll: true });
  };

  return (
    <BoardContext value={board}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: F6 goes from pane to pane, as everywhere on a desktop. */}
      <div className="matrix-editor" onKeyDown={goBetweenPanes}>
        {trail}
        <div className="matrix-panes">
          {linear && !presenting ? (
            <LinearView
              scene={scene}
              records={records}
              plan={plan}
              actions={actions}
              jump={jump}
              label={label}
            />
          ) : (
            <Board
              scene={scene}
              records={records}
              plan={plan}
              actions={actions}
              jump={jump}
              // Totals would tell of links that have not come up yet.
              totals={totals && scene === whole}
              label={label}
              onZoom={tellZoom}
              element={boardElement}
            >
              {presenting && reveal.part && <NewPart key={reveal.part} scene={scene} part={reveal.part} />}
            </Board>
          )}
          {onCloseInspector && (
            <Inspector records={records} plan={plan} jump={jump} onClose={onCloseInspector} />
          )}
        </div>
        <div className="matrix-reading">
          <ReadingLine
            scene={scene}
            records={records}
            readOnly={plan.readOnly()}
            actions={actions}
            boardElement={boardElement}
          />
          {!linear && <ZoomControls zoom={zoom} />}
        </div>
        <Announcer />
      </div>
      {presenting && (
        <Presenting
          reveal={reveal}
          presentation={presentation}
          mode={presenting.mode}
          zoom={zoom}
          boardElement={boardElement}
        />
      )}
    </BoardContext>
  );
}

/** Who was in the details when they closed goes on at the board. */
function useReturnToBoard(detailed: boolean, board: RefObject<HTMLElement | null>): void {
  const wasDetailed = useRef(detailed);
  useEffect(() => {
    const closed = wasDetailed.current && !detailed;
    wasDetailed.current = detailed;
    if (closed && document.activeElement === document.body) board.current?.focus({ preventScroll: true });
  }, [detailed, board]);
}
