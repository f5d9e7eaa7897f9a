import Database from 'better-sqlite3';
import { firstTables } from './0001-first-tables.ts';
import { roleNamesAndRevisions } from './0002-role-names-and-revisions.ts';
import { agreements } from './0003-agreements.ts';
import { reviews } from './0004-reviews.ts';
import { spanning } from './0005-spanning.ts';

/** One step of the file format. Steps are only ever appended: a released one is never edited, its names never reused. */
export interface Migration {
  /** The `user_version` that the file has afterwards. */
  readonly version: number;
  readonly sql: string;
}

/** Every step, oldest first. */
export const migrations: readonly Migration[] = rising([
  firstTables,
  roleNamesAndRevisions,
  agreements,
  reviews,
  spanning,
]);

/**
 * Takes the tables from `user_version` up to the last step given. The caller owns the transaction and has
 * switched foreign keys off, because a step may have to rebuild a table that others refer to.
 * @throws SqliteError where a step, or a foreign key afterwards, fails; the caller rolls back.
 */
export function migrate(db: Database.Database, steps: readonly Migration[] = migrations): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  for (const { version, sql } of rising(steps).filter((step) => step.version > from)) {
    db.exec(sql);
    db.pragma(`user_version = ${version}`);
  }
  const dangling = db.pragma('foreign_key_check');
  if (Array.isArray(dangling) && dangling.length > 0)
    throw new Error('A migration left dangling references.');
}

export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Tables, indexes, views and triggers as they were declared; SQLite's own are left out. */
export function schemaOf(db: Database.Database): readonly SchemaObject[] {
  return db
    .prepare<[], SchemaObject>(
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all();
}

/** What `schemaOf` gives for an untouched file that has gone through these steps. */
export function expectedSchema(steps: readonly Migration[]): readonly SchemaObject[] {
  const db = new Database(':memory:');
  try {
    migrate(db, steps);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** The steps, after asserting that their numbers are 1, 2, 3 … without a gap. */
export function rising(steps: readonly Migration[]): readonly Migration[] {
  for (const [index, { version }] of steps.entries()) {
    if (version !== index + 1) throw new Error(`Migration ${index + 1} is numbered ${version}.`);
  }
  return steps;
}
