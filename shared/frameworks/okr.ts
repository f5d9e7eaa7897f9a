import { gradeIdOf, type MatrixId } from '../plan/ids.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Grade, Item } from '../plan/records/records.ts';
import { carriesFigures, type Figure, figuresIn } from './figures.ts';
import { gradeOf, meanGrade } from './grading.ts';
import { type Measured, measuresOf } from './measures-of.ts';
import type { Quarter } from './quarters.ts';

/** How many key results an objective should have; advice, never a rule. */
export const FEWEST_KEY_RESULTS = 3;
export const MOST_KEY_RESULTS = 5;

/** A key result in one quarter. */
export interface KeyResult extends Measured {
  readonly target: Figure | null;
  readonly actual: Figure | null;
  /** What is to be reached where no number says it. */
  readonly inWords: string;
  /** From target and actual, 0 to 1; null where it cannot be told. */
  readonly computed: number | null;
  /** What somebody set by hand for the quarter, grade or remark. */
  readonly byHand: Grade | undefined;
  /** The one that counts: by hand, else computed. */
  readonly grade: number | null;
}

export interface Objective {
  readonly item: Item;
  readonly keyResults: readonly KeyResult[];
  /** Mean of those key results that have a grade. */
  readonly grade: number | null;
  /** Whether it has fewer or more key results than is usual. */
  readonly advice: 'few' | 'many' | null;
}

export interface Okrs {
  readonly annual: readonly Objective[];
  readonly priority: readonly Objective[];
  /** Measures that are no objective's key result. */
  readonly unattached: readonly Item[];
}

/**
 * A matrix as objectives and key results of one quarter. It is the matrix itself, read in another way:
 *
 * - An **objective** is an annual objective or a priority. Long-term objectives are none: no quarter decides on them.
 * - The **key results** of a priority are the measures that are linked with it positively, however strongly; those of an
 *   annual objective are the measures of the priorities that are linked with it positively, because no corner of the X
 *   joins annual objectives and measures. An objective without any is its own key result if it carries figures itself.
 * - **Target** and **actual** of a quarter are plan and actual at its end, see `figuresIn`.
 * - The **grade** follows from them, see `gradeOf`, unless a grade record of the quarter says another.
 *
 * Items stand in the order of the sheet. Measures that are nobody's key result are listed, so that none is lost.
 */
export function okrsOf(records: RecordSet, matrix: MatrixId, quarter: Quarter): Okrs {
  const view = matrixView(records, matrix);
  const objective = (item: Item): Objective => {
    const keyResults = keyResultsOf(records, view, item).map((one) => keyResultIn(records, one, quarter));
    const count = keyResults.length;
    return {
      item,
      keyResults,
      grade: meanGrade(keyResults.map(({ grade }) => grade)),
      advice: count < FEWEST_KEY_RESULTS ? 'few' : count > MOST_KEY_RESULTS ? 'many' : null,
    };
  };
  const annual = view.items.annual.map(objective);
  const priority = view.items.priority.map(objective);
  const attached = new Set(
    [...annual, ...priority].flatMap(({ keyResults }) => keyResults.map(({ item }) => item.id)),
  );
  return { annual, priority, unattached: view.items.measure.filter(({ id }) => !attached.has(id)) };
}

/** The key results of one objective, without what any quarter says of them. */
export function keyResultsOf(records: RecordSet, view: MatrixView, objective: Item): readonly Measured[] {
  const measures = measuresOf(view, objective);
  if (measures.length > 0 || !carriesFigures(records, objective)) return measures;
  return [{ item: objective, through: [] }];
}

/** What a quarter says of a key result. */
export function keyResultIn(records: RecordSet, measured: Measured, quarter: Quarter): KeyResult {
  const { item } = measured;
  const figures = figuresIn(records, item, quarter);
  const computed = gradeOf({
    ...item,
    target: figures.target?.amount ?? null,
    actual: figures.actual?.amount ?? null,
  });
  const byHand = records.get('grade', gradeIdOf(item.id, quarter.start));
  return { ...measured, ...figures, computed, byHand, grade: byHand?.grade ?? computed };
}
