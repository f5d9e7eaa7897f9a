import { basename } from 'node:path';
import { HostError } from '#shared/host/reply.ts';
import { TooNewError } from '#shared/plan/migrations/upgrade.ts';
import { InvalidPlanError, planFromJson } from '#shared/plan/plan-json.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { readAtMost } from './read-at-most.ts';
import { NotJsonError, parseStrictJson } from './strict-json.ts';

/** A plan of a thousand matrices has some 60 MB. */
const MAX_BYTES = 200 * 1024 * 1024;
const HINT = 'Choose a file that Tenkai has written as JSON; docs/formats.md says what stands in it.';

/**
 * Reads a whole plan from a JSON document.
 * @throws HostError that names the file and the first thing in it that does not fit
 */
export function readPlanDocument(path: string): RecordSet {
  const name = basename(path);
  const bytes = readAtMost(path, name, MAX_BYTES, {
    notAFile: () => new HostError('notAPlan', `${name} is no file.`, HINT),
    tooLarge: () => new HostError('tooLarge', `${name} is too large for a plan.`, HINT),
  });
  try {
    return planFromJson(parseStrictJson(bytes));
  } catch (error) {
    throw refusalOf(name, error);
  }
}

function refusalOf(name: string, cause: unknown): unknown {
  if (cause instanceof NotJsonError) {
    return new HostError('notAPlan', `${name} is not a plan: it ${cause.message}.`, HINT, { cause });
  }
  if (cause instanceof TooNewError) {
    const hint = 'Install the newest Tenkai and open it there.';
    return new HostError('tooNew', `${name} comes from a newer Tenkai.`, hint, { cause });
  }
  if (cause instanceof InvalidPlanError) {
    return new HostError('notAPlan', `${name} cannot be read. ${cause.message}`, HINT, { cause });
  }
  return cause;
}
