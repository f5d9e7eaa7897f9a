import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { refuseForeign } from './application.ts';
import { Connection } from './connection.ts';
import { PlanFileError, refusal, translate } from './errors.ts';
import { isReadable, problemsOf, refuseAltered, refuseTruncated, userVersion } from './integrity.ts';
import { type Migration, migrations } from './migrations/migrations.ts';
import { PlanFile } from './plan-file.ts';
import { upgrade, upgradedInMemory } from './upgrade.ts';

export interface OpenOptions {
  /** Opens without the writer's lock, as long and as often as one likes, also while the plan is open elsewhere. */
  readonly readOnly?: boolean;
  /** The steps up to the version of this program; other ones only in tests. */
  readonly steps?: readonly Migration[];
}

/**
 * Opens a plan. Nothing is written before application, version, length and tables have been checked; an older
 * file is then upgraded after a copy beside it. A file that cannot be changed opens for reading, and says why.
 * @throws PlanFileError where it cannot be opened at all, or is open for writing elsewhere; the file is unchanged.
 */
export function openPlanFile(
  path: string,
  { readOnly = false, steps = migrations }: OpenOptions = {},
): PlanFile {
  const file = resolve(path);
  refuseForeign(file);
  if (readOnly) return openToRead(file, steps, refusal('openedToRead', file));
  try {
    return openToWrite(file, steps);
  } catch (error) {
    const reason = translate(error, file);
    if (reason.code !== 'readOnly' && reason.code !== 'tooNew') throw reason;
    return openToRead(file, steps, reason);
  }
}

function openToWrite(file: string, steps: readonly Migration[]): PlanFile {
  // A journal beside a file that nobody holds means that a commit was interrupted.
  const interrupted = existsSync(`${file}-journal`);
  refuseWriteProtected(file);
  const connection = Connection.open(file, 'write');
  try {
    // Another tool may have left the plan in write-ahead mode, which keeps files beside it.
    if (connection.db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
      throw refusal('held', file);
    connection.hold();
    refuseTruncated(connection);
    const version = userVersion(connection);
    if (version > steps.length) throw refusal('tooNew', file);
    refuseAltered(connection, version, steps);
    if (interrupted) {
      refuseUnsound(connection);
      connection.sweepJournal();
    }
    if (version < steps.length) upgrade(connection, steps);
    return new PlanFile(connection, null);
  } catch (error) {
    connection.close();
    throw translate(error, file);
  }
}

function openToRead(file: string, steps: readonly Migration[], reason: PlanFileError): PlanFile {
  const connection = connectToRead(file);
  try {
    const version = connection.read(() => {
      refuseTruncated(connection);
      return userVersion(connection);
    });
    if (version > steps.length) {
      if (!isReadable(connection)) throw refusal('tooNewToRead', file);
      return new PlanFile(connection, refusal('tooNew', file));
    }
    refuseAltered(connection, version, steps);
    if (version === steps.length) return new PlanFile(connection, reason);
    const upgraded = upgradedInMemory(connection, steps);
    connection.close();
    return new PlanFile(upgraded, reason);
  } catch (error) {
    connection.close();
    throw translate(error, file);
  }
}

/** A reader's handle. Where a commit was interrupted, a writer's handle takes it back first, as SQLite wants it. */
function connectToRead(file: string): Connection {
  const connection = Connection.open(file, 'read');
  try {
    connection.read(() => userVersion(connection));
    return connection;
  } catch (error) {
    connection.close();
    if (!(error instanceof PlanFileError) || error.code !== 'readOnly') throw error;
    takeBackInterrupted(file);
    return Connection.open(file, 'read');
  }
}

function takeBackInterrupted(file: string): void {
  const connection = Connection.open(file, 'write');
  try {
    connection.hold();
    refuseUnsound(connection);
  } catch (error) {
    const reason = translate(error, file);
    throw reason.code === 'readOnly' ? refusal('unfinished', file, error) : reason;
  } finally {
    connection.close();
  }
}

function refuseUnsound(connection: Connection): void {
  const [problem] = problemsOf(connection);
  if (problem !== undefined) throw refusal('corrupt', connection.path, new Error(problem));
}

/**
 * Asked before SQLite is, which would quietly begin a reading transaction instead. The journal of a commit lies beside
 * the file, so a folder that takes no files makes the plan read-only too.
 */
function refuseWriteProtected(file: string): void {
  for (const [path, reason] of [
    [file, 'readOnlyFile'],
    [dirname(file), 'readOnlyFolder'],
  ] as const) {
    try {
      accessSync(path, constants.W_OK);
    } catch (error) {
      throw refusal(reason, file, error);
    }
  }
}
