import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { t } from '../../messages/messages.ts';
import { useView } from '../../state/stores.ts';
import { useBoardStore } from '../board-context.ts';
import { announce, setFocus, setHover } from '../interaction/board-store.ts';
import type { BoardZoom } from '../interaction/board-zoom.ts';
import { LaserPointer } from './LaserPointer.tsx';
import { PresentingStrip } from './PresentingStrip.tsx';
import { entryOf, nameOfPart, printedBoxOf, readingBoxOf } from './part.ts';
import type { Presentation } from './presentation.ts';
import { TimeFigure } from './TimeFigure.tsx';
import { useAwake } from './use-awake.ts';
import type { PresentingMode } from './use-presenting.ts';
import { usePresentingKeys } from './use-presenting-keys.ts';
import type { Reveal } from './use-reveal.ts';
import './presenting.css';
import './high-contrast.css';

interface PresentingProps {
  readonly reveal: Reveal;
  readonly presentation: Presentation;
  readonly mode: PresentingMode;
  readonly zoom: BoardZoom | null;
  readonly boardElement: RefObject<HTMLElement | null>;
}

/** The board as it is shown to a room: what its keys do now, which part fills the screen, and what lies above it. */
export function Presenting({ reveal, presentation, mode, zoom, boardElement }: PresentingProps) {
  const strip = useRef<HTMLDivElement>(null);
  const { awake, wake } = useAwake(strip);
  const toBoard = () => boardElement.current?.focus({ preventScroll: true });
  const { index, count } = reveal;

  const goTo = (step: number) => {
    if (step >= 0 && step < count) presentation.goTo(step);
  };
  usePresentingKeys({
    forward: () => goTo(index + 1),
    back: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo(count - 1),
    end: mode.end,
    controls: () => {
      wake();
      if (strip.current?.contains(document.activeElement)) toBoard();
      else strip.current?.querySelector<HTMLElement>('button:enabled')?.focus();
    },
    zoom: presentation.toggleZoom,
    pointer: presentation.togglePointer,
  });
  useNewPart(reveal, boardElement);
  useFitted(reveal, presentation, zoom);
  useQuietBoard(awake, boardElement);

  return (
    <>
      <Pointer presentation={presentation} />
      <CornerTime presentation={presentation} />
      <PresentingStrip
        reveal={reveal}
        presentation={presentation}
        mode={mode}
        strip={strip}
        awake={awake}
        onLeave={toBoard}
      />
    </>
  );
}

/**
 * What has come up is said, and typing goes on there. Until it does, or the focus is moved by hand, the crosshair stays
 * away: the room is to look at the new part, not at one of its cells.
 */
function useNewPart(reveal: Reveal, boardElement: RefObject<HTMLElement | null>): void {
  const board = useBoardStore();
  const now = useRef(reveal);
  now.current = reveal;
  const { part, index, count } = reveal;
  useEffect(() => {
    const element = boardElement.current;
    if (part === null || !element) return;
    const { scene } = now.current;
    setFocus(board, entryOf(scene, part));
    announce(board, t('presenting.step', { step: index + 1, count, part: nameOfPart(scene, part) }));
    element.setAttribute('data-fresh', '');
    const end = board.subscribe((state, before) => {
      if (state.focus !== before.focus) element.removeAttribute('data-fresh');
    });
    return () => {
      end();
      element.removeAttribute('data-fresh');
    };
  }, [board, boardElement, part, index, count]);
}

/** The whole sheet, or the new part, in the middle of the screen, also while it grows under what is typed. */
function useFitted({ scene, part }: Reveal, presentation: Presentation, zoom: BoardZoom | null): void {
  const zoomed = useStore(presentation, (state) => state.zoomed);
  const { x, y, width, height } = (zoomed && part && readingBoxOf(scene, part)) || printedBoxOf(scene);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step brings back what was moved by hand meanwhile.
  useEffect(() => zoom?.fitBox({ x, y, width, height }), [zoom, part, x, y, width, height]);
  useEffect(() => () => zoom?.fit(), [zoom]);
}

/** The keys belong to the board; when the mouse rests, it points at nothing. */
function useQuietBoard(awake: boolean, boardElement: RefObject<HTMLElement | null>): void {
  const board = useBoardStore();
  useEffect(() => boardElement.current?.focus({ preventScroll: true }), [boardElement]);
  useEffect(() => {
    const element = boardElement.current;
    if (!awake) setHover(board, null);
    element?.toggleAttribute('data-quiet', !awake);
    return () => element?.removeAttribute('data-quiet');
  }, [board, awake, boardElement]);
}

function Pointer({ presentation }: { readonly presentation: Presentation }) {
  return useStore(presentation, ({ pointing }) => pointing) ? <LaserPointer /> : null;
}

/** A running timer stays in sight when the controls have gone. */
function CornerTime({ presentation }: { readonly presentation: Presentation }) {
  const timer = useStore(presentation, (state) => state.timer);
  const minutes = useView((state) => state.presenting.minutes);
  if (timer.since === null) return null;
  return (
    <div className="presenting-corner">
      <TimeFigure timer={timer} minutes={minutes} />
    </div>
  );
}
