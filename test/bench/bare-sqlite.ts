import Database from 'better-sqlite3';
import { selectList } from '#electron/plan-file/columns.ts';
import { MATRIX_PARTS } from '#electron/plan-file/read-matrix.ts';
import { WHOLE_PLAN_KINDS } from '#shared/host/whole-plan.ts';

/** The same statements without anything around them: no checks, no records, no schemas. */
export class BareSqlite {
  readonly #db: Database.Database;
  readonly #parts: readonly Database.Statement[];
  readonly #update: Database.Statement;
  readonly #insert: Database.Statement;

  constructor(path: string) {
    this.#db = openBare(path);
    this.#parts = MATRIX_PARTS.map(([kind, rest]) => this.#db.prepare(`SELECT ${selectList(kind)} ${rest}`));
    this.#update = this.#db.prepare('UPDATE "item" SET "text" = ? WHERE "id" = ?');
    this.#insert = this.#db.prepare(
      `INSERT INTO "edit" ("id", "schema", "at", "author", "label", "undoes", "redoes", "permanent", "body")
       VALUES (?, 1, '2026-02-03T09:00:00.000Z', '{"name":"Facilitator","person":null}', 'Rename', NULL, NULL, 0, ?)`,
    );
  }

  /** Opens a file for one piece of work. */
  static opened(path: string, work: (file: BareSqlite) => unknown): void {
    const file = new BareSqlite(path);
    work(file);
    file.close();
  }

  load(matrix: string): number {
    return this.#parts.reduce(
      (count, part) => count + (part.source.includes(':matrix') ? part.all({ matrix }) : part.all()).length,
      0,
    );
  }

  /** Every row that a view over the whole plan shows. */
  all(): number {
    return WHOLE_PLAN_KINDS.reduce(
      (count, kind) => count + this.#db.prepare(`SELECT ${selectList(kind)} FROM "${kind}"`).all().length,
      0,
    );
  }

  commit(edit: string, item: string, text: string): void {
    this.#db.exec('BEGIN IMMEDIATE');
    this.#update.run(text, item);
    this.#insert.run(edit, JSON.stringify({ added: [], changed: [{ id: item, to: text }], removed: [] }));
    this.#db.exec('COMMIT');
  }

  close(): void {
    this.#db.close();
  }
}

export function openBare(path: string): Database.Database {
  const db = new Database(path);
  db.pragma('synchronous = EXTRA');
  db.prepare('SELECT * FROM "plan"').all();
  return db;
}
