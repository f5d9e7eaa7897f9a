import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { SHEET_FONT } from '#shared/matrix/fonts/stack.ts';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { BoardContext } from './board-context.ts';
import { Sheet } from './drawing/Sheet.tsx';
import { createBoardStore } from './interaction/board-store.ts';
import { viewShowing } from './interaction/board-view.ts';
import { type BoardZoom, createBoardZoom } from './interaction/board-zoom.ts';
import { ZoomControls } from './ZoomControls.tsx';
import './matrix.css';
import './reading-line.css';

interface SheetWindowProps {
  readonly scene: Scene;
  readonly label: string;
  /** Brought into view whenever it is another one. */
  readonly show: Rect | null;
  /** What stands on the sheet, in its coordinates. */
  readonly children: ReactNode;
  /** What stands in the line below, beside the zoom. */
  readonly reading: ReactNode;
}

/** A window onto a sheet that is only read: zoom and pan, and whatever is laid over the drawing. */
export function SheetWindow({ scene, label, show, children, reading }: SheetWindowProps) {
  const [board] = useState(createBoardStore);
  const [zoom, setZoom] = useState<BoardZoom | null>(null);
  const element = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const overlays = useRef<HTMLDivElement>(null);
  const { width, height } = scene;
  const size = useRef({ width, height });

  useEffect(() => {
    if (!element.current || !sheet.current) return;
    const made = createBoardZoom(element.current, sheet.current, {
      sheetSize: size.current,
      mayPan: () => true,
      onView: (view) => {
        overlays.current?.style.setProperty('--zoom', String(view.k));
        board.setState({ view });
      },
    });
    setZoom(made);
    return made.destroy;
  }, [board]);
  useLayoutEffect(() => {
    size.current = { width, height };
    zoom?.sheetResized({ width, height });
  }, [zoom, width, height]);
  useEffect(() => {
    if (!show || !element.current) return;
    const { view } = board.getState();
    const seen = viewShowing(show, view, {
      width: element.current.clientWidth,
      height: element.current.clientHeight,
    });
    if (seen !== view) zoom?.moveTo(seen);
  }, [board, zoom, show]);

  return (
    <BoardContext value={board}>
      <div className="matrix-editor">
        <div className="matrix-stage">
          <section ref={element} className="matrix-board" aria-label={label}>
            <div
              ref={sheet}
              className="matrix-sheet"
              style={{ width, height, fontFamily: SHEET_FONT.family }}
            >
              <Sheet scene={scene} />
              <div ref={overlays} className="matrix-overlays">
                {children}
              </div>
            </div>
          </section>
        </div>
        <div className="matrix-reading">
          {reading}
          <ZoomControls zoom={zoom} />
        </div>
      </div>
    </BoardContext>
  );
}
