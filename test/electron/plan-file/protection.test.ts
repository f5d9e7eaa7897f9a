import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { PlanFileError } from '#electron/plan-file/errors.ts';
import { openPlanFile } from '#electron/plan-file/open.ts';
import type { PlanFile } from '#electron/plan-file/plan-file.ts';
import { filesIn, temporaryFolder } from './folder.ts';
import { contextOf, retext, smallPlan, sorted, upperPriority } from './plans.ts';
import { refused } from './refused.ts';

const isRoot = process.getuid?.() === 0;

/** Write-protects a file or folder for whoever runs the tests: root ignores modes, but not the immutable flag. */
function protect(path: string, { skip }: TestContext): void {
  if (!isRoot) {
    chmodSync(path, 0o555);
    onTestFinished(() => chmodSync(path, 0o755));
    return;
  }
  try {
    execFileSync('chattr', ['+i', path], { stdio: 'pipe' });
  } catch {
    skip('Root ignores file modes, and this file system has no immutable flag.');
  }
  onTestFinished(() => {
    execFileSync('chattr', ['-i', path]);
  });
}

function closedPlan(): { readonly path: string; readonly folder: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'Plant.hoshin');
  createPlanFile(path, smallPlan).close();
  return { path, folder };
}

for (const [what, message] of [
  ['file', 'Plant.hoshin is write-protected.'],
  ['folder', 'Plant.hoshin lies in a folder that is write-protected.'],
] as const) {
  test.skipIf(process.platform === 'win32')(
    `a plan whose ${what} is write-protected opens for reading and says why`,
    (context) => {
      const { path, folder } = closedPlan();
      protect(what === 'file' ? path : folder, context);
      const file = openPlanFile(path);
      onTestFinished(() => file.close());
      expect(file.readOnly?.failure).toMatchObject({ code: 'readOnly', message });
      expect(sorted(file.loadAll())).toEqual(sorted(smallPlan));
      expect(refused(() => file.commit(retext(contextOf('e'), upperPriority, 'x'))).code).toBe('readOnly');
      const copies = temporaryFolder();
      file.saveCopy(join(copies, 'Copy.hoshin'));
      const copy = openPlanFile(join(copies, 'Copy.hoshin'));
      onTestFinished(() => copy.close());
      expect(copy.readOnly).toBeNull();
      expect(filesIn(folder)).toEqual(['Plant.hoshin']);
    },
  );
}

/** A file system with room for little more than the plan. */
function smallDisk({ skip }: TestContext): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1200k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    skip('A small disk can only be mounted by root on Linux.');
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

/** Commits ever longer texts until one is refused; gives the text that stands then. */
function fill(file: PlanFile): string {
  const context = contextOf('e');
  let item = upperPriority;
  while (true) {
    const text = `${item.text.length} `.padEnd(20_000, 'x');
    const edit = retext(context, item, text === item.text ? `${text.slice(1)}y` : text);
    const before = file.lastSeq;
    try {
      file.commit(edit);
    } catch (error) {
      if (!(error instanceof PlanFileError)) throw error;
      expect(error.code).toBe('diskFull');
      expect(error.message).toBe('Plant.hoshin could not be saved: the disk is full.');
      expect(file.lastSeq).toBe(before);
      return item.text;
    }
    item = file.get('item', item.id) ?? item;
  }
}

test('on a full disk an edit is refused, and all before it are there', (context) => {
  const folder = smallDisk(context);
  const path = join(folder, 'Plant.hoshin');
  const file = createPlanFile(path, smallPlan);
  onTestFinished(() => file.close());
  const text = fill(file);
  const seq = file.lastSeq;
  expect(seq).toBeGreaterThan(0);
  expect(file.get('item', upperPriority.id)?.text).toBe(text);
  expect(file.checkIntegrity()).toEqual([]);
  const sentence = /^New\.hoshin could not be saved: the disk is full\.$/;
  expect(refused(() => file.saveCopy(join(folder, 'New.hoshin'))).message).toMatch(sentence);
  expect(refused(() => createPlanFile(join(folder, 'New.hoshin'), smallPlan)).message).toMatch(sentence);
  file.close();
  expect(filesIn(folder)).toEqual(['Plant.hoshin']);

  const again = openPlanFile(path);
  onTestFinished(() => again.close());
  expect(again.lastSeq).toBe(seq);
});
