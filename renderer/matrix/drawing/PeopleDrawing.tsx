import { memo } from 'react';
import type { PersonColumn, Rect } from '#shared/matrix/scene.ts';
import { NextBox } from './NextBox.tsx';
import { Plate } from './Plate.tsx';
import { TextLines, Turned } from './TextLines.tsx';

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
      {people.map(({ participant, box: { x, y, width, height } }) => (
        <rect key={participant} className="matrix-item" x={x} y={y} width={width} height={height} />
      ))}
      <Turned>
        {people.map((column) => (
          <PersonName key={column.participant} column={column} />
        ))}
      </Turned>
      {next && <NextBox box={next} plus={people.length > 0} />}
    </Plate>
  );
});

const PersonName = memo(function PersonName({ column }: { readonly column: PersonColumn }) {
  return <TextLines block={column.name} className="matrix-text" />;
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
