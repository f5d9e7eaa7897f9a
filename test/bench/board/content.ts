import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { syntheticRecords, TEXTS } from '#test/shared/matrix/synthetic-view.ts';

/** A cell of a corner: the ids of its row and its column, and where its middle stands on the sheet. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly x: number;
  readonly y: number;
}

/** One matrix, as the app's plan file holds it and as all other pages get it: laid out already. */
export interface Content {
  readonly records: RecordSet;
  readonly scene: Scene;
}

/** A matrix of `count` items a side, every fifth cell of its four corners marked, and 15 people. */
export function contentOf(count: number): Content {
  const records = syntheticRecords({ count, texts: TEXTS.english, people: 15, every: 5 });
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('The synthetic plan has no matrix.');
  const view = matrixView(records, matrix.id);
  const scene = layoutMatrix(view, ARRANGEMENTS[matrix.arrangement], bundledMeasurer, {
    mode: 'edit',
    words: SHEET_WORDS.en,
  });
  return { records, scene };
}

/** `count` cells of all four corners in turn, marked and empty ones, none next to the one before; no two the same. */
export function cellsOf({ grids }: Scene, count: number): readonly Cell[] {
  const corners = grids.filter(({ name }) => !name.startsWith('people'));
  return Array.from({ length: count }, (_, number) => {
    const grid = corners[number % corners.length];
    const turn = Math.floor(number / corners.length);
    const row = grid?.rows[(turn * 7 + number) % grid.rows.length];
    const column = grid?.columns[(turn * 3 + Math.floor(turn / 10)) % grid.columns.length];
    if (!row || !column) throw new Error('The matrix has no corner with cells.');
    return { row: row.item, column: column.id, x: column.x + column.width / 2, y: row.y + row.height / 2 };
  });
}
