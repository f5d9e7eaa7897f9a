import Database from 'better-sqlite3';
import { writeBeside } from './beside.ts';
import { Connection } from './connection.ts';

export interface CopyOptions {
  /** Whether a file that stands there already may be replaced. */
  readonly replace?: boolean;
}

/** A compact copy of the file as it stands, made through a reader's handle so that the writer keeps its lock. */
export function copyPlan(from: string, to: string, { replace = false }: CopyOptions = {}): void {
  writeBeside(to, replace, (path) => vacuumInto(from, path));
}

/** The same without the log of edits, whose deleted remarks would else leave with a mailed plan. */
export function copyPlanWithoutHistory(
  from: string,
  to: string,
  { replace = false }: CopyOptions = {},
): void {
  writeBeside(to, replace, (path) => {
    vacuumInto(from, path);
    const db = new Database(path);
    try {
      db.exec('DELETE FROM "edit"');
      // Deleted rows stay readable in free pages until the file is rewritten.
      db.exec('VACUUM');
    } finally {
      db.close();
    }
  });
}

function vacuumInto(from: string, to: string): void {
  const reader = Connection.open(from, 'read');
  try {
    reader.statement('VACUUM INTO ?').run(to);
  } finally {
    reader.close();
  }
}
