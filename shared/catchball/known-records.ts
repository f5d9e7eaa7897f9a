import { type JsonObject, type JsonValue, jsonObject } from '../json.ts';
import { gatherExtra } from '../plan/migrations/read-record.ts';
import { upgradeRaw } from '../plan/migrations/upgrade.ts';
import { recordSchemas, SCHEMA_VERSION } from '../plan/records/records.ts';

/**
 * Prepares records of a foreign file for their schemas: kinds that a newer minor version added are left out (the
 * verbatim round keeps them), and unknown fields move to `extra`, so that they go back out with the record.
 */
export function keepKnown(records: unknown): unknown {
  return Array.isArray(records) ? records.filter(hasKnownKind).map(gatherExtra) : records;
}

/**
 * A round as this version writes it: with what it does, which format 1.0 did not say, and with the records of an older
 * version as this one has them. All else stays as it stands.
 */
export function upgradeRound(round: unknown): unknown {
  if (typeof round !== 'object' || round === null || Array.isArray(round)) return round;
  const act = 'parent' in round && round.parent === null ? 'throw' : 'answer';
  return upgradedRecords({ act, ...round });
}

function upgradedRecords(round: object): object {
  const parsed = jsonObject.safeParse(round);
  if (!parsed.success) return round;
  const { schema, snapshot, shown, proposal } = parsed.data;
  if (typeof schema !== 'number' || schema < 1 || schema >= SCHEMA_VERSION) return round;
  const upgraded = (records: JsonValue | undefined) =>
    isArray(records) ? records.map((record) => (isObject(record) ? upgradeRaw(record, schema) : record)) : [];
  return {
    ...parsed.data,
    ...(isArray(snapshot) && { snapshot: upgraded(snapshot) }),
    ...(isArray(shown) && { shown: upgraded(shown) }),
    ...(isObject(proposal) && { proposal: upgradedProposal(proposal, upgraded) }),
  };
}

function upgradedProposal(
  proposal: JsonObject,
  upgraded: (records: JsonValue | undefined) => readonly JsonValue[],
): JsonObject {
  const { added, removed } = proposal;
  return {
    ...proposal,
    ...(isArray(added) && { added: upgraded(added) }),
    ...(isArray(removed) && { removed: upgraded(removed) }),
  };
}

function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
