/** The way from a vision to feedback loops, in the order in which it is gone. */
export const SETUP_STEPS = [
  'trueNorth',
  'breakthroughs',
  'annualObjectives',
  'priorities',
  'deployment',
  'reviews',
] as const;
export type SetupStepName = (typeof SETUP_STEPS)[number];
