import type { z } from 'zod';
import {
  KINDS,
  type Kind,
  type PlanRecord,
  type RecordOf,
  recordSchemas,
} from '#shared/plan/records/records.ts';

/**
 * How the fields of a record stand in its table: table = kind, column = field. Derived from the record
 * schemas, which stay the one source; a test compares the result with the tables that the migrations make.
 */
export interface Column {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  /** The value is stored as JSON text. */
  readonly json: boolean;
  readonly nullable: boolean;
}

export type SqlValue = string | number | null;

export const columns: { readonly [K in Kind]: readonly Column[] } = Object.fromEntries(
  KINDS.map((kind) => [kind, columnsOf(recordSchemas[kind].shape)]),
) as { [K in Kind]: readonly Column[] };

const columnByName = new Map(
  KINDS.flatMap((kind) => columns[kind].map((column) => [`${kind}.${column.name}`, column] as const)),
);

const jsonColumns: ReadonlyMap<Kind, readonly string[]> = new Map(
  KINDS.map((kind) => [kind, columns[kind].filter(({ json }) => json).map(({ name }) => name)]),
);

export const quoted = (name: string): string => `"${name}"`;

/** The columns of a kind as a select list that yields records: `'item' AS "kind", i."id", …`. */
export function selectList(kind: Kind, alias: string = quoted(kind)): string {
  return [`'${kind}' AS "kind"`, ...columns[kind].map(({ name }) => `${alias}.${quoted(name)}`)].join(', ');
}

/** The record's values in the order of its columns. */
export function rowOf(record: PlanRecord): readonly SqlValue[] {
  const fields: Readonly<Record<string, unknown>> = record;
  return columns[record.kind].map(({ name }) => toSql(record.kind, name, fields[name]));
}

/** One field as its column holds it. */
export function toSql(kind: Kind, field: string, value: unknown): SqlValue {
  if (value === null) return null;
  if (columnByName.get(`${kind}.${field}`)?.json) return JSON.stringify(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`${kind}.${field} cannot hold ${typeof value}.`);
}

/**
 * A row of `selectList` as a record. Files come from outside: what does not pass the record's schema is refused.
 * @throws ZodError or SyntaxError where the row is not a valid record.
 */
export function recordOf<K extends Kind>(kind: K, row: unknown): RecordOf<K> {
  const fields: Record<string, unknown> = { ...(row as object) };
  for (const name of jsonColumns.get(kind) ?? []) {
    const text = fields[name];
    if (typeof text === 'string') fields[name] = JSON.parse(text);
  }
  const record: PlanRecord = recordSchemas[kind].parse(fields);
  return record as RecordOf<K>;
}

function columnsOf(shape: Readonly<Record<string, z.core.$ZodType>>): readonly Column[] {
  return Object.entries(shape)
    .filter(([name]) => name !== 'kind')
    .map(([name, schema]) => ({ name, ...storageOf(name, schema) }));
}

function storageOf(name: string, schema: z.core.$ZodType): Omit<Column, 'name'> {
  let inner = schema as z.core.$ZodTypes;
  let nullable = false;
  while (inner._zod.def.type === 'nullable' || inner._zod.def.type === 'readonly') {
    nullable ||= inner._zod.def.type === 'nullable';
    inner = inner._zod.def.innerType as z.core.$ZodTypes;
  }
  const def = inner._zod.def;
  switch (def.type) {
    case 'string':
    case 'enum':
      return { type: 'TEXT', json: false, nullable };
    case 'number':
      return { type: isInteger(inner) ? 'INTEGER' : 'REAL', json: false, nullable };
    case 'array':
    case 'record':
    case 'custom':
    case 'object':
    case 'union':
      return { type: 'TEXT', json: true, nullable };
    default:
      throw new TypeError(`No column is known for the field ${name} of type ${def.type}.`);
  }
}

function isInteger(schema: z.core.$ZodTypes): boolean {
  return 'format' in schema._zod.def && schema._zod.def.format === 'safeint';
}
