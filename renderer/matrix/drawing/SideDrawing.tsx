import { memo } from 'react';
import type { ItemBox, Side } from '#shared/matrix/scene.ts';
import { NextBox } from './NextBox.tsx';
import { Plate } from './Plate.tsx';
import { TextLines, Turned } from './TextLines.tsx';

/** One side of the X: its items, and the box where the next one goes. */
export const SideDrawing = memo(function SideDrawing({ side }: { readonly side: Side }) {
  const texts = side.items.map((item) => <ItemText key={item.item} item={item} />);
  const vertical = side.name === 'west' || side.name === 'east';
  return (
    <Plate box={side.box} className={`matrix-side role-${side.role}`}>
      {side.items.map((item) => (
        <ItemHead key={item.item} item={item} />
      ))}
      {vertical ? <Turned>{texts}</Turned> : texts}
      {side.next && <NextBox box={side.next} plus={side.items.length > 0} />}
    </Plate>
  );
});

/** The box of an item with its code. */
const ItemHead = memo(function ItemHead({ item }: { readonly item: ItemBox }) {
  const { x, y, width, height } = item.box;
  return (
    <g>
      <rect className="matrix-item" x={x} y={y} width={width} height={height} />
      <TextLines block={item.code} className="matrix-code" />
    </g>
  );
});

const ItemText = memo(function ItemText({ item }: { readonly item: ItemBox }) {
  return <TextLines block={item.text} className="matrix-text" />;
});
