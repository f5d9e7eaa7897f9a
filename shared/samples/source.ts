import { z } from 'zod';
import { month } from '../plan/ids.ts';

const dated = z.string().optional();
const numbers = z.array(z.number());
const byCode = <V extends z.ZodType>(value: V) => z.record(z.string(), value);

const measured = {
  unit: z.string().optional(),
  better: z.enum(['higher', 'lower']).optional(),
  baseline: z.number().optional(),
  plan: numbers.optional(),
  actual: numbers.optional(),
  /** Four figures, due at the ends of the quarters. */
  quarters: numbers.optional(),
  milestones: z.array(z.string()).optional(),
};
const sampleItem = z.object({
  id: z.string(),
  text: z.string(),
  start: dated,
  end: dated,
  due: dated,
  ...measured,
});
export type SampleItem = z.infer<typeof sampleItem>;

const letter = z.enum(['S', 'M', 'W']);
const duty = z.enum(['leader', 'core', 'rotating']);

/** The automotive sample as it was keyed in: one full matrix and what its lower levels take over. */
export const automotiveSource = z.object({
  unit: z.string(),
  period: z.object({ label: z.string(), start: month, months: z.int() }),
  trueNorth: z.string(),
  longTerm: z.array(sampleItem),
  annual: z.array(sampleItem),
  priorities: z.array(sampleItem),
  measures: z.array(sampleItem),
  marks: z.object({
    sheet: byCode(byCode(letter)),
    notesDiffersFromSheet: z.array(
      z.object({
        pair: z.tuple([z.string(), z.string()]),
        sheet: letter.nullable(),
        notes: letter.nullable(),
      }),
    ),
  }),
  cascade: z.array(z.object({ from: z.string(), unit: z.string(), takes: z.string(), measure: z.string() })),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  owners: byCode(z.string()),
  duties: byCode(byCode(duty)),
  units: z.array(
    z.object({ id: z.string(), name: z.string(), parent: z.string().nullable(), lead: z.string() }),
  ),
});
export type AutomotiveSource = z.infer<typeof automotiveSource>;

/** The homelessness sample: four short lists in the words of its arrangement, every mark with its reason. */
export const homelessnessSource = z.object({
  trueNorth: z.string(),
  aspirations: z.array(sampleItem),
  strategies: z.array(sampleItem),
  tactics: z.array(sampleItem),
  evidence: z.array(sampleItem),
  marks: z.array(
    z.object({
      pair: z.tuple([z.string(), z.string()]),
      strength: z.enum(['strong', 'medium', 'weak']),
      reason: z.string(),
    }),
  ),
});
