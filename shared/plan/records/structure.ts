import { z } from 'zod';
import { matrixId, membershipId, month, periodId, personId, planId, threadId, unitId } from '../ids.ts';
import {
  arrangementName,
  common,
  date,
  day,
  longText,
  orderKey,
  roleNames,
  scale,
  shortText,
} from './fields.ts';

/** The plan itself: exactly one in a file. `copiedFrom` names the plan that a sample, template or new year came from. */
export const plan = z.strictObject({
  kind: z.literal('plan'),
  id: planId,
  title: shortText,
  trueNorth: longText,
  strengths: scale,
  duties: scale,
  /** What this organisation calls the roles, in every arrangement; null leaves it to the arrangement. */
  roleNames: roleNames.nullable(),
  copiedFrom: planId.nullable(),
  ...common,
});

export const MOST_REVIEWS = 100;

/** Each day once, earliest first. They may lie outside of the period: its last review is often held after its end. */
const reviewDays = z
  .array(day)
  .max(MOST_REVIEWS)
  .refine(
    (days) => days.every((each, index) => index === 0 || each > (days[index - 1] ?? '')),
    'must be days in rising order, each once',
  );

/** A planning period: `months` months from `start` on, and the days on which the plan is reviewed. */
export const period = z.strictObject({
  kind: z.literal('period'),
  id: periodId,
  label: shortText,
  start: month,
  months: z.int().min(1).max(120),
  reviews: reviewDays,
  ...common,
});

/** A unit of the organisation tree. */
export const unit = z.strictObject({
  kind: z.literal('unit'),
  id: unitId,
  name: shortText,
  parent: unitId.nullable(),
  lead: personId.nullable(),
  order: orderKey,
  ...common,
});

/** A person, or a job title that stands for one. */
export const person = z.strictObject({
  kind: z.literal('person'),
  id: personId,
  name: shortText,
  mail: shortText,
  order: orderKey,
  ...common,
});

/** What a person is in a unit, in the organisation's own words. */
export const membership = z.strictObject({
  kind: z.literal('membership'),
  id: membershipId,
  unit: unitId,
  person: personId,
  role: shortText,
  ...common,
});

export const matrixStatus = z.enum(['draft', 'inCatchball', 'active', 'closed']);

/**
 * Why a matrix is active: both levels have agreed on it by catchball, or a named person has put it in force without (the
 * top level has nobody above it) and says why. `at` is ISO 8601, UTC; shown, never used to decide.
 */
export const approval = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('agreement'),
    thread: threadId,
    upper: shortText,
    lower: shortText,
    at: z.iso.datetime(),
  }),
  z.strictObject({
    how: z.literal('signOff'),
    name: shortText.min(1),
    reason: longText.min(1),
    at: z.iso.datetime(),
  }),
]);
export type Approval = Readonly<z.infer<typeof approval>>;

/** One X-matrix: it belongs to one unit and one period. */
export const matrix = z.strictObject({
  kind: z.literal('matrix'),
  id: matrixId,
  unit: unitId,
  period: periodId,
  title: shortText,
  owner: personId.nullable(),
  status: matrixStatus,
  revision: shortText,
  date: date.nullable(),
  arrangement: arrangementName,
  approval: approval.nullable(),
  ...common,
});
