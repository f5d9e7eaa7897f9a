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

it('says how much is carried and why, leads to where it is mended, and shows what that has brought', async () => {
  const { page } = person;
  const view = page.locator('.alignment');
  await page.locator('.view-rail [data-view="alignment"]').click();
  await view.getByText(/^More than half of the vision is carried/).waitFor();

  await view.getByRole('button', { name: /^B3 / }).first().click();
  await view.getByText(/its strongest chain is B3 ● A5 ○ P2 ● K1; A5–P2 is only medium/).waitFor();
  const production = view.getByRole('row', { name: /^Production/ });
  // Beside the history, too, the names of units can be read.
  await page.getByRole('button', { name: /^History/ }).click();
  expect((await production.getByRole('rowheader').boundingBox())?.width).toBeGreaterThan(120);
  await page.getByRole('button', { name: /^History/ }).click();
  await production.getByRole('gridcell').nth(1).click();
  await view
    .getByRole('region', { name: 'Production · B2' })
    .getByText(/breaks at A1 \(Line 1\)/)
    .waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page, '.alignment')).toEqual([]);
  }

  // The keyboard goes from cell to cell, and the mended place is one click away.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await view.getByRole('region', { name: 'Production · B3' }).waitFor();
  await view
    .getByRole('region', { name: 'What would raise it most' })
    .getByRole('button', { name: /^A5 / })
    .click();
  await page.locator('.matrix-reading').getByText('A5 Customer PPM below 50').waitFor();
  await person.clickCell('P2', 'A5');
  await page.locator('.view-rail [data-view="alignment"]').click();
  await view.getByText(/of the vision is carried/).waitFor();
  const course = view.getByRole('img', { name: /^The score over time/ });
  await course.waitFor();
  expect(await course.getAttribute('aria-label')).toMatch(/· 56.%; Now · \d+.%$/);
});
