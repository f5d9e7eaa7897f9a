import { memo } from 'react';
import type { Rect, Scene } from '#shared/matrix/scene.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { useBoard } from '../board-context.ts';
import { type Target, targetKey } from '../interaction/target.ts';
import { extentOf } from './bands.ts';
import { litBoxes } from './lit.ts';
import { placed } from './placed.ts';

interface LinkedVeilProps {
  readonly scene: Scene;
  readonly view: MatrixView;
}

/**
 * Lets everything that is linked with the item under pointer or focus shine and the rest fade: one veil with holes above
 * the sheet, so that nothing of the sheet itself is drawn again.
 */
export const LinkedVeil = memo(function LinkedVeil({ scene, view }: LinkedVeilProps) {
  const target = useBoard((board) =>
    board.editing || board.dragging
      ? null
      : (headOf(board.hover) ?? (board.hover ? null : headOf(board.focus))),
  );
  const boxes = target && litBoxes(scene, view, target);
  if (!target || !boxes) return null;
  const area = extentOf(scene);
  return (
    <svg
      key={targetKey(target)}
      className="matrix-veil"
      style={placed(area)}
      viewBox={`${area.x} ${area.y} ${area.width} ${area.height}`}
      aria-hidden="true"
    >
      <path fillRule="evenodd" d={[area, ...boxes].map(pathOf).join('')} />
    </svg>
  );
});

function headOf(target: Target | null): Target | null {
  return target?.at === 'item' || target?.at === 'person' ? target : null;
}

function pathOf({ x, y, width, height }: Rect): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
