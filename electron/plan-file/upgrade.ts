import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { EXTENSION } from './application.ts';
import { Connection } from './connection.ts';
import { copyPlan } from './copies.ts';
import { type Migration, migrate } from './migrations/migrations.ts';

/**
 * Brings the tables of an older file up to date in one transaction, after a copy of it beside.
 * @returns the path of that copy, such as `Plan.before-v2.hoshin`.
 */
export function upgrade(connection: Connection, steps: readonly Migration[]): string {
  const copy = freeName(connection.path, steps.length);
  copyPlan(connection, copy);
  // Cannot be switched inside a transaction, and the writer is always in one.
  connection.outsideTransaction(() => connection.db.pragma('foreign_keys = OFF'));
  try {
    connection.write(() => migrate(connection.db, steps));
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  } finally {
    connection.outsideTransaction(() => connection.db.pragma('foreign_keys = ON'));
  }
  return copy;
}

/** An older file as this version would see it: a copy in memory, brought up to date; the file stays as it is. */
export function upgradedInMemory(connection: Connection, steps: readonly Migration[]): Connection {
  const db = new Database(connection.db.serialize());
  db.pragma('foreign_keys = OFF');
  db.transaction(() => migrate(db, steps))();
  return Connection.standIn(connection.path, db);
}

function freeName(path: string, version: number): string {
  const stem = join(dirname(path), basename(path, EXTENSION));
  const name = (count: number) => `${stem}.before-v${version}${count > 1 ? ` (${count})` : ''}${EXTENSION}`;
  let count = 1;
  while (existsSync(name(count))) count += 1;
  return name(count);
}
