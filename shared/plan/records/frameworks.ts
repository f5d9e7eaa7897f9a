import { z } from 'zod';
import { causeId, gradeId, itemId, month } from '../ids.ts';
import { common, longText } from './fields.ts';

/** How far a key result came in the quarter that begins with `month`, as somebody judged it: 0 to 1. */
export const grade = z.strictObject({
  kind: z.literal('grade'),
  id: gradeId,
  item: itemId,
  month,
  grade: z.number().min(0).max(1).nullable(),
  note: longText,
  ...common,
});

/** An arrow of the strategy map: reaching `from` helps to reach `to`. */
export const cause = z.strictObject({
  kind: z.literal('cause'),
  id: causeId,
  from: itemId,
  to: itemId,
  note: longText,
  ...common,
});
