import { type JsonObject, type JsonValue, jsonObject } from '../json.ts';
import { violationsOf } from './invariants.ts';
import { nameOf } from './lookup.ts';
import { gatherExtra, writeRecord } from './migrations/read-record.ts';
import { upgradeRaw } from './migrations/upgrade.ts';
import { faultOf, quotable } from './plan-json-faults.ts';
import { RecordSet } from './record-set.ts';
import { type PlanRecord, planRecord, SCHEMA_VERSION } from './records/records.ts';

export const PLAN_FORMAT = 'tenkai-plan';

/** More than any plan holds; protects whoever reads a foreign document. */
export const MAX_RECORDS = 500_000;
/** A chain of units is walked up from each of them. */
const MAX_UNITS = 5000;

/** A JSON document is no plan that can be read. The message is one sentence for a person: what does not fit, and where. */
export class InvalidPlanError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidPlanError';
  }
}

/** The whole plan as JSON, lossless: its records as they are stored, owners before what they own. */
export function planToJson(records: RecordSet): JsonObject {
  return { format: PLAN_FORMAT, schema: SCHEMA_VERSION, records: [...records].map(writeRecord) };
}

/**
 * The inverse of `planToJson`: a whole plan that keeps all its laws. Records of an older schema are upgraded, fields of a
 * newer minor version kept.
 * @param json as a JSON parser with bounds gives it: how deep it is nested is not checked again
 * @throws InvalidPlanError that names the first thing that does not fit; TooNewError
 */
export function planFromJson(json: unknown): RecordSet {
  const { schema, records } = documentOf(json);
  const read = new Map<string, number>();
  const plan = RecordSet.of(
    records.map((raw, index) => {
      const record = recordOf(raw, index + 1, schema);
      const key = `${record.kind} ${record.id}`;
      const before = read.get(key);
      if (before !== undefined) {
        throw new InvalidPlanError(`Records ${before} and ${index + 1} are both the ${key}.`);
      }
      read.set(key, index + 1);
      return record;
    }),
  );
  refuseUnlawful(plan, read);
  return plan;
}

/** The parts of the document, each looked at no further than its first fault. */
function documentOf(json: unknown): { readonly schema: number; readonly records: readonly unknown[] } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new InvalidPlanError('This is no plan: it is not a JSON object.');
  }
  const { format, schema, records }: { format?: unknown; schema?: unknown; records?: unknown } = json;
  if (format !== PLAN_FORMAT) {
    throw new InvalidPlanError(`This is no plan: its “format” is not “${PLAN_FORMAT}”.`);
  }
  if (typeof schema !== 'number' || !Number.isSafeInteger(schema) || schema < 1) {
    throw new InvalidPlanError('The “schema” of the plan must be a whole number from 1 on.');
  }
  if (!Array.isArray(records)) throw new InvalidPlanError('The “records” of the plan must be a list.');
  if (records.length > MAX_RECORDS) {
    throw new InvalidPlanError(`The plan holds ${records.length} records; ${MAX_RECORDS} are the most.`);
  }
  return { schema, records };
}

function recordOf(raw: unknown, number: number, schema: number): PlanRecord {
  const object = jsonObject.safeParse(raw);
  if (!object.success) {
    throw new InvalidPlanError(`Record ${number} is not a JSON object with well-formed texts.`);
  }
  const parsed = planRecord.safeParse(gatherExtra(upgradeRaw(object.data, schema)));
  if (parsed.success) return parsed.data;
  const { field, says } = faultOf(parsed.error);
  const where = `Record ${number}${whichOf(object.data)}`;
  throw new InvalidPlanError(
    field === '' ? `${where} ${says}.` : `${where}: its “${quotable(field)}” ${says}.`,
  );
}

/** What a record is, as far as it says so. */
function whichOf({ kind, id, code }: { readonly [field: string]: JsonValue }): string {
  const said = [kind, typeof code === 'string' && code !== '' ? code : id].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  return said.length === 0 ? '' : ` (${said.map((part) => quotable(part)).join(' ')})`;
}

function refuseUnlawful(plan: RecordSet, numbers: ReadonlyMap<string, number>): void {
  const plans = plan.list('plan').length;
  if (plans !== 1) {
    throw new InvalidPlanError(`A plan has exactly one record of the kind “plan”; this one has ${plans}.`);
  }
  const units = plan.all('unit').size;
  if (units > MAX_UNITS) {
    throw new InvalidPlanError(`The plan holds ${units} units; ${MAX_UNITS} are the most.`);
  }
  for (const record of plan) {
    const [broken] = violationsOf(record, plan);
    if (!broken) continue;
    const number = numbers.get(`${record.kind} ${record.id}`);
    const which = quotable(nameOf(record));
    throw new InvalidPlanError(`Record ${number} (${which}) cannot stand: ${quotable(broken.message, 300)}`);
  }
}
