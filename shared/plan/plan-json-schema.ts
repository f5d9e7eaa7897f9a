import { z } from 'zod';
import { jsonObject } from '../json.ts';
import { PLAN_FORMAT } from './plan-json.ts';
import { KINDS, recordSchemas, SCHEMA_VERSION } from './records/records.ts';

/** The published JSON Schema (draft 2020-12) of a plan as JSON, made from the schemas that the program itself uses. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  const names = z.registry<{ id: string }>();
  const records = KINDS.map((kind) => {
    // `extra` goes out as fields of the record, so a record may have more fields than this version knows.
    const { extra: _, ...fields } = recordSchemas[kind].shape;
    const record = z.looseObject(fields);
    names.add(record, { id: kind });
    return record;
  });
  const document = z.looseObject({
    format: z.literal(PLAN_FORMAT),
    schema: z.literal(SCHEMA_VERSION),
    records: z.array(z.union(records)),
  });
  return {
    ...z.toJSONSchema(document, {
      io: 'output',
      target: 'draft-2020-12',
      metadata: names,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === jsonObject) jsonSchema.type = 'object';
      },
    }),
    title: `Tenkai plan, data version ${SCHEMA_VERSION}`,
    description:
      'A whole plan as its records. See formats.md for how they hang together; every reference must lead to a record of the document.',
  };
}
