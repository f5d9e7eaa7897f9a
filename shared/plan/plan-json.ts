import { z } from 'zod';
import { type JsonObject, jsonObject } from '../json.ts';
import { readRecord, writeRecord } from './migrations/read-record.ts';
import { upgradeRecord } from './migrations/upgrade.ts';
import { RecordSet } from './record-set.ts';
import { SCHEMA_VERSION } from './records/records.ts';

const PLAN_FORMAT = 'tenkai-plan';

const planDocument = z.looseObject({
  format: z.literal(PLAN_FORMAT),
  schema: z.int().min(1),
  records: z.array(jsonObject),
});

/** The whole plan as JSON, lossless: its records as they are stored, owners before what they own. */
export function planToJson(records: RecordSet): JsonObject {
  return { format: PLAN_FORMAT, schema: SCHEMA_VERSION, records: [...records].map(writeRecord) };
}

/**
 * The inverse of `planToJson`; records of an older schema are upgraded.
 * @throws z.ZodError or InvalidRecordError that names what does not fit
 */
export function planFromJson(json: unknown): RecordSet {
  const { schema, records } = planDocument.parse(json);
  return RecordSet.of(
    records.map((record) =>
      schema === SCHEMA_VERSION ? readRecord(record, { keepUnknown: true }) : upgradeRecord(record, schema),
    ),
  );
}
