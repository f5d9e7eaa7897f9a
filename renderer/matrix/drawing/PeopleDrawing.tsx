import { memo } from 'react';
import type { PersonColumn, Rect } from '#shared/matrix/scene.ts';
import { NextBox } from './NextBox.tsx';
import { Plate } from './Plate.tsx';
import { TextLines } from './TextLines.tsx';

interface PeopleDrawingProps {
  readonly people: readonly PersonColumn[];
  /** Where the next column goes; null while nothing can be added. */
  readonly next: Rect | null;
}

/** The heads of the people columns, between the two people grids. */
export const PeopleDrawing = memo(function PeopleDrawing({ people, next }: PeopleDrawingProps) {
  const boxes = [...people.map(({ box }) => box), ...(next ? [next] : [])];
  if (boxes.length === 0) return null;
  return (
    <Plate box={around(boxes)} className="matrix-people">
      {people.map((column) => (
        <PersonDrawing key={column.participant} column={column} />
      ))}
      {next && <NextBox box={next} plus={people.length > 0} />}
    </Plate>
  );
});

const PersonDrawing = memo(function PersonDrawing({ column }: { readonly column: PersonColumn }) {
  const { x, y, width, height } = column.box;
  return (
    <g>
      <rect className="matrix-item" x={x} y={y} width={width} height={height} />
      <TextLines block={column.name} className="matrix-text" />
    </g>
  );
});

function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
