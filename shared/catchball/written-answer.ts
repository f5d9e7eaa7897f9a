import { z } from 'zod';
import { jsonValue, text } from '../json.ts';
import { itemId } from '../plan/ids.ts';
import { commitment, gap, obstacle, verdict } from './format.ts';

/** A line that has just been added has no text yet. */
const writtenObstacle = z.object({ ...obstacle.shape, text: text(2000) });
const writtenGap = z.object({ ...gap.shape, needs: text(300) });
const writtenCommitment = z.object({ ...commitment.shape, text: text(2000) });

/** An answer that is being written, as it is kept between two starts: whatever the person has typed, complete or not. */
export const writtenAnswer = z.strictObject({
  points: z
    .array(
      z.strictObject({
        item: itemId,
        verdict: verdict.nullable(),
        reason: text(),
        changes: z.array(z.strictObject({ key: text(300), to: jsonValue, reason: text() })).max(500),
      }),
    )
    .max(5000),
  message: text(),
  /** ISO 8601 day, or empty. */
  replyBy: text(10),
  obstacles: z.array(writtenObstacle).max(500),
  gaps: z.array(writtenGap).max(500),
  commitments: z.array(writtenCommitment).max(500),
  shown: z.array(itemId).max(500),
  /** Whether it closes, and in whose name; empty is the person's own. */
  closing: z.boolean(),
  closer: text(300),
});
export type WrittenAnswer = Readonly<z.infer<typeof writtenAnswer>>;
