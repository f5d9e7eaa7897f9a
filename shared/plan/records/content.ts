import { z } from 'zod';
import {
  cascadeLinkId,
  dutyId,
  itemId,
  linkId,
  matrixId,
  month,
  participantId,
  personId,
  planId,
  roundId,
  valueId,
} from '../ids.ts';
import { common, date, longText, orderKey, role, shortText } from './fields.ts';

export const itemStatus = z.enum(['open', 'onTrack', 'atRisk', 'late', 'done', 'dropped']);

/**
 * An item of a matrix side. `code` (P3) is what protocols cite and survives reordering; the place number does not.
 * The measuring fields stand on every role, because an annual objective may carry a number of its own.
 */
export const item = z.strictObject({
  kind: z.literal('item'),
  id: itemId,
  matrix: matrixId,
  role,
  code: shortText,
  text: longText,
  why: longText,
  order: orderKey,
  owner: personId.nullable(),
  start: date.nullable(),
  due: date.nullable(),
  status: itemStatus,
  perspective: shortText,
  budget: z.number().nullable(),
  measureUnit: shortText,
  baseline: z.number().nullable(),
  better: z.enum(['higher', 'lower']).nullable(),
  /** How far behind plan, in measure units, still counts as met (0 by default), and as at risk. */
  metWithin: z.number().nonnegative().nullable(),
  atRiskWithin: z.number().nonnegative().nullable(),
  /** What met, at risk and missed mean in words, where no number fits. */
  metText: longText,
  atRiskText: longText,
  missedText: longText,
  ...common,
});

/** A correlation of two items, undirected: `a` sorts before `b`, and the id joins them. */
export const link = z.strictObject({
  kind: z.literal('link'),
  id: linkId,
  a: itemId,
  b: itemId,
  strength: shortText,
  effect: z.enum(['positive', 'negative']),
  reason: longText,
  author: shortText,
  ...common,
});

/** A person's column at the far right of a matrix. */
export const participant = z.strictObject({
  kind: z.literal('participant'),
  id: participantId,
  matrix: matrixId,
  person: personId,
  order: orderKey,
  ...common,
});

/** What a person owes to an item, as a level of the plan's duty scale. */
export const duty = z.strictObject({
  kind: z.literal('duty'),
  id: dutyId,
  item: itemId,
  person: personId,
  level: shortText,
  ...common,
});

/** Plan and actual of one item in one month; `milestone` says in words what is due where no number fits. */
export const value = z.strictObject({
  kind: z.literal('value'),
  id: valueId,
  item: itemId,
  month,
  plan: z.number().nullable(),
  actual: z.number().nullable(),
  milestone: shortText,
  ...common,
});

/** An upper level's item that became a lower level's objective. `upper` may be a mirror from another plan. */
export const cascadeLink = z.strictObject({
  kind: z.literal('cascadeLink'),
  id: cascadeLinkId,
  upper: itemId,
  lower: itemId,
  note: longText,
  ...common,
});

/** A read-only image of an item of another plan, as the named round showed it. */
export const mirror = z.strictObject({
  kind: z.literal('mirror'),
  id: itemId,
  originPlan: planId,
  round: roundId,
  role,
  code: shortText,
  text: longText,
  why: longText,
  ...common,
});
