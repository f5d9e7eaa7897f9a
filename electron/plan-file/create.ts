import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type Edit, NO_DIFFERENCE } from '#shared/plan/edits/edit.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { APPLICATION_ID } from './application.ts';
import { writeBeside } from './beside.ts';
import { Connection } from './connection.ts';
import type { CopyOptions } from './copies.ts';
import { EditLog } from './edit-log.ts';
import { migrate } from './migrations/migrations.ts';
import { openPlanFile } from './open.ts';
import type { PlanFile } from './plan-file.ts';
import { RecordTables } from './record-tables.ts';
import { writeDifference } from './write-difference.ts';

/**
 * Makes a new plan file and opens it. With an edit, that edit is the first of its history; bare records (a copy of
 * a sample, say) start with an empty history. The file appears complete or not at all.
 * @param options `then` are edits that follow the first one
 * @throws PlanFileError `badInput` where a file stands there already and may not be replaced, or as `commit` does.
 */
export function createPlanFile(
  path: string,
  content: Edit | Iterable<PlanRecord>,
  { replace = false, then = [] }: CopyOptions & { readonly then?: readonly Edit[] } = {},
): PlanFile {
  const file = resolve(path);
  writeBeside(file, replace, (temporary) => {
    makeTables(temporary);
    const connection = Connection.open(temporary, 'write', file);
    try {
      const tables = new RecordTables(connection);
      connection.write(() => {
        if (!(Symbol.iterator in content))
          new EditLog(connection).append(writeDifference(tables, file, content));
        else writeDifference(tables, file, { ...NO_DIFFERENCE, added: [...content] });
      });
      connection.write(() => {
        const log = new EditLog(connection);
        for (const edit of then) log.append(writeDifference(tables, file, edit));
      });
    } finally {
      connection.close();
    }
  });
  return openPlanFile(file);
}

function makeTables(path: string): void {
  const db = new Database(path);
  try {
    // Only the finished file is flushed and renamed; until then a crash leaves nothing that counts.
    db.pragma('synchronous = OFF');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.transaction(() => migrate(db))();
  } finally {
    db.close();
  }
}
