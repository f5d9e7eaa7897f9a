import { memo } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import { useBoard } from '../board-context.ts';
import { dropLine, seriesOf } from '../interaction/reorder.ts';
import { placed } from './placed.ts';

/** Where a dragged item or column would land, and a veil over where it comes from. */
export const DropLine = memo(function DropLine({ scene }: { readonly scene: Scene }) {
  const dragging = useBoard((board) => board.dragging);
  const zoom = useBoard((board) => (board.dragging ? board.view.k : 1));
  if (!dragging) return null;
  const series = seriesOf(scene, dragging.member);
  const from = series?.members.find(({ id }) => id === dragging.member);
  const { place } = dragging;
  const line = place && dropLine(place.series, place.gap, 4 / zoom);
  return (
    <>
      {from && <div className="matrix-lifted" style={placed(from.box)} />}
      {line && <div className="matrix-drop-line" style={placed(line)} />}
    </>
  );
});
