import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedPlan } from '#shared/host/replies.ts';
import { SCHEMA_VERSION } from '#shared/plan/records/records.ts';
import { oneMatrixPack } from '#shared/print/pack/one-matrix.ts';
import { newJob } from '#test/electron/host/new-job.ts';
import { makeFolder, startApp } from './app-under-test.ts';
import { call, callRaw } from './bridge.ts';
import type { DesktopApp } from './launch.ts';

// The app's own main.ts with its own host in its own thread; only the page is a small one.

let appFolder: string;
let home: string;
const running: DesktopApp[] = [];

beforeAll(async () => {
  appFolder = await makeFolder(join(import.meta.dirname, 'page'));
});
afterAll(() => rmSync(appFolder, { recursive: true }));
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tenkai-home-'));
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.kill();
  rmSync(home, { recursive: true });
});

async function start(...args: string[]): Promise<DesktopApp> {
  const app = await startApp({ home, appFolder, args });
  running.push(app);
  return app;
}

async function shownPlan(page: Page): Promise<OpenedPlan> {
  const { opened } = await call(page, 'app.info', {});
  if (!opened) throw new Error('No plan is open.');
  return opened;
}

/** The outline's plan record is the simplest thing that a change can be seen in. */
async function rename(page: Page, { plan }: OpenedPlan, title: string): Promise<void> {
  const outline = await call(page, 'plan.outline', { plan });
  const reply = await callRaw(page, 'plan.commit', {
    plan,
    edit: {
      id: `edit-${title.length}`,
      schema: SCHEMA_VERSION,
      at: '2026-01-01T00:00:00.000Z',
      author: { name: 'Test', person: null },
      label: 'Rename',
      undoes: null,
      redoes: null,
      added: [],
      changed: [{ kind: 'plan', id: outline.plan.id, field: 'title', from: outline.plan.title, to: title }],
      removed: [],
    },
  });
  expect(reply).toMatchObject({ ok: true });
}

describe('the first start', () => {
  it('opens a copy of the sample; a change is found again after quitting', async () => {
    const first = await start();
    const page = await first.page();
    const info = await call(page, 'app.info', {});
    expect(info).toMatchObject({ shell: 'desktop', firstStart: true });
    await rename(page, await shownPlan(page), 'Renamed before the end');
    expect(await first.quit()).toBe(0);

    const second = await start();
    const again = await second.page();
    const [recent] = await call(again, 'start.recents', {});
    if (!recent) throw new Error('The plan is not among the recent ones.');
    const { plan } = await call(again, 'plan.open', { file: recent.file });
    expect((await call(again, 'plan.outline', { plan })).plan.title).toBe('Renamed before the end');
  });

  it('refuses bad input by its schema', async () => {
    const page = await (await start()).page();
    for (const input of [null, 'x', {}, { file: '/etc/passwd' }, { file: 'file-unknown1', extra: 1 }]) {
      expect(await callRaw(page, 'plan.open', input)).toMatchObject({
        ok: false,
        error: { code: 'badInput' },
      });
    }
  });
});

describe('a file', () => {
  it('from the dialog is written as PDF, one A3 page', async () => {
    const app = await start();
    const page = await app.page();
    const { plan, matrix } = await shownPlan(page);
    await app.control('answerDialogs', [join(home, 'sheet.pdf')]);
    const { file } = await call(page, 'files.choose', { purpose: 'savePdf', suggestedName: 'sheet' });
    const saved = await call(page, 'export.save', {
      plan,
      choice: { format: 'pdf', pack: oneMatrixPack(matrix, 'compass') },
      language: 'en',
      file,
      job: newJob(),
    });
    expect(saved.name).toBe('sheet.pdf');
    const pdf = readFileSync(join(home, 'sheet.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round((Number(width) / 72) * 25.4), Math.round((Number(height) / 72) * 25.4)]).toEqual([
      420, 297,
    ]);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('given as an argument is the plan on show', async () => {
    const first = await start();
    const page = await first.page();
    const { plan } = await shownPlan(page);
    const path = join(home, 'Elsewhere.hoshin');
    await first.control('answerDialogs', [path]);
    const { file } = await call(page, 'files.choose', { purpose: 'savePlan', suggestedName: 'Elsewhere' });
    await call(page, 'plan.saveAs', { plan, file, withHistory: true });
    expect(await first.quit()).toBe(0);
    expect(existsSync(path)).toBe(true);

    const second = await start(path);
    expect(await shownPlan(await second.page())).toMatchObject({ name: 'Elsewhere.hoshin' });
  });

  it('that is no plan gets a sentence with its name, and the app starts', async () => {
    const path = join(home, 'letter.hoshin');
    writeFileSync(path, 'Dear all, …');
    const info = await call(await (await start(path)).page(), 'app.info', {});
    expect(info).toMatchObject({
      opened: null,
      failure: { message: expect.stringContaining('letter.hoshin') },
    });
    expect(readFileSync(path, 'utf8')).toBe('Dear all, …');
  });
});
