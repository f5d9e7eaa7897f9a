import { z } from 'zod';
import { acceptanceId, itemId, matrixId, normsId, outcomeId, setupStepId } from '../ids.ts';
import { common, longText, shortText } from './fields.ts';

const most = z.int().min(1).max(1000);

/** What this organisation holds itself to: how its years run, and how much can be kept in view at once. */
export const norms = z.strictObject({
  kind: z.literal('norms'),
  id: normsId,
  /** The month in which its years begin, 1 to 12. */
  fiscalStart: z.int().min(1).max(12),
  /** How many years its breakthroughs look ahead. */
  horizonYears: z.int().min(1).max(10),
  /** Items on a side: breakthroughs, and annual objectives and priorities in twelve months. */
  longTerm: most,
  annual: most,
  priority: most,
  /** Annual objectives and priorities that one person, and one unit in its own matrices, answers for in the same month. */
  owned: most,
  ownedByUnit: most,
  ...common,
});

/** A finding that stays as it is, because … `subject` names what it is about, so that it comes back where that changes. */
export const acceptance = z.strictObject({
  kind: z.literal('acceptance'),
  id: acceptanceId,
  matrix: matrixId,
  rule: shortText.min(1),
  subject: longText,
  reason: longText.min(1),
  by: shortText,
  /** ISO 8601, UTC; shown, never used to decide. */
  at: z.iso.datetime(),
  ...common,
});

/** How an item of a closed year ended, and what it became in the next. */
export const outcome = z.strictObject({
  kind: z.literal('outcome'),
  id: outcomeId,
  item: itemId,
  result: longText,
  carriedTo: itemId.nullable(),
  ...common,
});

/** A step of the guided set-up that somebody has called done, or not needed. */
export const setupStep = z.strictObject({
  kind: z.literal('setupStep'),
  id: setupStepId,
  step: setupStepId,
  state: z.enum(['done', 'skipped']),
  note: longText,
  ...common,
});
