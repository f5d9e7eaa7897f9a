import type { Rule } from './rule.ts';
import { crowdedCorner } from './rules/crowded-corner.ts';
import { crowdedSide } from './rules/crowded-side.ts';
import { emptyCorner } from './rules/empty-corner.ts';
import { emptySide } from './rules/empty-side.ts';
import { noDueDate } from './rules/no-due-date.ts';
import { noLinkBack } from './rules/no-link-back.ts';
import { noLinkOnward } from './rules/no-link-onward.ts';
import { noOwner } from './rules/no-owner.ts';
import { noPlanInPeriod } from './rules/no-plan-in-period.ts';
import { noReviewDates } from './rules/no-review-dates.ts';
import { noWhy } from './rules/no-why.ts';
import { notQuantified } from './rules/not-quantified.ts';
import { unmeasuredObjective } from './rules/unmeasured-objective.ts';
import { weakChain } from './rules/weak-chain.ts';
import { weakMeasure } from './rules/weak-measure.ts';

/** Every rule there is, in the order in which their findings are told. */
export const RULES: readonly Rule[] = [
  noLinkOnward,
  noLinkBack,
  noOwner,
  notQuantified,
  emptySide,
  weakChain,
  weakMeasure,
  emptyCorner,
  unmeasuredObjective,
  noPlanInPeriod,
  noDueDate,
  crowdedSide,
  crowdedCorner,
  noReviewDates,
  noWhy,
];
