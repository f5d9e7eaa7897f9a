import { basename } from 'node:path';
import { HostError } from '#shared/host/reply.ts';
import { TooNewError } from '#shared/plan/migrations/upgrade.ts';
import { InvalidPlanError, MAX_RECORDS, planFromJson } from '#shared/plan/plan-json.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { readAtMost } from './read-at-most.ts';
import { type JsonBounds, NotJsonError, parseStrictJson } from './strict-json.ts';

/** Records have some ten fields each. */
const PLAN_BOUNDS: JsonBounds = { of: 'plan', values: 20 * MAX_RECORDS, members: MAX_RECORDS };

/** A plan of a thousand matrices has some 60 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a whole plan from a JSON file.
 * @throws HostError that names the file and the first thing that does not fit
 */
export function readPlanDocument(path: string): RecordSet {
  const name = basename(path);
  const hint = 'Choose a file that Tenkai has exported as JSON.';
  const bytes = readAtMost(path, name, MAX_BYTES, {
    notAFile: () => new HostError('notAPlan', `${name} is not a file.`, hint),
    tooLarge: () => new HostError('tooLarge', `${name} is too large for a plan.`, hint),
  });
  return planFromJsonBytes(bytes, name);
}

/**
 * A whole plan out of the bytes of a JSON file; nothing of it is taken where anything does not fit.
 * @param name of the file, in refusals
 * @throws HostError that names the file and the first thing that does not fit
 */
export function planFromJsonBytes(bytes: Uint8Array, name: string): RecordSet {
  try {
    return planFromJson(parseStrictJson(bytes, PLAN_BOUNDS));
  } catch (error) {
    throw refusal(error, name);
  }
}

function refusal(error: unknown, name: string): unknown {
  const options = { cause: error };
  if (error instanceof NotJsonError) {
    const hint = 'Choose a file that Tenkai has exported as JSON.';
    return new HostError('notAPlan', `${name} is not a plan: it ${error.message}.`, hint, options);
  }
  if (error instanceof InvalidPlanError) {
    const hint = 'Mend it in the file, or export the plan again; docs/formats.md describes the format.';
    return new HostError('notAPlan', `${name} cannot be read. ${error.message}`, hint, options);
  }
  if (error instanceof TooNewError) {
    return new HostError('tooNew', `${name}: ${error.message}`, 'Update Tenkai.', options);
  }
  // A schema gathers the faults of one record, and hands them on as arguments of one call: too many for it.
  if (error instanceof RangeError) {
    const sentence = `${name} is not a plan: there are too many faults in it to name them.`;
    return new HostError('notAPlan', sentence, 'Export the plan again.', options);
  }
  return error;
}
