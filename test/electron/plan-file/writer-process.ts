/** A second program that uses a plan file: `node writer-process.ts hold|commit|interrupt <path>`. */
import Database from 'better-sqlite3';
import { PlanFileError } from '#electron/plan-file/errors.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { contextOf, retext, upperPriority } from './plans.ts';

const [mode, path = ''] = process.argv.slice(2);

try {
  if (mode === 'interrupt') interruptedCommit();
  const file = openPlanFile(path);
  if (mode === 'hold') {
    console.log('held');
    process.stdin.resume();
    process.stdin.once('end', () => file.close());
  }
  if (mode === 'commit') {
    const context = contextOf(`p${process.pid}-`);
    for (let count = 0; ; count += 1) {
      const item = file.get('item', upperPriority.id) ?? upperPriority;
      const { seq, edit } = file.commit(retext(context, item, `Text ${count}`));
      console.log(`${seq} ${edit.id}`);
    }
  }
} catch (error) {
  if (!(error instanceof PlanFileError)) throw error;
  console.log(`${error.code}: ${error.message}`);
}

/** Dies in the midst of a commit: the journal is written, and the items' own page has been overwritten already. */
function interruptedCommit(): never {
  const db = new Database(path);
  db.pragma('cache_size = 1');
  db.pragma('cache_spill = 1');
  db.exec('BEGIN IMMEDIATE');
  db.exec(`UPDATE "item" SET "text" = 'Half written'`);
  // So many pages more that SQLite has to write out the first ones.
  db.exec(`
    WITH RECURSIVE "number" ("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "number" WHERE "n" < 200)
    INSERT INTO "person" SELECT 'half' || "n", printf('%.*c', 20000, 'x'), '', 'a0', NULL FROM "number"`);
  process.kill(process.pid, 'SIGKILL');
  throw new Error('Still alive.');
}
