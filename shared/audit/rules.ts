import type { Rule } from './rule.ts';
import { activityNotOutcome } from './rules/activity-not-outcome.ts';
import { barrierOverdue } from './rules/barrier-overdue.ts';
import { brokenChain } from './rules/broken-chain.ts';
import { changedSinceAgreed } from './rules/changed-since-agreed.ts';
import { contestedMeasure } from './rules/contested-measure.ts';
import { contradictedLink } from './rules/contradicted-link.ts';
import { crowdedCorner } from './rules/crowded-corner.ts';
import { crowdedSide } from './rules/crowded-side.ts';
import { departmentAsOwner } from './rules/department-as-owner.ts';
import { dependencyCircle } from './rules/dependency-circle.ts';
import { dependencyWithoutAgreement } from './rules/dependency-without-agreement.ts';
import { dueBeforeStart } from './rules/due-before-start.ts';
import { dueOutsidePeriod } from './rules/due-outside-period.ts';
import { emptyCorner } from './rules/empty-corner.ts';
import { emptySide } from './rules/empty-side.ts';
import { hockeyStick } from './rules/hockey-stick.ts';
import { impossibleDates } from './rules/impossible-dates.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { noDirection } from './rules/no-direction.ts';
import { noDueDate } from './rules/no-due-date.ts';
import { noLinkBack } from './rules/no-link-back.ts';
import { noLinkOnward } from './rules/no-link-onward.ts';
import { noOwner } from './rules/no-owner.ts';
import { noPlanInPeriod } from './rules/no-plan-in-period.ts';
import { noReviewDates } from './rules/no-review-dates.ts';
import { noWhy } from './rules/no-why.ts';
import { notQuantified } from './rules/not-quantified.ts';
import { notTimeBound } from './rules/not-time-bound.ts';
import { oppositeDirections } from './rules/opposite-directions.ts';
import { overclaimedResource } from './rules/overclaimed-resource.ts';
import { overloadedOwner } from './rules/overloaded-owner.ts';
import { overloadedUnit } from './rules/overloaded-unit.ts';
import { shortTargets } from './rules/short-targets.ts';
import { skippedLevel } from './rules/skipped-level.ts';
import { twelfths } from './rules/twelfths.ts';
import { unansweredMeasure } from './rules/unanswered-measure.ts';
import { unlinkedTwin } from './rules/unlinked-twin.ts';
import { unmeasuredObjective } from './rules/unmeasured-objective.ts';
import { vagueWords } from './rules/vague-words.ts';
import { weakChain } from './rules/weak-chain.ts';
import { weakMeasure } from './rules/weak-measure.ts';

/** Every rule there is, in the order in which their findings are told: gaps, weaknesses, hints. */
export const RULES: readonly Rule[] = [
  noLinkOnward,
  noLinkBack,
  noOwner,
  unansweredMeasure,
  notQuantified,
  brokenChain,
  changedSinceAgreed,
  emptySide,
  dependencyCircle,
  impossibleDates,
  weakChain,
  weakMeasure,
  emptyCorner,
  unmeasuredObjective,
  notTimeBound,
  noPlanInPeriod,
  noDirection,
  noDueDate,
  dueOutsidePeriod,
  dueBeforeStart,
  activityNotOutcome,
  crowdedSide,
  crowdedCorner,
  overloadedOwner,
  overloadedUnit,
  departmentAsOwner,
  skippedLevel,
  contradictedLink,
  shortTargets,
  dependencyWithoutAgreement,
  contestedMeasure,
  oppositeDirections,
  overclaimedResource,
  barrierOverdue,
  noReviewDates,
  noWhy,
  vagueWords,
  nearDuplicate,
  unlinkedTwin,
  twelfths,
  hockeyStick,
];
