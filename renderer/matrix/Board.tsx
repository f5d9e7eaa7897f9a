import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { SHEET_FONT } from '#shared/matrix/fonts/stack.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Jump } from '../state/plan-store.ts';
import { BoardGrid } from './accessibility/BoardGrid.tsx';
import { useBoardAttributes } from './accessibility/board-attributes.ts';
import { useBoardStore } from './board-context.ts';
import { useClipboard } from './clipboard/useClipboard.tsx';
import { Sheet } from './drawing/Sheet.tsx';
import { EditingLayer } from './editing/EditingLayer.tsx';
import { EmptySides } from './editing/EmptySides.tsx';
import type { BoardActions } from './interaction/board-actions.ts';
import type { BoardPlan } from './interaction/board-plan.ts';
import { setFocus } from './interaction/board-store.ts';
import { seenBox } from './interaction/board-view.ts';
import { type BoardZoom, createBoardZoom } from './interaction/board-zoom.ts';
import { useJump } from './interaction/jump.ts';
import { createKeyHandler } from './interaction/keyboard.ts';
import { latticeOf } from './interaction/lattice.ts';
import { createPointerHandlers } from './interaction/pointer.ts';
import { startOf } from './interaction/tab-order.ts';
import type { Target } from './interaction/target.ts';
import { TargetMenu } from './menu/TargetMenu.tsx';
import { boxOf } from './overlay/bands.ts';
import { DropLine } from './overlay/DropLine.tsx';
import { Highlights } from './overlay/Highlights.tsx';
import { LinkedVeil } from './overlay/LinkedVeil.tsx';
import { Totals } from './overlay/Totals.tsx';

interface BoardProps {
  readonly scene: Scene;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
  readonly actions: BoardActions;
  readonly jump: Jump | null;
  readonly totals: boolean;
  readonly label: string;
  /** The window itself, for whoever gives the focus back to it. */
  readonly element: RefObject<HTMLDivElement | null>;
  /** Told of the zoom once it stands, for the commands of menu and buttons; null when the board goes. */
  readonly onZoom: (zoom: BoardZoom | null) => void;
  /** What lies on the sheet above everything else, in its coordinates. */
  readonly children?: ReactNode;
}

/** The window onto the sheet: zoom and pan, pointer and keys, and the layers above the drawing. */
export function Board({
  scene,
  records,
  plan,
  actions,
  jump,
  totals,
  label,
  element,
  onZoom,
  children,
}: BoardProps) {
  const board = useBoardStore();
  const sheet = useRef<HTMLDivElement>(null);
  const overlays = useRef<HTMLDivElement>(null);
  const zoom = useRef<BoardZoom | null>(null);
  const latest = useRef(scene);
  useLayoutEffect(() => {
    latest.current = scene;
  }, [scene]);

  const handlers = useRef<ReturnType<typeof createHandlers> | null>(null);
  handlers.current ??= createHandlers();
  const { keys, pointer } = handlers.current;

  function createHandlers() {
    const sceneNow = () => latest.current;
    const openMenu = (target: Target, at?: { readonly x: number; readonly y: number }) => {
      const box = boxOf(latest.current, target);
      const seen = box && seenBox(box, board.getState().view);
      const place =
        at ?? (seen && { x: seen.x + Math.min(seen.width, 40), y: seen.y + Math.min(seen.height, 24) });
      if (place) board.setState({ menu: { target, ...place } });
    };
    return {
      keys: createKeyHandler({ board, actions, scene: sceneNow, openMenu }),
      pointer: createPointerHandlers({ board, actions, scene: sceneNow, readOnly: plan.readOnly, openMenu }),
    };
  }

  useEffect(() => {
    if (!element.current || !sheet.current) return;
    const { mayPan } = pointer;
    const made = createBoardZoom(element.current, sheet.current, {
      sheetSize: latest.current,
      mayPan,
      onView: (view) => {
        overlays.current?.style.setProperty('--zoom', String(view.k));
        board.setState({ view });
      },
    });
    zoom.current = made;
    onZoom(made);
    return () => {
      made.destroy();
      zoom.current = null;
      onZoom(null);
    };
  }, [board, element, pointer, onZoom]);

  // The keys work at once when a matrix comes up, unless somebody is busy elsewhere on the page.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    element.current?.focus({ preventScroll: true });
    const start = startOf(latest.current);
    setFocus(board, start.at === 'nextItem' ? start : null);
  }, [board, element]);

  const { width, height } = scene;
  useLayoutEffect(() => zoom.current?.sheetResized({ width, height }), [width, height]);

  // The focus is always seen: walking out of the window moves the sheet.
  useEffect(
    () =>
      board.subscribe((now, before) => {
        if (now.focus === before.focus || !now.focus) return;
        const box = boxOf(latest.current, now.focus);
        if (box) zoom.current?.bringIntoView(box);
      }),
    [board],
  );

  useJump(jump, { board, element, zoom, scene: latest });

  const clipboard = useClipboard({ scene, records, plan });
  useBoardAttributes(board, element);
  const { rows, columns } = latticeOf(scene);
  const view = matrixView(records, plan.matrix);
  return (
    <div className="matrix-stage">
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn as an X. */}
      <div
        ref={element}
        className="matrix-board"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-readonly={plan.readOnly()}
        onKeyDown={keys}
        onCopy={clipboard.onCopy}
        onPaste={clipboard.onPaste}
        onFocus={(event) => {
          // A click brings its own focus; only Tab needs a place to begin.
          if (event.currentTarget.matches(':focus-visible') && !board.getState().focus) {
            setFocus(board, startOf(scene));
          }
        }}
        onPointerMove={pointer.onPointerMove}
        onPointerLeave={pointer.onPointerLeave}
        onPointerDown={pointer.onPointerDown}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onClick={pointer.onClick}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
      >
        <div ref={sheet} className="matrix-sheet" style={{ width, height, fontFamily: SHEET_FONT.family }}>
          <Sheet scene={scene} />
          <div ref={overlays} className="matrix-overlays">
            <EmptySides scene={scene} hasTrueNorth={scene.centre.trueNorth.lines.length > 0} />
            <LinkedVeil scene={scene} view={view} />
            <Highlights scene={scene} />
            {totals && <Totals scene={scene} view={view} />}
            <DropLine scene={scene} />
            {children}
          </div>
        </div>
        <BoardGrid scene={scene} records={records} />
      </div>
      <EditingLayer scene={scene} records={records} actions={actions} boardElement={element} />
      <TargetMenu scene={scene} records={records} actions={actions} boardElement={element} />
      {clipboard.dialog}
    </div>
  );
}
