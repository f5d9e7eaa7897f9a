import { memo } from 'react';
import type { Centre, Rect, Scene, SideName } from '#shared/matrix/scene.ts';
import { Plate } from './Plate.tsx';
import { TextLines } from './TextLines.tsx';

const SIDES: readonly SideName[] = ['north', 'east', 'south', 'west'];

interface CentreDrawingProps {
  readonly centre: Centre;
  readonly sides: Scene['sides'];
}

/** The X with the names of the roles in its triangles, and the true north in the middle. */
export const CentreDrawing = memo(function CentreDrawing({ centre, sides }: CentreDrawingProps) {
  const { box, heart } = centre;
  return (
    <Plate box={box} className="matrix-centre">
      {SIDES.map((name) => (
        <g key={name} className={`role-${sides[name].role}`}>
          <polygon className="matrix-triangle" points={triangle(name, box)} />
          <TextLines block={sides[name].label} className="matrix-role" />
        </g>
      ))}
      <path
        className="matrix-cross"
        d={`M${box.x} ${box.y}l${box.width} ${box.height}M${box.x} ${box.y + box.height}l${box.width} ${-box.height}`}
      />
      <rect
        className="matrix-heart"
        x={heart.x}
        y={heart.y}
        width={heart.width}
        height={heart.height}
        rx={4}
      />
      <TextLines block={centre.trueNorth} className="matrix-true-north" />
    </Plate>
  );
});

/** The part of the centre between one side and the middle. */
function triangle(side: SideName, { x, y, width, height }: Rect): string {
  const corners = {
    north: [x, y, x + width, y],
    east: [x + width, y, x + width, y + height],
    south: [x + width, y + height, x, y + height],
    west: [x, y + height, x, y],
  }[side];
  return [...corners, x + width / 2, y + height / 2].join(' ');
}
