/** Writes the published JSON Schema of a plan as JSON, as this version of the program has it. */
import { writeFileSync } from 'node:fs';
import { planJsonSchema } from '#shared/plan/plan-json-schema.ts';

writeFileSync(
  new URL('../docs/plan.schema.json', import.meta.url),
  `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
);
