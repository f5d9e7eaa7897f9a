import { gatherExtra } from '../plan/migrations/read-record.ts';
import { recordSchemas } from '../plan/records/records.ts';

/**
 * Prepares records of a foreign file for their schemas: kinds that a newer minor version added are left out (the
 * verbatim round keeps them), and unknown fields move to `extra`, so that they go back out with the record.
 */
export function keepKnown(records: unknown): unknown {
  return Array.isArray(records) ? records.filter(hasKnownKind).map(gatherExtra) : records;
}

function hasKnownKind(record: unknown): boolean {
  return (
    typeof record === 'object' &&
    record !== null &&
    'kind' in record &&
    typeof record.kind === 'string' &&
    Object.hasOwn(recordSchemas, record.kind)
  );
}
