import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { refuseForeign } from './application.ts';
import { Connection, isOpenHere } from './connection.ts';
import { refusal, translate } from './errors.ts';

/**
 * Makes a file whole or not at all: built under another name in the same folder, flushed, then renamed.
 * @param replace whether a file that stands there already may be replaced; never one that is open.
 * @throws PlanFileError; nothing is left behind then.
 */
export function writeBeside(path: string, replace: boolean, build: (temporary: string) => void): void {
  const target = resolve(path);
  const folder = dirname(target);
  if (!existsSync(folder)) throw refusal('noFolder', target);
  if (existsSync(target)) {
    if (!replace) throw refusal('exists', target);
    refuseHeld(target);
  }
  const temporary = join(folder, `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    build(temporary);
    flush(temporary, 'r+');
    // A journal left by a crashed writer of the old file would be played back into the new one.
    for (const suffix of ['-journal', '-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
    renameSync(temporary, target);
    if (process.platform !== 'win32') flush(folder, 'r');
  } catch (error) {
    for (const suffix of ['', '-journal']) rmSync(`${temporary}${suffix}`, { force: true });
    throw translate(error, target);
  }
}

/** @throws PlanFileError where the file is a plan that somebody has open for writing. */
function refuseHeld(path: string): void {
  if (isOpenHere(path)) throw refusal('held', path);
  try {
    refuseForeign(path);
  } catch {
    return;
  }
  const connection = Connection.open(path, 'write');
  try {
    connection.hold();
  } finally {
    connection.close();
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
