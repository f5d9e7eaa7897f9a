import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { MAX_CATCHBALL_BYTES } from '#shared/catchball/format.ts';
import type { Sha256 } from '#shared/catchball/hash.ts';
import { type CheckedCatchball, readCatchball } from '#shared/catchball/read.ts';
import { HostError } from '#shared/host/reply.ts';
import type { JsonObject } from '#shared/json.ts';
import { writeFileSafely } from './safe-write.ts';
import { NotJsonError, parseStrictJson } from './strict-json.ts';

/**
 * Reads and checks a catchball file. Never reads more than the largest allowed one.
 * @throws HostError or CatchballError, each with one sentence that names the file
 */
export function readCatchballFile(path: string, sha256: Sha256): CheckedCatchball {
  const name = basename(path);
  try {
    return readCatchball(parseStrictJson(readAtMost(path, MAX_CATCHBALL_BYTES)), name, sha256);
  } catch (error) {
    if (!(error instanceof NotJsonError)) throw error;
    throw notACatchball(name, error);
  }
}

/** Writes a thread's file. @returns its size in bytes */
export function writeCatchballFile(path: string, document: JsonObject): number {
  const content = Buffer.from(`${JSON.stringify(document, null, 1)}\n`, 'utf8');
  writeFileSafely(path, content);
  return content.byteLength;
}

function readAtMost(path: string, limit: number): Uint8Array {
  const name = basename(path);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(name, error);
  }
  try {
    const { size } = fstatSync(file);
    if (size > limit) {
      throw new HostError(
        'tooLarge',
        `${name} is too large for a catchball file (${megabytes(size)} MB; at most ${megabytes(limit)} MB).`,
        'Ask the sender to pass fewer points.',
      );
    }
    const bytes = new Uint8Array(size);
    let read = 0;
    while (read < size) {
      const count = readSync(file, bytes, read, size - read, read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function notACatchball(name: string, cause: NotJsonError): HostError {
  const sentence = `${name} is not a catchball file: it ${cause.message}.`;
  return new HostError('notACatchball', sentence, 'Ask the sender for the file that ends in .catchball.', {
    cause,
  });
}

function unreadable(name: string, cause: unknown): HostError {
  return new HostError(
    'missing',
    `${name} is not there or may not be read.`,
    'Check the file and its folder.',
    { cause },
  );
}
