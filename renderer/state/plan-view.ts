import type { ComponentType } from 'react';
import type { ItemId, MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** The views of a plan, in the order of the rail: the matrix, then those over all levels. */
export const PLAN_VIEWS = [
  'matrix',
  'cascade',
  'ownership',
  'needs',
  'checks',
  'alignment',
  'okrs',
  'scorecard',
  'organisation',
  'setup',
] as const;
export type PlanViewName = (typeof PLAN_VIEWS)[number];
export type WideViewName = Exclude<PlanViewName, 'matrix'>;

/**
 * What a view over the whole plan is given. It stands between the rail and a panel, below the top bar, brings its own head
 * and scrolls by itself. It changes the plan by `usePlanStore().run`, as the editor does.
 */
export interface PlanViewProps {
  /** The whole plan but its rounds and decisions. */
  readonly records: RecordSet;
  /** Goes to the editor of a matrix; with an item, shows it there and gives it the keyboard. */
  readonly onOpen: (matrix: MatrixId, item: ItemId | null) => void;
  /** Goes to another view. */
  readonly onView: (view: PlanViewName) => void;
}

export type PlanViewComponent = ComponentType<PlanViewProps>;
