import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { findChromium } from '#electron/print/chromium.ts';
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
  await person.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterEach(() => person?.leave());

const saved = () => person.page.getByRole('status').getByText('Saved', { exact: true }).waitFor();

/** The sheet finds by arithmetic what was hit, so the text itself takes no click. */
const clickItem = (button: 'left' | 'right' = 'left') =>
  person.sheet('Lean cells').first().click({ button, force: true });

/** Puts a text onto the clipboard and presses the keys that paste it. */
async function paste(text: string): Promise<void> {
  await person.page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
  await person.page.keyboard.press('Control+v');
}

it('pastes into the plan file as one step of its history, which one undo takes back', async () => {
  const { page } = person;
  await clickItem();
  await paste('Objective\tOwner\tApr 2026\nCut scrap\tA New One\t12\nTrain leaders\t\t');
  await page.getByText('2 new items · 1 monthly value · 1 new person').waitFor();
  await page.keyboard.press('Enter');
  await person.sheet('Train leaders').waitFor();
  await saved();
  await page.keyboard.press('Control+z');
  await person.sheet('Train leaders').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+z');
  await person.sheet('Train leaders').waitFor();
  await saved();
  await page.getByRole('button', { name: 'Start page' }).click();

  const [file = ''] = person.files('.hoshin');
  const plan = openPlanFile(person.path(file), { readOnly: true });
  const labels = plan.history({ limit: 10 }).map(({ label }) => label);
  plan.close();
  expect(labels.filter((label) => label.includes('Paste 2 priorities'))).toHaveLength(3);
});

it('says in one sentence why ten thousand rows are not pasted, and changes nothing', async () => {
  const { page } = person;
  await clickItem();
  await paste('Row\n'.repeat(10_000));
  await page.getByText('The table on the clipboard has 10,000 rows; up to 500', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
});

it('copies by the menu, under the policy that keeps scripts of others out', async () => {
  const { page } = person;
  await clickItem('right');
  await page.getByRole('menuitem', { name: 'Copy the whole matrix' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('P3 Lean cells');
});
