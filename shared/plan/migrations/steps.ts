import type { JsonObject, JsonValue } from '../../json.ts';

/** A field change before any schema has seen it. */
export interface RawFieldChange {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
}

/** One step of the record schemas, from version `to - 1` to `to`. Steps are append-only and never edited once released. */
export interface RecordMigration {
  readonly to: number;
  /** The record as version `to` writes it. Records of other kinds go through untouched. */
  upgradeRecord(record: JsonObject): JsonObject;
  /** The same for one changed field in an edit of the log; null where the field is gone. */
  upgradeChange(change: RawFieldChange): RawFieldChange | null;
}

/** Version 2: a plan may have its own names for the roles, and states of it may have names. */
const roleNames: RecordMigration = {
  to: 2,
  upgradeRecord: (record) => {
    const { kind } = record;
    return kind === 'plan' ? { roleNames: null, ...record } : record;
  },
  upgradeChange: (change) => change,
};

/** Version 3: a thread knows which points are agreed, a matrix why it is active. */
const agreements: RecordMigration = {
  to: 3,
  upgradeRecord: (record) => {
    const { kind } = record;
    if (kind === 'thread') return { agreed: [], ...record };
    return kind === 'matrix' ? { approval: null, ...record } : record;
  },
  upgradeChange: (change) => change,
};

/** Version 4: a period knows the days on which the plan is reviewed. */
const reviews: RecordMigration = {
  to: 4,
  upgradeRecord: (record) => {
    const { kind } = record;
    return kind === 'period' ? { reviews: [], ...record } : record;
  },
  upgradeChange: (change) => change,
};

/** Version 5: kinds of their own for what spans matrices; nothing that was there is written otherwise. */
const spanning: RecordMigration = {
  to: 5,
  upgradeRecord: (record) => record,
  upgradeChange: (change) => change,
};

/** Every step, oldest first. */
export const recordMigrations: readonly RecordMigration[] = [roleNames, agreements, reviews, spanning];

/** @throws Error where the steps do not lead, one by one, from version 1 to `current`. */
export function assertRising(steps: readonly RecordMigration[], current: number): void {
  const expected = Array.from({ length: current - 1 }, (_, index) => index + 2);
  if (steps.length !== expected.length || steps.some(({ to }, index) => to !== expected[index])) {
    const found = steps.map(({ to }) => to).join(', ') || 'none';
    throw new Error(`Record migrations must lead from 1 to ${current} one by one; there are: ${found}.`);
  }
}
