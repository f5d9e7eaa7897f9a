import { memo } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { useBoard } from '../board-context.ts';
import { sameTarget, type Target } from '../interaction/target.ts';
import { bandsOf, boxOf } from './bands.ts';
import { placed, shifted } from './placed.ts';

/**
 * The crosshair of the focused and of the pointed-at cell, in scene coordinates above the sheet. The only part of the
 * sheet that listens to focus and pointer.
 */
export const Highlights = memo(function Highlights({ scene }: { readonly scene: Scene }) {
  const focus = useBoard((board) => (board.dragging ? null : board.focus));
  const hover = useBoard((board) => board.hover);
  const found = useBoard((board) => (sameTarget(board.found, board.focus) ? board.found : null));
  const foundBox = found && boxOf(scene, found);
  return (
    <>
      {foundBox && <div className="matrix-found" style={placed(foundBox)} />}
      {hover && <Crosshair scene={scene} target={hover} kind="is-hover" />}
      {focus && <Crosshair scene={scene} target={focus} kind="is-focus" />}
    </>
  );
});

interface CrosshairProps {
  readonly scene: Scene;
  readonly target: Target;
  readonly kind: 'is-focus' | 'is-hover';
}

const Crosshair = memo(function Crosshair({ scene, target, kind }: CrosshairProps) {
  const { row, column } = bandsOf(scene, target);
  const box = boxOf(scene, target);
  return (
    <>
      {row && <div className={`matrix-band ${kind}`} style={shifted(row)} />}
      {column && <div className={`matrix-band ${kind}`} style={shifted(column)} />}
      {box && <div className={`matrix-ring ${kind}`} style={shifted(box)} />}
    </>
  );
});
