import { rmSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Locator } from 'playwright-core';
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
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(rendererFolder, { recursive: true });
});
beforeEach(async () => {
  person = await Person.sitDown(browser, rendererFolder);
}, 30_000);
afterEach(() => person?.leave());

async function show(command: string): Promise<void> {
  const { page } = person;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

const box = (code: string) =>
  person.page.locator('.strategy-box').filter({ hasText: new RegExp(`^${code} `) });
const undo = () => person.page.getByRole('button', { name: /^Undo/ }).first();

/** Drags from the middle of one thing to the middle of another, as a hand does: in several moves. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = person.page;
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('There is nothing to drag.');
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await mouse.up();
}

it('a strategy map is drawn by dragging, refuses a circle, and leads to the matrix', async () => {
  const { page } = person;
  await show('Balanced scorecard');
  await box('A1').waitFor();
  await drag(box('A1'), page.locator('.strategy-lane.is-financial > span'));
  await expect.poll(() => undo().getAttribute('aria-label')).toContain('Put A1 under “Financial”');
  const lane = await page.locator('.strategy-lane.is-financial').boundingBox();
  const moved = await box('A1').boundingBox();
  expect(moved && lane && moved.y >= lane.y && moved.y + moved.height <= lane.y + lane.height).toBe(true);

  await box('A2').hover();
  await drag(box('A2').locator('.strategy-handle'), box('A1'));
  await page.getByRole('button', { name: 'A2 brings about A1' }).waitFor({ state: 'attached' });
  await box('A1').hover();
  await drag(box('A1').locator('.strategy-handle'), box('A2'));
  await page.getByText('it would close the circle A1 → A2 → A1').waitFor();
  await undo().click();
  await page.getByRole('button', { name: 'A2 brings about A1' }).waitFor({ state: 'detached' });

  await box('A1').getByRole('button').click();
  expect(await faults(page, '.scorecard-view')).toEqual([]);
  await page.getByRole('radio', { name: 'Scorecard', exact: true }).click();
  expect(await faults(page, '.scorecard-view')).toEqual([]);
  await page.getByRole('button', { name: 'Open A1 in its matrix' }).first().click();
  await page.locator('.matrix-board').waitFor();
});

it('a list of OKRs becomes priorities and measures, and names the row that it cannot take', async () => {
  const { page } = person;
  writeFileSync(
    person.path('Q3.csv'),
    'Objective,Key result,Quarter,Baseline,Target,Actual\n' +
      ',Of nothing,Q3,1,2,1\n' +
      'Halve the energy per part,Energy per part,Q3,10,5,7.5\n' +
      ',Share of solar power,Q3,0,40,10\n',
  );
  await show('OKRs');
  await page.getByRole('button', { name: 'Import a list…' }).click();
  await person.chooseToOpen('Q3.csv', 'Open: Excel or CSV table');
  const dialog = page.getByRole('dialog', { name: 'Import from Q3.csv' });
  await dialog.getByText('row “Of nothing” stands below no objective').waitFor();
  expect(await dialog.getByRole('combobox', { name: 'Take as' }).inputValue()).toBe('okrs');
  expect(await faults(page, 'dialog[open]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Review the changes' }).click();
  await dialog.getByRole('button', { name: /^(Merge|Apply|Import)/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('radio', { name: 'Q3' }).click();
  const objective = page
    .locator('tbody.objective')
    .filter({ has: page.locator('textarea', { hasText: 'Halve the energy' }) });
  await expect.poll(() => objective.locator('.objective-row .grade').innerText()).toContain('0.38');
  // Going out begins with the list that one looks at.
  await page.getByRole('button', { name: 'Export as a list or workbook…' }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('heading', { name: 'CSV list' }).waitFor();
  expect(await exporting.getByRole('combobox', { name: 'List' }).inputValue()).toBe('okrs');
  await exporting.getByRole('button', { name: 'Cancel' }).click();
  await undo().click();
  await expect.poll(() => page.locator('textarea', { hasText: 'Halve the energy' }).count()).toBe(0);
  expect(await faults(page, '.okr-view')).toEqual([]);
});
