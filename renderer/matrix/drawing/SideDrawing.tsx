import { memo } from 'react';
import type { ItemBox, Side } from '#shared/matrix/scene.ts';
import { NextBox } from './NextBox.tsx';
import { Plate } from './Plate.tsx';
import { TextLines } from './TextLines.tsx';

/** One side of the X: its items, and the box where the next one goes. */
export const SideDrawing = memo(function SideDrawing({ side }: { readonly side: Side }) {
  return (
    <Plate box={side.box} className={`matrix-side role-${side.role}`}>
      {side.items.map((item) => (
        <ItemDrawing key={item.item} item={item} />
      ))}
      {side.next && <NextBox box={side.next} plus={side.items.length > 0} />}
    </Plate>
  );
});

const ItemDrawing = memo(function ItemDrawing({ item }: { readonly item: ItemBox }) {
  const { x, y, width, height } = item.box;
  return (
    <g>
      <rect className="matrix-item" x={x} y={y} width={width} height={height} />
      <TextLines block={item.code} className="matrix-code" />
      <TextLines block={item.text} className="matrix-text" />
    </g>
  );
});
