/** `npm run schema`: writes the published JSON Schema of the catchball file as this version of the program has it. */
import { writeFileSync } from 'node:fs';
import { CATCHBALL_MAJOR, CATCHBALL_MINOR } from '#shared/catchball/format.ts';
import { catchballJsonSchema } from '#shared/catchball/json-schema.ts';

const name = `catchball-${CATCHBALL_MAJOR}.${CATCHBALL_MINOR}.schema.json`;
writeFileSync(
  new URL(`../docs/${name}`, import.meta.url),
  `${JSON.stringify(catchballJsonSchema(), null, 2)}\n`,
);
