import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  person = await Person.sitDown(browser, rendererFolder);
});

afterAll(async () => {
  await person?.leave();
  await browser?.close();
  rmSync(rendererFolder, { recursive: true });
});

/** Chooses the first item that words find, in a field that searches. */
async function choose(label: string, words: string): Promise<void> {
  const field = person.page.getByRole('combobox', { name: label });
  await field.fill(words);
  await field.press('Enter');
}

test('what needs what is said, drawn as a chain, refused as a circle and taken back', async () => {
  const { page } = person;
  await page.getByRole('button', { name: 'Dependencies and resources' }).click();
  const view = page.getByRole('region', { name: 'Dependencies and resources' });
  await view.getByText('Nothing depends on anything yet').waitFor();

  await view.getByRole('button', { name: 'Add dependency' }).click();
  // A click shows what there is, before a word is typed.
  await page.getByRole('combobox', { name: 'Item that needs' }).click();
  await page.getByRole('option', { name: /^P1 .*Components Division$/ }).click();
  await choose('Item that gives', 'p2 components');
  await page.getByLabel('What is needed').fill('Qualified suppliers');
  await page.getByLabel('By', { exact: true }).fill('2026-06');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // P2 of the sample is due in September.
  await view.getByText(/It is due 92 days after it is needed: P2 .* → P1 /).waitFor();

  await view.getByRole('radio', { name: 'Critical chain' }).click();
  await view.getByText(/P2 \(Components Division\) → P1 \(Components Division\) · 92 days short/).waitFor();
  // The bars are over the drawing and can be hit.
  await view.getByRole('button', { name: /^P2 .*due Sept? 2026/ }).click();
  await view.getByRole('button', { name: 'Back to the critical chain' }).waitFor();

  await view.getByRole('button', { name: 'Add dependency' }).click();
  await choose('Item that needs', 'p2 components');
  await choose('Item that gives', 'p1 components');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText(/This would be a circle, in which nothing can begin: P2 needs P1 needs P2/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: /^Undo: Say that P1 needs P2/ }).click();
  await view.getByText('No open dependencies to show').waitFor();
  await page.getByRole('button', { name: /^Redo: Say that P1 needs P2/ }).click();
  await view.getByText(/92 days short/).waitFor();
  expect(await faults(page, '.needs')).toEqual([]);
});

test('a barrier goes up a level, and stands beside the sheet there', async () => {
  const { page } = person;
  const view = page.getByRole('region', { name: 'Dependencies and resources' });
  await view.getByRole('radio', { name: 'Barriers' }).click();
  await view.getByRole('button', { name: 'Add barrier' }).click();
  await choose('Item whose way it is in', 'a1 production');
  await page.getByLabel('What stands in the way').fill('No press time before May');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await view.getByRole('button', { name: 'Escalate' }).click();
  await view.getByText('Escalated to Components Division').waitFor();
  expect(await faults(page, '.needs')).toEqual([]);

  // The division's own sheet shows it among the details of the sheet.
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
  await page.locator('.matrix-board').waitFor();
  const details = page.locator('.inspector');
  if (!(await details.isVisible())) await page.keyboard.press('ControlOrMeta+i');
  await details.getByRole('heading', { name: 'Escalated to this level' }).waitFor();
});
