import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
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

const button = (name: string | RegExp) => person.page.getByRole('button', { name });
const allLevels = () => person.page.getByRole('navigation').getByRole('button', { name: 'Checks' }).click();

it('finds what is typed as it is typed, shows the place, and mends it by a click that can be undone', async () => {
  const { page } = person;
  const panel = page.getByRole('complementary', { name: 'Checks of this matrix' });
  await button(/^18 findings/).click();
  await person.editText('Lean cells');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Improve our cells');
  await page.keyboard.press('Enter');
  await button(/^18 findings/).waitFor();
  // It is linked with measures that have figures, so it is not vague; without them it is.
  await person.editText('Scrap rate');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Number of meetings held');
  await page.keyboard.press('Enter');
  await button(/^19 findings/).waitFor();
  await panel.getByRole('heading', { name: 'Activity rather than outcome' }).waitFor();
  await panel.getByRole('button', { name: 'K5 Number of meetings held' }).click();
  await page.locator('.matrix-reading').getByText('K5 Number of meetings held').waitFor();

  await panel.getByRole('button', { name: 'A3 Reach the annual profit target' }).first().click();
  await panel.getByRole('button', { name: 'Due 2026-12' }).click();
  await button(/^18 findings/).waitFor();
  await page.getByText('Mended: Due 2026-12').waitFor();
  await page.keyboard.press('ControlOrMeta+Z');
  await button(/^19 findings/).waitFor();
  expect(await faults(page, '.checks-panel')).toEqual([]);
});

it('keeps what was accepted over a reload, with who and why', async () => {
  const { page } = person;
  await allLevels();
  await page.getByRole('treeitem', { name: /B3 Preferred supplier status/ }).click();
  await button('Accept…').click();
  await person.introduce('Division lead');
  await page.getByLabel('Accepted, because').fill('The priority for A5 starts next year');
  await button('Accept').and(page.locator('[type=submit]')).click();
  await page.getByRole('radio', { name: 'Accepted 1' }).waitFor();
  await page.locator('[data-save="saved"]').waitFor();
  await page.reload();
  await page.locator('.matrix-board').waitFor();
  await button(/^17 findings/).click();
  await page.getByText('Accepted', { exact: true }).waitFor();
  await button(/^B3 Preferred supplier status.*rests on A5/).click();
  await page.getByText('The priority for A5 starts next year').waitFor();
  await page.getByText(/^Accepted by Division lead on/).waitFor();
});

it('leads from all levels to the field in which something is to be typed', async () => {
  const { page } = person;
  await allLevels();
  await page.getByLabel('Grouped by').getByRole('radio', { name: 'Unit' }).click();
  await page
    .getByRole('treeitem', { name: /Engineering/ })
    .first()
    .waitFor();
  expect(await faults(page, '.checks-view')).toEqual([]);
  await page.getByRole('treeitem', { name: /Without a why.*B1 Technology/ }).click();
  await button('Show B1').click();
  const why = page.locator('.inspector').getByLabel('Why');
  await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Our customers go electric');
  await page.keyboard.press('Enter');
  await button(/^17 findings/).waitFor();
});

it('walks the list by keyboard', async () => {
  const { page } = person;
  await allLevels();
  const tree = page.getByRole('tree', { name: 'Findings' });
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('complementary').getByText('K1 Purchase price variance').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('treeitem', { name: /Measure not quantified/, expanded: false }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.matrix-board').waitFor();
  await page.locator('.matrix-reading').getByText('K1 Saving per project').waitFor();
});
