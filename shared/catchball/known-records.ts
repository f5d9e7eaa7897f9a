import { recordSchemas } from '../plan/records/records.ts';

/**
 * Prepares records of a foreign file for their schemas: kinds that a newer minor version added are left out (the
 * verbatim round keeps them), and unknown fields move to `extra`, so that they go back out with the record.
 */
export function keepKnown(records: unknown): unknown {
  if (!Array.isArray(records)) return records;
  return records.filter(hasKnownKind).map(foldUnknownFields);
}

type Draft = { readonly kind: keyof typeof recordSchemas; readonly [field: string]: unknown };

function hasKnownKind(record: unknown): record is Draft {
  return (
    typeof record === 'object' &&
    record !== null &&
    'kind' in record &&
    typeof record.kind === 'string' &&
    Object.hasOwn(recordSchemas, record.kind)
  );
}

function foldUnknownFields(record: Draft): unknown {
  const shape = recordSchemas[record.kind].shape;
  const unknown = Object.entries(record).filter(([field]) => !Object.hasOwn(shape, field));
  if (unknown.length === 0) return record;
  const known = Object.entries(record).filter(([field]) => Object.hasOwn(shape, field));
  const before = typeof record.extra === 'object' ? record.extra : {};
  return { ...Object.fromEntries(known), extra: { ...before, ...Object.fromEntries(unknown) } };
}
