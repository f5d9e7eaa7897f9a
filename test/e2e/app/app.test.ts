import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { findChromium } from '#electron/print/chromium.ts';
import { faults } from '../faults.ts';
import { buildPage, Person } from '../person.ts';

let browser: Browser;
let rendererFolder: string;
let person: Person;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('This test needs an installed Chromium.');
  rendererFolder = await buildPage();
  browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
});
afterAll(async () => {
  await browser?.close();
  rmSync(rendererFolder, { recursive: true });
});
beforeEach(async () => {
  person = await Person.sitDown(browser, rendererFolder);
});
afterEach(() => person?.leave());

const saved = () => person.page.locator('[data-save="saved"]').waitFor();
const reading = (text: string | RegExp) => person.page.locator('.matrix-reading').getByText(text).waitFor();
const startPage = () => person.page.getByRole('button', { name: 'Start page' }).click();

describe('the sample of the first start', () => {
  it('says that it is a copy, takes edits, and keeps them over reload, closing and opening again', async () => {
    const { page } = person;
    await page.getByText('This is your own copy of a sample', { exact: false }).waitFor();
    await person.clickCell('P4', 'K1');
    await reading('P4 Skills training — K1 BOM cost variance: strong');
    await page.keyboard.press('3');
    await reading('P4 Skills training — K2 OEE: medium');
    await page.keyboard.press('ArrowLeft');
    await reading('P4 Skills training — K1 BOM cost variance: weak');
    await saved();

    await page.reload();
    await page.locator('.matrix-board').waitFor();
    // After weak comes no mark: the reloaded page knew the one that was set.
    await person.clickCell('P4', 'K1');
    await reading('P4 Skills training — K1 BOM cost variance: no mark');
    await saved();
    await startPage();
    await page.getByRole('button', { name: /^Components Division ~/ }).click();
    await page.locator('.matrix-board').waitFor();
    await startPage();
    const [file = ''] = person.files('.hoshin');
    const plan = openPlanFile(person.path(file), { readOnly: true });
    const last = plan.history({ limit: 1 })[0]?.label;
    plan.close();
    expect(last).toBe('Clear P4–K1');
  });

  it('undoes and does again by keys and buttons, and lists it all in words', async () => {
    const { page } = person;
    await person.editText('Lean cells');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('リーンセル');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await person.sheet('リーンセル').first().waitFor();
    await saved();
    await page.getByRole('button', { name: 'Undo: Rename P3' }).click();
    await person.sheet('Lean cells').first().waitFor();
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await person.sheet('リーンセル').first().waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('complementary', { name: 'History' });
    await history.getByText('Undo: Rename P3', { exact: true }).waitFor();
    await history.getByText('Redo: Rename P3', { exact: true }).waitFor();
  });

  it('shows the four arrangements and the matrices of other units', async () => {
    const { page } = person;
    for (const name of ['Jackson A3-X', 'TASTE', 'Automotive', 'Compass']) {
      await page.getByRole('button', { name: 'Arrangement' }).click();
      await page.getByRole('menuitemradio', { name }).click();
      await person.sheet('Lean cells').first().waitFor();
    }
    await page.getByRole('button', { name: 'Matrices' }).click();
    await page.getByRole('menuitemradio', { name: 'Line 1' }).click();
    await person.sheet('First-pass yield').first().waitFor();
  });

  it('shows an edit of one window in the other', async () => {
    const other = await person.openWindow();
    await other.locator('.matrix-board').waitFor();
    await person.editText('Lean cells');
    await person.page.keyboard.press('End');
    await person.page.keyboard.type(' of line 1');
    await person.page.keyboard.press('Enter');
    await other.locator('.matrix-board text').filter({ hasText: 'Lean cells of line 1' }).first().waitFor();
  });

  it('is printed to a file from the preview', async () => {
    const { page } = person;
    await page.getByRole('button', { name: 'Print…' }).first().click();
    const preview = page.frameLocator('iframe[title^="Page 1 of 1"]');
    await preview.getByRole('heading', { name: 'Components Division X-matrix' }).waitFor();
    await page.getByRole('button', { name: 'Save PDF…' }).click();
    const name = await person.saveAsSuggested('Save as: PDF document');
    await page.getByText(`Saved ${name}`, { exact: false }).waitFor();
    expect(readFileSync(person.path(name), 'latin1').slice(0, 5)).toBe('%PDF-');
  });
});

describe('a file that cannot be opened', () => {
  const prepare: Readonly<Record<string, (path: string) => void>> = {
    'text.hoshin': (path) => writeFileSync(path, 'only text'),
    'empty.hoshin': (path) => writeFileSync(path, ''),
    'other.hoshin': (path) => {
      const db = new Database(path);
      db.exec('CREATE TABLE note (text TEXT)');
      db.close();
    },
  };

  it.each(Object.entries(prepare))('%s is named with its cause, and left as it is', async (name, make) => {
    const { page } = person;
    make(person.path(name));
    const before = readFileSync(person.path(name));
    await startPage();
    await page.getByRole('button', { name: 'Open a plan…' }).click();
    await person.chooseToOpen(name, 'Open: Tenkai plan');
    await page.getByRole('alert').getByText(name, { exact: false }).waitFor();
    expect(readFileSync(person.path(name)).equals(before)).toBe(true);
    await page.getByRole('button', { name: 'New plan' }).waitFor();
  });

  it('a catchball file that is none is named, and no plan is made for it', async () => {
    const { page } = person;
    writeFileSync(person.path('odd.catchball'), '{"format":"other"}');
    await startPage();
    await page.getByRole('button', { name: 'Open a catchball file…' }).click();
    await person.chooseToOpen('odd.catchball');
    await page
      .getByRole('alert')
      .getByText('odd.catchball is not a catchball file', { exact: false })
      .waitFor();
    expect(person.files('.hoshin')).toHaveLength(1);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('no screen has a fault that axe finds', async () => {
    const { page } = person;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'History' }).click();
    expect(await faults(page, 'body')).toEqual([]);
    await page.getByRole('button', { name: 'Print…' }).first().click();
    await page.getByText('A3 landscape', { exact: false }).waitFor();
    expect(await faults(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await startPage();
    expect(await faults(page, 'body')).toEqual([]);
    await page.getByRole('button', { name: 'New plan' }).click();
    expect(await faults(page, 'dialog')).toEqual([]);
  });
});
