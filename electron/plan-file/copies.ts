import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { writeBeside } from './beside.ts';
import { Connection } from './connection.ts';

export interface CopyOptions {
  /** Whether a file that stands there already may be replaced. */
  readonly replace?: boolean;
}

/** A compact copy of the file as it stands. */
export function copyPlan(from: Connection, to: string, { replace = false }: CopyOptions = {}): void {
  writeBeside(to, replace, (path) => copyInto(from, path));
}

/** The same without the log of edits, whose deleted remarks would else leave with a mailed plan, and without its revisions, which name states of that log. */
export function copyPlanWithoutHistory(
  from: Connection,
  to: string,
  { replace = false }: CopyOptions = {},
): void {
  writeBeside(to, replace, (path) => {
    copyInto(from, path);
    const db = new Database(path);
    try {
      db.exec('DELETE FROM "edit"; DELETE FROM "revision"');
      // Deleted rows stay readable in free pages until the file is rewritten.
      db.exec('VACUUM');
    } finally {
      db.close();
    }
  });
}

function copyInto(from: Connection, path: string): void {
  if (from.isMoved) {
    // Only this handle still leads to the plan that was opened.
    writeFileSync(path, from.db.serialize());
    return;
  }
  // A reader's handle, because the writer is inside a transaction and is to keep its lock.
  const reader = Connection.open(from.path, 'read');
  try {
    reader.statement('VACUUM INTO ?').run(path);
  } finally {
    reader.close();
  }
}
