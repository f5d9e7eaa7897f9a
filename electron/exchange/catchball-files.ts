import { basename } from 'node:path';
import { MAX_CATCHBALL_BYTES } from '#shared/catchball/format.ts';
import type { Proof } from '#shared/catchball/hash.ts';
import { type CheckedCatchball, readCatchball } from '#shared/catchball/read.ts';
import { HostError } from '#shared/host/reply.ts';
import type { JsonObject } from '#shared/json.ts';
import { readAtMost } from './read-at-most.ts';
import { writeFileSafely } from './safe-write.ts';
import { isSealed, needsPassphrase, seal, unseal } from './sealing.ts';
import { NotJsonError, parseStrictJson } from './strict-json.ts';

/**
 * Reads and checks a catchball file. Never reads more than the largest allowed one.
 * @param passphrase opens a sealed file; null where none is known. An open file is read in either case.
 * @throws HostError or CatchballError, each with one sentence that names the file
 */
export async function readCatchballFile(
  path: string,
  proof: Proof,
  passphrase: string | null,
): Promise<CheckedCatchball> {
  const name = basename(path);
  const bytes = readAtMost(path, name, MAX_CATCHBALL_BYTES, {
    notAFile: (folder) => notAFile(name, folder),
    tooLarge: (size) => tooLarge(name, size, 'Ask the sender to pass fewer points.'),
  });
  return await readCatchballBytes(bytes, name, proof, passphrase);
}

/** What `readCatchballFile` does once it has the bytes. @param name names the file in error messages */
export async function readCatchballBytes(
  bytes: Uint8Array,
  name: string,
  proof: Proof,
  passphrase: string | null,
): Promise<CheckedCatchball> {
  try {
    return readCatchball(parseStrictJson(await unsealed(bytes, passphrase, name)), name, proof);
  } catch (error) {
    // The schemas gather every fault, and hand them on as arguments of one call: a hundred thousand are too many for it.
    if (error instanceof RangeError) throw faultyThroughout(name, error);
    if (!(error instanceof NotJsonError)) throw error;
    throw notACatchball(name, error);
  }
}

/**
 * Writes a thread's file; a passphrase seals it. @returns its size in bytes
 * @throws HostError, also where the file would be larger than any reader takes; nothing is written then
 */
export async function writeCatchballFile(
  path: string,
  document: JsonObject,
  passphrase: string | null,
): Promise<number> {
  const open = Buffer.from(`${JSON.stringify(document, null, 1)}\n`, 'utf8');
  const content = passphrase === null ? open : await seal(open, passphrase);
  if (content.byteLength > MAX_CATCHBALL_BYTES) {
    throw tooLarge(basename(path), content.byteLength, 'Pass fewer points.');
  }
  writeFileSafely(path, content);
  return content.byteLength;
}

async function unsealed(bytes: Uint8Array, passphrase: string | null, name: string): Promise<Uint8Array> {
  if (!isSealed(bytes)) return bytes;
  if (passphrase === null) throw needsPassphrase(name);
  return await unseal(bytes, passphrase, name);
}

function tooLarge(name: string, size: number, hint: string): HostError {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  return new HostError(
    'tooLarge',
    `${name} is too large for a catchball file (${megabytes(size)} MB; at most ${megabytes(MAX_CATCHBALL_BYTES)} MB).`,
    hint,
  );
}

function notAFile(name: string, folder: boolean): HostError {
  const what = folder ? 'is a folder, not a catchball file' : 'is not a file';
  return new HostError('notACatchball', `${name} ${what}.`, 'Choose a file that ends in .catchball.');
}

function faultyThroughout(name: string, cause: RangeError): HostError {
  const sentence = `${name} is not a valid catchball file: there are too many faults in it to name them.`;
  return new HostError('notACatchball', sentence, 'Ask the sender to save it again.', { cause });
}

function notACatchball(name: string, cause: NotJsonError): HostError {
  const sentence = `${name} is not a catchball file: it ${cause.message}.`;
  return new HostError('notACatchball', sentence, 'Ask the sender for the file that ends in .catchball.', {
    cause,
  });
}
