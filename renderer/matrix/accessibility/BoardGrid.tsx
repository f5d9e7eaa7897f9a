// biome-ignore-all lint/a11y/useFocusableInteractive: the board has the focus and points at one of these by aria-activedescendant.
// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot stand outside of one.
import { memo } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useBoard } from '../board-context.ts';
import { latticeOf, placeOf, targetAtPlace } from '../interaction/lattice.ts';
import { startOf } from '../interaction/tab-order.ts';
import { sameTarget, type Target, targetKey } from '../interaction/target.ts';
import { describe } from '../reading.ts';

interface BoardGridProps {
  readonly scene: Scene;
  readonly records: RecordSet;
}

/**
 * What a screen reader finds inside the board: the row of the focus as gridcells with their true places. The rest of
 * the table is a count, as in any grid that shows a part of its rows; the drawing itself is hidden from it.
 */
export const BoardGrid = memo(function BoardGrid({ scene, records }: BoardGridProps) {
  const chosen = useBoard((board) => board.focus);
  const focus = chosen ?? startOf(scene);
  const lattice = latticeOf(scene);
  const place = placeOf(lattice, focus);
  if (!place)
    return (
      <Row index={1} cells={[{ column: 1, target: focus }]} focus={focus} records={records} scene={scene} />
    );
  const cells = lattice.columns.flatMap((_, column) => {
    const target = targetAtPlace(lattice, { row: place.row, column });
    return target ? [{ column: column + 1, target }] : [];
  });
  // The title stands in a row of its own above the table.
  return <Row index={place.row + 2} cells={cells} focus={focus} records={records} scene={scene} />;
});

interface RowProps {
  readonly index: number;
  readonly cells: readonly { readonly column: number; readonly target: Target }[];
  readonly focus: Target;
  readonly records: RecordSet;
  readonly scene: Scene;
}

function Row({ index, cells, focus, records, scene }: RowProps) {
  return (
    <div role="row" aria-rowindex={index} className="matrix-offstage">
      {cells.map(({ column, target }) => {
        const selected = sameTarget(target, focus);
        return (
          <span
            // Elements stay from row to row; only the cell of the focus is a new one, so that a screen reader hears of it.
            key={selected ? targetKey(target) : column}
            id={cellElementId(target)}
            role="gridcell"
            aria-colindex={column}
            aria-selected={selected}
            aria-label={describe(records, target, scene)}
          />
        );
      })}
    </div>
  );
}

/** The id of the element that stands for a target, for `aria-activedescendant`. */
export function cellElementId(target: Target): string {
  return `matrix-${targetKey(target)}`;
}
