import { z } from 'zod';
import { jsonObject } from '../../json.ts';
import { decisionId, itemId, matrixId, roundId, threadId } from '../ids.ts';
import { common, longText, shortText } from './fields.ts';

export const threadState = z.enum(['open', 'agreed', 'withdrawn', 'escalated']);

/**
 * One negotiation between two adjacent levels. The plan holds one end of it, or is the third that it was escalated to:
 * `side` says which.
 */
export const thread = z.strictObject({
  kind: z.literal('thread'),
  id: threadId,
  title: shortText,
  side: z.enum(['upper', 'lower', 'third']),
  state: threadState,
  /** The matrix of this plan that takes part. */
  matrix: matrixId,
  /** The points whose terms both sides have agreed on: locked, until somebody opens a new round about them. */
  agreed: z.array(itemId).max(5000).readonly(),
  /** The thread's head as every file of it repeats it: who talks with whom about what. */
  header: jsonObject,
  ...common,
});

/** A round exactly as it left or arrived: `body` is the signed document part and is never rewritten. */
export const round = z.strictObject({
  kind: z.literal('round'),
  id: roundId,
  thread: threadId,
  number: z.int().min(1),
  /** Hash of the round before; null for the first. */
  parent: shortText.nullable(),
  hash: shortText,
  body: jsonObject,
  ...common,
});

/**
 * What this plan decided about one proposed field (or, with `field` null, one whole record) of a round. `edited` took
 * neither their value nor ours, but a third one.
 */
export const decision = z.strictObject({
  kind: z.literal('decision'),
  id: decisionId,
  round: roundId,
  target: shortText,
  field: shortText.nullable(),
  verdict: z.enum(['accepted', 'refused', 'edited']),
  reason: longText,
  ...common,
});
