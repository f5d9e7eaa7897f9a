import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { HostError } from '#shared/host/reply.ts';

/** What a reader of one kind of file says where it is none. */
export interface Refusals {
  notAFile(folder: boolean): HostError;
  tooLarge(size: number): HostError;
}

/**
 * The bytes of a file that somebody chose, never more than `most`.
 * @param name names the file in messages
 * @throws HostError
 */
export function readAtMost(path: string, name: string, most: number, refusals: Refusals): Uint8Array {
  let file: number | null = null;
  try {
    // Not waiting: a named pipe would block until somebody writes into it.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (!status.isFile()) throw refusals.notAFile(status.isDirectory());
    if (status.size > most) throw refusals.tooLarge(status.size);
    const bytes = new Uint8Array(status.size);
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  } catch (error) {
    throw error instanceof HostError ? error : unreadable(name, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

function unreadable(name: string, cause: unknown): HostError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const hint = 'It may have been moved, renamed or deleted; look for it in its folder.';
    return new HostError('missing', `${name} is not there.`, hint, { cause });
  }
  const hint = 'Check the rights of the file and its folder.';
  return new HostError('noPermission', `${name} may not be read.`, hint, { cause });
}
