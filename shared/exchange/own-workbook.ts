import { z } from 'zod';
import { LANGUAGES } from '../language.ts';
import { editId, matrixId, planId } from '../plan/ids.ts';

/** What a workbook of ours says of itself: the state of the plan from which its lists were made, and how. */
export const ownWorkbook = z.strictObject({
  plan: planId,
  /** The plan's last edit when it left; null before the first. */
  edit: editId.nullable(),
  /** The number of that edit in the file that it left. */
  seq: z.int().min(0),
  language: z.enum(LANGUAGES),
  matrices: z.array(matrixId).min(1).max(5000).readonly(),
});
export type OwnWorkbook = Readonly<z.infer<typeof ownWorkbook>>;
