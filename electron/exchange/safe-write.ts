import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { HostError } from '#shared/host/reply.ts';

/**
 * Writes a file whole or not at all: beside its name, flushed, then renamed over it. What stood there stays until then.
 * @throws HostError that names the file and the cause
 */
export function writeFileSafely(path: string, content: string | Uint8Array): void {
  try {
    writeFileAtomic.sync(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw refusalToWrite(error, path);
  }
}

function refusalToWrite(error: unknown, path: string): HostError {
  const name = basename(path);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new HostError(
        'diskFull',
        `${name} could not be saved: the disk is full.`,
        'Make room and try again, or choose another place.',
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new HostError(
        'noPermission',
        `${name} may not be written in this folder.`,
        'Choose another folder.',
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new HostError(
        'missing',
        `${name} could not be saved: its folder is not there.`,
        'Choose another folder.',
      );
    case 'EISDIR':
      return new HostError('badInput', `${name} is a folder.`, 'Choose another name.');
    default:
      return new HostError(
        'internal',
        `${name} could not be saved: ${error instanceof Error ? error.message : 'unknown cause'}.`,
        'Choose another place.',
      );
  }
}
