import type { Comparison } from '#shared/host/replies.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import type { Scene } from '#shared/matrix/scene.ts';
import { type SheetStates, unionOf } from '#shared/plan/queries/matrix-part.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { type SheetDifference, sheetDifferences } from '#shared/plan/queries/sheet-differences.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { speech } from '../messages/speech.ts';
import type { DifferenceGroup } from './DifferenceList.tsx';

/** Two states of a matrix on one sheet. */
export interface ComparedSheet {
  readonly title: string;
  readonly states: SheetStates;
  /** Both states laid out together: what went still has its place. */
  readonly scene: Scene;
  /** In the order of the list. */
  readonly groups: readonly DifferenceGroup[];
  readonly differences: readonly SheetDifference[];
}

/** @param chosen the arrangement that the person looks at; by default the matrix's own */
export function comparedSheet(comparison: Comparison, chosen: ArrangementName | undefined): ComparedSheet {
  const { matrix } = comparison;
  const states = { before: RecordSet.of(comparison.before), after: RecordSet.of(comparison.after) };
  const view = matrixView(unionOf(states), matrix);
  const arrangement = ARRANGEMENTS[chosen ?? view.matrix.arrangement];
  const found = sheetDifferences(states, matrix);
  const groups = (['added', 'changed', 'removed'] as const)
    .map((type) => ({ type, differences: found.filter((difference) => difference.type === type) }))
    .filter(({ differences }) => differences.length > 0);
  return {
    title: view.matrix.title,
    states,
    scene: layoutMatrix(view, arrangement, bundledMeasurer, {
      mode: 'read',
      words: speech().words,
    }),
    groups,
    differences: groups.flatMap(({ differences }) => differences),
  };
}
