import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { columns } from './columns.ts';
import type { Connection } from './connection.ts';
import { refusal } from './errors.ts';
import { expectedSchema, type Migration, type SchemaObject, schemaOf } from './migrations/migrations.ts';

const pragmaNumber = z.int().nonnegative();
const messages = z.array(z.object({ integrity_check: z.string() }));
const foreignKeys = z.array(z.object({ table: z.string(), parent: z.string() }));
const tableInfo = z.array(z.object({ name: z.string() }));

export function userVersion({ db }: Connection): number {
  return pragmaNumber.parse(db.pragma('user_version', { simple: true }));
}

/** @throws PlanFileError where the file is shorter than its header says. */
export function refuseTruncated({ db, path }: Connection): void {
  // Left in write-ahead mode by another tool: the pages may still be in the file beside it.
  if (db.pragma('journal_mode', { simple: true }) === 'wal') return;
  const pages = pragmaNumber.parse(db.pragma('page_count', { simple: true }));
  const pageSize = pragmaNumber.parse(db.pragma('page_size', { simple: true }));
  if (statSync(path).size < pages * pageSize) throw refusal('truncated', path);
}

/** @throws PlanFileError where tables, indexes, views or triggers are not those of the version. */
export function refuseAltered({ db, path }: Connection, version: number, steps: readonly Migration[]): void {
  const text = (objects: readonly SchemaObject[]) => JSON.stringify(objects);
  if (text(schemaOf(db)) !== text(expectedSchema(steps.slice(0, version)))) throw refusal('altered', path);
}

/** Whether every column that this program reads is there, as it is where a newer version only added. */
export function isReadable({ db }: Connection): boolean {
  return Object.entries(columns).every(([kind, ofKind]) => {
    const names = new Set(tableInfo.parse(db.pragma(`table_info("${kind}")`)).map(({ name }) => name));
    return ofKind.every(({ name }) => names.has(name));
  });
}

/** What contradicts itself in the file, in SQLite's words; empty where it is sound. Reads the whole file. */
export function problemsOf({ db }: Connection): readonly string[] {
  try {
    const damage = messages
      .parse(db.pragma('integrity_check'))
      .map(({ integrity_check }) => integrity_check)
      .filter((message) => message !== 'ok');
    const dangling = foreignKeys
      .parse(db.pragma('foreign_key_check'))
      .map(({ table, parent }) => `A ${table} refers to a ${parent} that is not there.`);
    return [
      ...damage,
      ...dangling,
      ...db
        .prepare(DANGLING_CASCADES)
        .all()
        .map(() => 'A cascadeLink refers to an item that is not there.'),
    ];
  } catch (error) {
    // Damage can be such that the check itself cannot go on.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
      return [error.message];
    throw error;
  }
}

/** No foreign key can say that `upper` is an item or a mirror. */
const DANGLING_CASCADES = `
  SELECT 1 FROM "cascadeLink" WHERE "upper" NOT IN (SELECT "id" FROM "item" UNION SELECT "id" FROM "mirror")`;
