import type { z } from 'zod';
import { type JsonObject, type JsonValue, jsonObject } from '../../json.ts';
import { kind, type PlanRecord, planRecord, recordSchemas } from '../records/records.ts';

/** A record does not fit its schema. The message names the record, the field and what is wrong with it. */
export class InvalidRecordError extends Error {
  constructor(what: string, error: z.ZodError) {
    const issue = error.issues[0];
    const field = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
    super(`${what} is not valid${field}: ${issue?.message ?? 'it does not fit its schema'}.`);
    this.name = 'InvalidRecordError';
  }
}

/**
 * Reads one record. With `keepUnknown`, fields that this version does not know (a newer minor version wrote them) go to
 * `extra`; without, they are refused. Fields that stand in `extra` although this version knows them come out of it.
 * @throws InvalidRecordError
 */
export function readRecord(json: unknown, { keepUnknown }: { readonly keepUnknown: boolean }): PlanRecord {
  const candidate = keepUnknown ? gatherExtra(json) : json;
  const parsed = planRecord.safeParse(candidate);
  if (!parsed.success) throw new InvalidRecordError(describe(json), parsed.error);
  return parsed.data;
}

/** The inverse of `readRecord` with `keepUnknown`: unknown fields go back out beside the known ones. */
export function writeRecord({ extra, ...known }: PlanRecord): JsonObject {
  return { ...extra, ...known };
}

/** Moves the fields that this version does not know to `extra`, and those that it knows by now out of it. */
export function gatherExtra(json: unknown): unknown {
  const object = jsonObject.safeParse(json);
  if (!object.success) return json;
  const { extra, ...flat } = object.data;
  const { kind: itsKind } = flat;
  const known = kind.safeParse(itsKind);
  if (!known.success) return json;
  const names = new Set(Object.keys(recordSchemas[known.data].shape));
  const nested = isObject(extra) ? extra : {};
  const fields = Object.entries({ ...nested, ...flat });
  const unknown = fields.filter(([name]) => !names.has(name));
  return Object.fromEntries([
    ...fields.filter(([name]) => names.has(name)),
    ['extra', unknown.length > 0 ? Object.fromEntries(unknown) : null],
  ]);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(json: unknown): string {
  const object = jsonObject.safeParse(json);
  if (!object.success) return 'A record';
  const { kind: itsKind, id } = object.data;
  return `The record ${[itsKind, id].filter((part) => typeof part === 'string').join(' ')}`.slice(0, 200);
}
