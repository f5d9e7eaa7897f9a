import { memo } from 'react';
import type { Grid, GridRow } from '#shared/matrix/scene.ts';
import { MarkShape } from './MarkShape.tsx';
import { Plate } from './Plate.tsx';

/** A cross-table: its ruling, and one component per row of marks, so that a changed mark draws one row anew. */
export const GridDrawing = memo(function GridDrawing({ grid }: { readonly grid: Grid }) {
  return (
    <Plate
      box={grid.box}
      className={`matrix-grid ${grid.name.startsWith('people') ? 'is-people' : 'is-corner'}`}
    >
      <path className="matrix-ruling" d={rulingOf(grid)} />
      {grid.rows.map((row) => (
        <RowMarks key={row.item} row={row} />
      ))}
    </Plate>
  );
});

/** The marks of one row; drawn again only when the scene has a new row object. */
const RowMarks = memo(function RowMarks({ row }: { readonly row: GridRow }) {
  return (
    <g>
      {row.marks.map((mark) => (
        <MarkShape key={mark.column} mark={mark} />
      ))}
    </g>
  );
});

/** All lines between the cells, as one path. */
function rulingOf({ box, rows, columns }: Grid): string {
  const across = rows.map(({ y }) => `M${box.x} ${y}h${box.width}`);
  const down = columns.map(({ x }) => `M${x} ${box.y}v${box.height}`);
  return `${across.join('')}${down.join('')}M${box.x} ${box.y + box.height}h${box.width}v${-box.height}`;
}
