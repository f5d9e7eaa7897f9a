import { basename } from 'node:path';
import { HostError } from '#shared/host/reply.ts';
import { type Pack, pack } from '#shared/print/pack/pack.ts';
import { readAtMost } from '../../exchange/read-at-most.ts';
import { NotJsonError, parseStrictJson } from '../../exchange/strict-json.ts';

const MAX_BYTES = 1024 * 1024;
const HINT = 'docs/formats.md describes what a pack can hold.';

/**
 * Reads what a planning pack is made of.
 * @throws HostError that names the file and the first thing that does not fit
 */
export function readPack(path: string): Pack {
  const name = basename(path);
  const bytes = readAtMost(path, name, MAX_BYTES, {
    notAFile: () => new HostError('badInput', `${name} is not a file.`, HINT),
    tooLarge: () => new HostError('tooLarge', `${name} is too large for a pack.`, HINT),
  });
  const { data, error } = pack.safeParse(parsed(bytes, name));
  if (data) return data;
  const [issue] = error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new HostError('badInput', `${name} is no pack${where}: ${issue?.message ?? 'unknown cause'}.`, HINT);
}

function parsed(bytes: Uint8Array, name: string): unknown {
  try {
    return parseStrictJson(bytes);
  } catch (error) {
    throw error instanceof NotJsonError ? notJson(name, error) : error;
  }
}

function notJson(name: string, cause: NotJsonError): HostError {
  return new HostError('badInput', `${name} is no pack: it ${cause.message}.`, HINT, { cause });
}
