import type { CommandName } from '#shared/host/commands.ts';
import type { SetupStepName } from '#shared/plan/setup-steps.ts';

/** A way from a step to the place of the app where it is done: a place on the top matrix, or what the menu would do. */
export type StepWay =
  | { readonly place: 'trueNorth' | 'matrix' | 'reviews' }
  | { readonly command: CommandName };

/** The first way of each step is the one that most people take. */
export const STEP_WAYS: { readonly [S in SetupStepName]: readonly StepWay[] } = {
  trueNorth: [{ place: 'trueNorth' }, { command: 'showOrganisation' }],
  breakthroughs: [{ place: 'matrix' }, { command: 'showChecks' }],
  annualObjectives: [{ place: 'matrix' }, { command: 'showChecks' }, { command: 'showAlignment' }],
  priorities: [{ place: 'matrix' }, { command: 'showOwnership' }, { command: 'showNeeds' }],
  deployment: [
    { command: 'showCascade' },
    { command: 'throwCatchball' },
    { command: 'showOrganisation' },
    { command: 'showAlignment' },
  ],
  reviews: [{ place: 'reviews' }, { command: 'exportPdf' }, { command: 'showHistory' }],
};
