import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { ChangedElsewhereError } from '#electron/plan-file/errors.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { temporaryFolder } from './folder.ts';
import { contextOf, retext, smallPlan, sorted, upperMeasure, upperPriority } from './plans.ts';
import { refused } from './refused.ts';

function openPlan() {
  const folder = temporaryFolder();
  const path = join(folder, 'Plant.hoshin');
  const file = createPlanFile(path, smallPlan);
  onTestFinished(() => file.close());
  return { file, path, folder };
}

/** Changes the file in place past all locks, as a synchronising folder or a network drive without locks does. */
function behindOurBack(path: string, statements: string): void {
  const copy = `${path}.elsewhere`;
  copyFileSync(path, copy);
  const db = new Database(copy);
  db.exec(statements);
  db.close();
  writeFileSync(path, readFileSync(copy));
  rmSync(copy);
}

const THEIR_EDIT = `
  UPDATE "item" SET "text" = 'Theirs' WHERE "id" = '${upperPriority.id}';
  INSERT INTO "edit" ("id", "schema", "at", "author", "label", "undoes", "redoes", "permanent", "body") VALUES
    ('theirs', 1, '2026-02-03T10:00:00.000Z', '{"name":"Another","person":null}', 'Rename P1', NULL, NULL, 0,
     '{"added":[],"changed":[{"kind":"item","id":"${upperPriority.id}","field":"text","from":"Text of P1","to":"Theirs"}],"removed":[]}');`;

test('an edit that another machine wrote past our lock is noticed before the next commit', () => {
  const { file, path } = openPlan();
  behindOurBack(path, THEIR_EDIT);
  const mine = retext(contextOf('e'), upperMeasure, 'Mine');
  const error = refused(() => file.commit(mine));
  if (!(error instanceof ChangedElsewhereError)) throw error;
  expect(error.edits?.map(({ id }) => id)).toEqual(['theirs']);
  expect(file.get('item', upperPriority.id)?.text).toBe('Theirs');

  // Now that it is known, the same edit goes in on top of it.
  expect(file.commit(mine).seq).toBe(2);
  expect(file.checkIntegrity()).toEqual([]);
});

test('a history that is another one altogether has no edits in common', () => {
  const { file, path } = openPlan();
  file.commit(retext(contextOf('e'), upperMeasure, 'Mine'));
  behindOurBack(path, `DELETE FROM "edit";${THEIR_EDIT}`);
  const error = refused(() => file.commit(retext(contextOf('f'), upperMeasure, 'More')));
  expect(error).toMatchObject({ code: 'changedElsewhere', edits: null, lastSeq: 1 });
});

test('what came after a known end of the history is told, or that the history is another one', () => {
  const { file, path } = openPlan();
  const context = contextOf('e');
  const start = file.end;
  file.commit(retext(context, upperMeasure, 'One'));
  const { end } = file;
  expect(file.editsAfter(end)).toEqual([]);
  const { edit } = file.commit(retext(context, upperPriority, 'Two'));
  expect(file.editsAfter(end)?.map(({ id }) => id)).toEqual([edit.id]);
  expect(file.editsAfter(start)).toHaveLength(2);
  behindOurBack(path, `DELETE FROM "edit";${THEIR_EDIT}`);
  // A commit is when the file is looked at again.
  refused(() => file.commit(retext(context, upperMeasure, 'Three')));
  expect(file.editsAfter(end)).toBeNull();
});

// Windows does not let go of a file that is open.
test.skipIf(process.platform === 'win32').each(['deleted', 'replaced'] as const)(
  'a plan that was %s while open takes no more edits, and can still be saved under another name',
  (fate) => {
    const { file, path, folder } = openPlan();
    const context = contextOf('e');
    const { edit } = file.commit(retext(context, upperPriority, 'Kept'));
    if (fate === 'deleted') rmSync(path);
    else {
      createPlanFile(join(folder, 'Other.hoshin'), smallPlan).close();
      renameSync(join(folder, 'Other.hoshin'), path);
    }
    const error = refused(() => file.commit(retext(context, upperMeasure, 'Lost?')));
    expect(error.message).toBe('Plant.hoshin was moved, deleted or replaced while it was open.');

    file.saveCopy(join(folder, 'Rescued.hoshin'));
    const rescued = openPlanFile(join(folder, 'Rescued.hoshin'));
    onTestFinished(() => rescued.close());
    expect(rescued.edit(edit.id)?.edit).toEqual(edit);
    expect(sorted(rescued.loadAll())).toEqual(sorted(file.loadAll()));
  },
);
