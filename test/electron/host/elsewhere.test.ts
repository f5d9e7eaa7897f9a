import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { contextOf, retext, smallPlan, upperMeasure, upperPriority } from '../plan-file/plans.ts';
import { type HostInFolder, laterHost } from './host-in-folder.ts';

let host: HostInFolder;
let opened: OpenedPlan;
let path: string;

beforeEach(async () => {
  host = laterHost();
  path = join(host.folders.home, 'Plant.hoshin');
  createPlanFile(path, smallPlan).close();
  opened = await host.ask('plan.open', { file: host.file('Plant.hoshin', 'openPlan') });
});

/** Another machine renames P1, past all locks, as a synchronising folder does. */
function renamedElsewhere(): void {
  const copy = `${path}.elsewhere`;
  copyFileSync(path, copy);
  const db = new Database(copy);
  db.exec(`
    UPDATE "item" SET "text" = 'Theirs' WHERE "id" = '${upperPriority.id}';
    INSERT INTO "edit" ("id", "schema", "at", "author", "label", "undoes", "redoes", "permanent", "body") VALUES
      ('theirs', 1, '2026-02-03T10:00:00.000Z', '{"name":"Another","person":null}', 'Rename P1', NULL, NULL, 0,
       '{"added":[],"changed":[{"kind":"item","id":"${upperPriority.id}","field":"text","from":"Text of P1","to":"Theirs"}],"removed":[]}')`);
  db.close();
  writeFileSync(path, readFileSync(copy));
  rmSync(copy);
}

async function texts(): Promise<readonly (string | undefined)[]> {
  const { records } = await host.ask('plan.matrix', { plan: opened.plan, matrix: opened.matrix });
  return [upperPriority, upperMeasure].map(({ id }) => {
    const found = records.find((record) => record.id === id);
    return found?.kind === 'item' ? found.text : undefined;
  });
}

test('an edit goes on top of what another machine wrote elsewhere in the plan, and the screens load again', async () => {
  renamedElsewhere();
  const { plan } = opened;
  const mine = retext(contextOf('page-'), upperMeasure, 'Mine');
  expect(await host.ask('plan.commit', { plan, edit: mine })).toMatchObject({ seq: 2, canUndo: 'Rename K1' });
  expect(await texts()).toEqual(['Theirs', 'Mine']);
  expect(host.events.map(({ name }) => name)).toEqual(['plan.reloaded', 'plan.edited']);
});

test('an edit of the same text is refused, and theirs stands', async () => {
  renamedElsewhere();
  const { plan } = opened;
  const mine = retext(contextOf('page-'), upperPriority, 'Mine');
  const failure = await host.refusal('plan.commit', { plan, edit: mine });
  expect(failure).toMatchObject({ code: 'changedElsewhere' });
  expect(failure.message).toContain('Plant.hoshin');
  expect(host.events.map(({ name }) => name)).toEqual(['plan.reloaded']);
  expect((await texts())[0]).toBe('Theirs');
});

test('undo reaches over what another machine wrote, and then takes that back too', async () => {
  const { plan } = opened;
  const context = contextOf('page-');
  await host.ask('plan.commit', { plan, edit: retext(context, upperMeasure, 'Mine') });
  renamedElsewhere();
  // What they did is the last edit now; it is theirs to take back, and anybody's.
  await host.ask('plan.undo', { plan });
  expect(await texts()).toEqual(['Theirs', 'Text of K1']);
  expect(await host.ask('plan.undo', { plan })).toMatchObject({ edit: { undoes: 'theirs' } });
  expect(await texts()).toEqual(['Text of P1', 'Text of K1']);
});

test('undo does not take back by surprise what another machine built on it', async () => {
  const { plan } = opened;
  await host.ask('plan.commit', { plan, edit: retext(contextOf('page-'), upperPriority, 'Mine') });
  renamedElsewhere();
  expect(await host.refusal('plan.undo', { plan })).toMatchObject({ code: 'changedElsewhere' });
  expect((await texts())[0]).toBe('Theirs');
});

// Windows does not let go of a file that is open.
test.skipIf(process.platform === 'win32')(
  'a plan whose file was moved away can still be saved elsewhere',
  async () => {
    const { plan } = opened;
    renameSync(path, `${path}.moved`);
    const edit = retext(contextOf('page-'), upperMeasure, 'Mine');
    const failure = await host.refusal('plan.commit', { plan, edit });
    expect(failure).toMatchObject({ code: 'missing' });
    expect(failure.message).toContain('Plant.hoshin');
    const file = host.file('Saved.hoshin', 'savePlan');
    opened = await host.ask('plan.saveAs', { plan, file, withHistory: true });
    await host.ask('plan.commit', { plan: opened.plan, edit });
    expect((await texts())[1]).toBe('Mine');
  },
);
