import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
});
afterEach(() => person?.leave());

const rail = () => person.page.getByRole('navigation', { name: 'Views of the plan' });
const view = (name: string) => rail().getByRole('button', { name, exact: true });
const board = () => person.page.locator('.matrix-board');
const setup = () => person.page.getByRole('heading', { name: 'Guided set-up' });
const current = () => rail().locator('[aria-current="page"]').getAttribute('aria-label');

describe('the views of a plan', () => {
  it('stand in the place of the matrix, each under its own name, and lead back', async () => {
    expect(await current()).toBe('Matrix');
    const names = await rail()
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names.slice(1)) {
      await view(name ?? '').click();
      await expect.poll(current).toBe(name);
      await board().waitFor({ state: 'detached' });
      await person.page.getByText('Opening all levels…').waitFor({ state: 'detached' });
    }
    await view('Matrix').click();
    await board().waitFor();
  });

  it('are walked with the arrows from one stop of the keyboard', async () => {
    const { page } = person;
    await view('Matrix').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await setup().waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Organisation');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await board().waitFor();
  });

  it('leave out what belongs to the board, and give way to it where it is asked for', async () => {
    const { page } = person;
    await view('Guided set-up').click();
    await setup().waitFor();
    expect(await page.getByRole('button', { name: 'Arrangement' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Details' }).count()).toBe(0);

    await page.keyboard.press('Control+f');
    await page.keyboard.type('OEE');
    await page.getByRole('option').first().click();
    await board().waitFor();
    expect(await current()).toBe('Matrix');

    await view('Guided set-up').click();
    await setup().waitFor();
    await page.getByRole('button', { name: 'Matrices' }).click();
    await page.getByRole('menuitemradio', { name: 'Production' }).click();
    await board().waitFor();

    await view('Guided set-up').click();
    await setup().waitFor();
    await page.getByRole('button', { name: 'Present' }).click();
    await board().waitFor();
    expect(await rail().count()).toBe(0);
  });

  it('edit the same plan: what is said of a step is undone, and is there after a reload', async () => {
    const { page } = person;
    const settled = (count: number) => page.getByText(`${count} of 6 steps settled`).waitFor();
    await view('Guided set-up').click();
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await settled(1);
    await page.keyboard.press('Control+z');
    await settled(0);
    await page.keyboard.press('Control+Shift+z');
    await settled(1);
    await page.locator('[data-save="saved"]').waitFor();
    await page.reload();
    await board().waitFor();
    await view('Guided set-up').click();
    await settled(1);
  });

  it('lead to an item on its board', async () => {
    const { page } = person;
    await view('Guided set-up').click();
    await page.getByRole('button', { name: /^Breakthroughs/ }).click();
    await page.getByRole('button', { name: /^Show \d of \d say why/ }).click();
    await board().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('matrix-board');
    await page.locator('.matrix-reading').getByText(/^B1 /).waitFor();
  });
});
