import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { HostError, type HostErrorCode } from '#shared/host/reply.ts';

/**
 * Writes a file whole or not at all: beside its name, flushed, then renamed over it. What stood there stays until then.
 * @throws HostError that names the file and the cause; nothing is left behind then
 */
export function writeFileSafely(path: string, content: string | Uint8Array): void {
  try {
    replaceFile(realTarget(path), content);
  } catch (error) {
    throw refusalToWrite(error, path);
  }
}

function replaceFile(target: string, content: string | Uint8Array): void {
  const folder = dirname(target);
  const beside = join(folder, `.tenkai-${randomUUID()}.tmp`);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  try {
    const file = openSync(beside, 'wx', mode);
    try {
      // Goes on until every byte is written: one call to the system may take only a part where the disk gets full.
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  if (process.platform !== 'win32') flushFolder(folder);
}

/** The file that is meant: a link stays, and what it leads to is written. */
function realTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** The rename itself is durable only then. */
function flushFolder(folder: string): void {
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

type Refusal = readonly [code: HostErrorCode, sentence: string, hint: string];

const FULL: Refusal = [
  'diskFull',
  'could not be saved: the disk is full.',
  'Make room and try again, or choose another place.',
];
const FORBIDDEN: Refusal = ['noPermission', 'may not be written in this folder.', 'Choose another folder.'];
const NO_FOLDER: Refusal = [
  'missing',
  'could not be saved: its folder is not there.',
  'Choose another folder.',
];

const BY_SYSTEM_CODE: Readonly<Record<string, Refusal>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: ['badInput', 'is a folder.', 'Choose another name.'],
  ENAMETOOLONG: ['badInput', 'is too long for the name of a file.', 'Choose a shorter name.'],
};

function refusalToWrite(error: unknown, path: string): HostError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [kind, sentence, hint] = BY_SYSTEM_CODE[code] ?? [
    'internal',
    `could not be saved: ${error instanceof Error ? error.message : 'unknown cause'}.`,
    'Choose another place.',
  ];
  return new HostError(kind, `${basename(path)} ${sentence}`, hint, { cause: error });
}
