import type { JsonObject } from '../../json.ts';
import { type Difference, difference } from '../edits/edit.ts';
import { type PlanRecord, SCHEMA_VERSION } from '../records/records.ts';
import { InvalidRecordError, readRecord } from './read-record.ts';
import { assertRising, type RawFieldChange, type RecordMigration, recordMigrations } from './steps.ts';

/** Records were written by a newer version of the app. The message is for the person. */
export class TooNewError extends Error {
  readonly schema: number;
  constructor(schema: number) {
    super(
      `This was written by a newer version of Tenkai (data version ${schema}, this one reads up to ${SCHEMA_VERSION}). Update Tenkai to open it.`,
    );
    this.name = 'TooNewError';
    this.schema = schema;
  }
}

/** A difference before any schema has seen it. */
export interface RawDifference {
  readonly added: readonly JsonObject[];
  readonly changed: readonly RawFieldChange[];
  readonly removed: readonly JsonObject[];
}

/** Upgrades through a given list of steps to version `current`; the app's own list outside tests. */
export class Upgrader {
  readonly #steps: readonly RecordMigration[];
  readonly #current: number;

  /** @throws Error where the steps do not rise one by one from 1 to `current`. */
  constructor(steps: readonly RecordMigration[], current: number) {
    assertRising(steps, current);
    this.#steps = steps;
    this.#current = current;
  }

  /** @throws TooNewError where `fromSchema` is newer than `current`. */
  record(record: JsonObject, fromSchema: number): JsonObject {
    return this.#after(fromSchema).reduce((upgraded, step) => step.upgradeRecord(upgraded), record);
  }

  /** @throws TooNewError where `fromSchema` is newer than `current`. */
  difference({ added, changed, removed }: RawDifference, fromSchema: number): RawDifference {
    const steps = this.#after(fromSchema);
    const upgraded = changed.flatMap((change) => {
      let result: RawFieldChange | null = change;
      for (const step of steps) result = result && step.upgradeChange(result);
      return result ? [result] : [];
    });
    return {
      added: added.map((record) => this.record(record, fromSchema)),
      changed: upgraded,
      removed: removed.map((record) => this.record(record, fromSchema)),
    };
  }

  #after(fromSchema: number): readonly RecordMigration[] {
    if (fromSchema > this.#current) throw new TooNewError(fromSchema);
    return this.#steps.filter(({ to }) => to > fromSchema);
  }
}

const upgrader = new Upgrader(recordMigrations, SCHEMA_VERSION);

/**
 * A record of any released version as today's: for tables, the log and catchball files. Fields that this version does
 * not know are kept in `extra`.
 * @throws TooNewError, InvalidRecordError
 */
export function upgradeRecord(record: JsonObject, fromSchema: number): PlanRecord {
  return readRecord(upgrader.record(record, fromSchema), { keepUnknown: true });
}

/** A record of an older version as today's, before any schema sees it. @throws TooNewError */
export function upgradeRaw(record: JsonObject, fromSchema: number): JsonObject {
  return upgrader.record(record, fromSchema);
}

/** The same for a whole difference out of the log. @throws TooNewError, InvalidRecordError */
export function upgradeDifference(raw: RawDifference, fromSchema: number): Difference {
  const upgraded = upgrader.difference(raw, fromSchema);
  const read = (record: JsonObject) => readRecord(record, { keepUnknown: true });
  const parsed = difference.safeParse({
    added: upgraded.added.map(read),
    changed: upgraded.changed,
    removed: upgraded.removed.map(read),
  });
  if (!parsed.success) throw new InvalidRecordError('An edit', parsed.error);
  return parsed.data;
}
