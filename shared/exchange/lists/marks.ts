import type { MatrixView } from '../../plan/queries/matrix-view.ts';
import type { Choice } from '../list.ts';
import { markKey } from './choices.ts';
import { labelsOf } from './subject.ts';

/** What stands in the cells of a matrix, by the two ends of a cell; a link's ends in either order. */
export type CellMarks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The marks of all links. A level that the scale no longer has stands under its key. */
export function linkMarks(view: MatrixView, choices: readonly Choice[]): CellMarks {
  const label = labelsOf(choices);
  return marksOf(
    view.links.flatMap(({ a, b, strength, effect }) => {
      const mark = label(markKey(strength, effect === 'negative')) ?? strength;
      return [
        [a, b, mark],
        [b, a, mark],
      ] as const;
    }),
  );
}

/** The marks of all duties, first by item, then by person. */
export function dutyMarks(view: MatrixView, choices: readonly Choice[]): CellMarks {
  const label = labelsOf(choices);
  return marksOf(view.duties.map(({ item, person, level }) => [item, person, label(level) ?? level]));
}

function marksOf(cells: readonly (readonly [row: string, column: string, mark: string])[]): CellMarks {
  const marks = new Map<string, Map<string, string>>();
  for (const [row, column, mark] of cells) {
    const ofRow = marks.get(row);
    if (ofRow) ofRow.set(column, mark);
    else marks.set(row, new Map([[column, mark]]));
  }
  return marks;
}
