import { z } from 'zod';
import { LIST_KEYS } from '../exchange/list.ts';
import { REVEAL_ORDERS } from '../matrix/reveal.ts';
import { matrixId } from '../plan/ids.ts';
import { arrangementName } from '../plan/records/fields.ts';
import { pack } from '../print/pack/pack.ts';

/** The matrices that are meant, in the order given; null for all of the plan. */
const matrices = z.array(matrixId).min(1).max(2000).nullable();
/** Null: each matrix's own. */
const arrangement = arrangementName.nullable();
const oneMatrix = { matrix: matrixId, arrangement };

/** What is to be written, and how. */
export const exportChoice = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('pdf'), pack }),
  z.strictObject({ format: z.literal('svg'), ...oneMatrix }),
  /** `scale`: pixels of the picture to one of the drawing. */
  z.strictObject({ format: z.literal('png'), ...oneMatrix, scale: z.number().min(0.25).max(8) }),
  /** One slide for each matrix; with an order one more for each of its steps. */
  z.strictObject({ format: z.literal('pptx'), matrices, arrangement, steps: z.enum(REVEAL_ORDERS) }),
  z.strictObject({ format: z.literal('xlsx'), matrices, arrangement }),
  z.strictObject({ format: z.enum(['csv', 'tsv']), matrices, list: z.enum(LIST_KEYS) }),
  z.strictObject({ format: z.enum(['md', 'html']), matrices, arrangement }),
  z.strictObject({ format: z.enum(['graphml', 'dot', 'ics']), matrices }),
  z.strictObject({ format: z.literal('json') }),
]);
export type ExportChoice = z.infer<typeof exportChoice>;
