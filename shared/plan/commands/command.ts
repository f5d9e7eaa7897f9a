import { changesBetween } from '../edits/diff.ts';
import type { Difference } from '../edits/edit.ts';
import { NO_DIFFERENCE } from '../edits/edit.ts';
import type { PlanRecord } from '../records/records.ts';

/** A command was asked for something that does not make sense in this plan. The message is for the person. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}

export function adding(...added: readonly PlanRecord[]): Difference {
  return { ...NO_DIFFERENCE, added };
}

export function removing(...removed: readonly PlanRecord[]): Difference {
  return { ...NO_DIFFERENCE, removed };
}

/** The difference that gives some fields of one record new values; empty where they have them already. */
export function changing<R extends PlanRecord>(record: R, fields: Partial<R>): Difference {
  return { ...NO_DIFFERENCE, changed: changesBetween(record, { ...record, ...fields }) };
}

export function together(...parts: readonly Difference[]): Difference {
  return {
    added: parts.flatMap(({ added }) => added),
    changed: parts.flatMap(({ changed }) => changed),
    removed: parts.flatMap(({ removed }) => removed),
  };
}
