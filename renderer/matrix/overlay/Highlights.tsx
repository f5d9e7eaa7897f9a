import { memo, useLayoutEffect, useRef } from 'react';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import { useBoard, useBoardStore } from '../board-context.ts';
import type { BoardState } from '../interaction/board-store.ts';
import { sameTarget, type Target } from '../interaction/target.ts';
import { bandsOf, boxOf } from './bands.ts';
import { placed } from './placed.ts';

/** The crosshair of the focused and of the pointed-at cell, in scene coordinates above the sheet. */
export const Highlights = memo(function Highlights({ scene }: { readonly scene: Scene }) {
  const found = useBoard((board) => (sameTarget(board.found, board.focus) ? board.found : null));
  const foundBox = found && boxOf(scene, found);
  return (
    <>
      {foundBox && <div className="matrix-found" style={placed(foundBox)} />}
      <Crosshair scene={scene} kind="is-hover" targetOf={hoverOf} />
      <Crosshair scene={scene} kind="is-focus" targetOf={focusOf} />
    </>
  );
});

const hoverOf = ({ hover }: BoardState) => hover;
const focusOf = ({ dragging, focus }: BoardState) => (dragging ? null : focus);

interface CrosshairProps {
  readonly scene: Scene;
  readonly kind: 'is-focus' | 'is-hover';
  readonly targetOf: (board: BoardState) => Target | null;
}

/**
 * Follows every move of pointer and focus, so it writes the places of its three elements itself: they are always there,
 * and React has no part in it.
 */
function Crosshair({ scene, kind, targetOf }: CrosshairProps) {
  const board = useBoardStore();
  const row = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = (target: Target | null) => {
      const bands = target && bandsOf(scene, target);
      place(row.current, bands?.row ?? null);
      place(column.current, bands?.column ?? null);
      place(ring.current, target && boxOf(scene, target));
    };
    follow(targetOf(board.getState()));
    return board.subscribe((now, before) => {
      const target = targetOf(now);
      if (target !== targetOf(before)) follow(target);
    });
  }, [board, scene, targetOf]);
  return (
    <>
      <div ref={row} className={`matrix-band ${kind}`} />
      <div ref={column} className={`matrix-band ${kind}`} />
      <div ref={ring} className={`matrix-ring ${kind}`} />
    </>
  );
}

/** A layer of its own is only shifted: nothing is laid out again while the size stays. */
function place(element: HTMLElement | null, box: Rect | null): void {
  if (!element) return;
  element.hidden = box === null;
  if (!box) return;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
  element.style.transform = `translate(${box.x}px, ${box.y}px)`;
}
