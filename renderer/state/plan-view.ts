import type { ComponentType } from 'react';
import type { CommandName } from '#shared/host/commands.ts';
import type { ItemId, MatrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Pack } from '#shared/print/pack/pack.ts';

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
  /** Shows a pack of some parts of the plan on its way to paper; what is called `name` is suggested for the file. */
  readonly onPrint: (pack: Pack, name: string) => void;
  /** Goes to another view. */
  readonly onView: (view: PlanViewName) => void;
  /** Does what the menu would do; nothing where it is not to be had now. */
  readonly onCommand: (command: CommandName) => void;
}

export type PlanViewComponent = ComponentType<PlanViewProps>;
