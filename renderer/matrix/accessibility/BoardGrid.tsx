// biome-ignore-all lint/a11y/useFocusableInteractive: the board has the focus and points at one of these by aria-activedescendant.
// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot stand outside of one.
import { memo, useMemo } from 'react';
import type { Scene } from '#shared/matrix/scene.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useAtRest } from '../../ui/use-at-rest.ts';
import { useBoard } from '../board-context.ts';
import { latticeOf, placeOf, targetAtPlace } from '../interaction/lattice.ts';
import { startOf } from '../interaction/tab-order.ts';
import { type Target, targetKey } from '../interaction/target.ts';
import { describe } from '../reading.ts';

interface BoardGridProps {
  readonly scene: Scene;
  readonly records: RecordSet;
}

/**
 * What a screen reader finds inside the board: the row of the focus as gridcells with their true places. The rest of
 * the table is a count, as in any grid that shows a part of its rows; the drawing itself is hidden from it. The cell of
 * the focus is there at once, those beside it when the hands rest: nobody reads them while marks are being typed.
 */
export const BoardGrid = memo(function BoardGrid({ scene, records }: BoardGridProps) {
  const chosen = useBoard((board) => board.focus);
  const focus = chosen ?? startOf(scene);
  const place = placeOf(latticeOf(scene), focus);
  // The title stands in a row of its own above the table.
  const row = place ? place.row + 2 : 1;
  const column = place ? place.column + 1 : 1;
  const beside = useCellsAtRest(scene, records, place?.row ?? null);
  return (
    <div role="row" aria-rowindex={row} className="matrix-offstage">
      <Cells cells={beside} from={0} to={column} />
      <Cell
        key={targetKey(focus)}
        target={focus}
        column={column}
        selected
        label={describe(records, focus, scene)}
      />
      <Cells cells={beside} from={column + 1} to={Number.POSITIVE_INFINITY} />
    </div>
  );
});

type CellOfRow = Omit<CellProps, 'selected'>;

const REST_MS = 400;
const NONE: readonly CellOfRow[] = [];

/** All cells of a row of the lattice, once nothing has changed for a moment; none until then. */
function useCellsAtRest(scene: Scene, records: RecordSet, row: number | null): readonly CellOfRow[] {
  const now = useMemo(() => ({ scene, records, row }), [scene, records, row]);
  const rested = useAtRest(now, REST_MS);
  const cells = useMemo(() => (rested.row === null ? NONE : cellsOf(rested, rested.row)), [rested]);
  return rested.row === row ? cells : NONE;
}

function cellsOf({ scene, records }: BoardGridProps, row: number): readonly CellOfRow[] {
  const lattice = latticeOf(scene);
  return lattice.columns.flatMap((_, column) => {
    const target = targetAtPlace(lattice, { row, column });
    return target ? [{ column: column + 1, target, label: describe(records, target, scene) }] : [];
  });
}

interface CellsProps {
  readonly cells: readonly CellOfRow[];
  /** 1-based columns, `to` left out. */
  readonly from: number;
  readonly to: number;
}

const Cells = memo(function Cells({ cells, from, to }: CellsProps) {
  return cells
    .filter(({ column }) => column >= from && column < to)
    .map((cell) => <Cell key={cell.column} {...cell} selected={false} />);
});

interface CellProps {
  readonly target: Target;
  readonly column: number;
  readonly selected: boolean;
  readonly label: string;
}

/** A change of the focus makes a new element of it, so that a screen reader hears of it. */
const Cell = memo(function Cell({ target, column, selected, label }: CellProps) {
  return (
    <span
      id={cellElementId(target)}
      role="gridcell"
      aria-colindex={column}
      aria-selected={selected}
      aria-label={label}
    />
  );
});

/** The id of the element that stands for a target, for `aria-activedescendant`. */
export function cellElementId(target: Target): string {
  return `matrix-${targetKey(target)}`;
}
