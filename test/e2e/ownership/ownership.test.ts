import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  await person.page.getByRole('button', { name: 'Ownership' }).click();
  await grid().waitFor();
});
afterEach(() => person?.leave());

const grid = () => person.page.getByRole('grid', { name: 'People and items' });
const cell = (name: string) => grid().getByRole('gridcell', { name, exact: true });
const tab = (name: string) => person.page.getByRole('radio', { name, exact: true }).click();

describe('ownership', () => {
  it('moves the one owner of an item by a press with Shift, and back by undo', async () => {
    const { page } = person;
    const [from, to] = ['A2, Production manager: Accountable', 'A2, Quality manager: Accountable'];
    const row = await cell(from).boundingBox();
    const column = await cell('A5, Quality manager: Accountable').boundingBox();
    if (!row || !column) throw new Error('The cells are not in sight.');
    await page.keyboard.down('Shift');
    await page.mouse.click(column.x + column.width / 2, row.y + row.height / 2);
    await page.keyboard.up('Shift');
    await cell(to).waitFor();
    expect(await cell(from).count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+z');
    await cell(from).waitFor();
    expect(await cell(to).count()).toBe(0);
  });

  it('is walked by keys to its far corner, leads to an item and comes back', async () => {
    const { page } = person;
    await grid().focus();
    await page.keyboard.press('ControlOrMeta+End');
    const active = await grid().getAttribute('aria-activedescendant');
    const last = page.locator(`[id="${active}"]`);
    expect(await last.getAttribute('aria-colindex')).toBe(await grid().getAttribute('aria-colcount'));
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.matrix-reading').getByText('B1').first().waitFor();
  });

  it('tells what stands behind the month under the pointer', async () => {
    const { page } = person;
    await tab('Load');
    await page.getByRole('spinbutton', { name: 'Limit per person' }).fill('2');
    await page.keyboard.press('Enter');
    await page.getByText('3 over the limit').waitFor();
    const chart = await page.getByRole('slider', { name: 'Month of Production manager' }).boundingBox();
    if (!chart) throw new Error('The chart is not in sight.');
    const middleOf = (month: number) => chart.x + (chart.width * (month - 0.5)) / 12;
    const behind = page.getByRole('complementary', { name: 'Production manager' });
    await page.mouse.click(middleOf(2), chart.y + chart.height / 2);
    await behind.getByText('Feb 2026: 2 items').waitFor();
    expect(await behind.getByRole('listitem').count()).toBe(2);
    await page.mouse.click(middleOf(12), chart.y + chart.height / 2);
    await behind.getByText('Dec 2026: 4 items').waitFor();
    expect(await behind.getByRole('listitem').count()).toBe(4);
  });

  it('sends the page of a person to paper', async () => {
    const { page } = person;
    await tab('My page');
    await page.getByRole('combobox', { name: 'Person', exact: true }).selectOption('Quality manager');
    await page.getByRole('heading', { name: 'Quality manager' }).waitFor();
    await page.getByRole('button', { name: 'Print …' }).click();
    const sheet = page.frameLocator('iframe[title^="Page 1"]');
    await sheet.getByText('Quality manager').first().waitFor();
    await page.getByRole('button', { name: 'Save PDF…' }).click();
    expect(await person.saveAsSuggested('Save as: PDF')).toBe('Quality manager.pdf');
    await page.getByText(/^Saved Quality manager\.pdf/).waitFor();
    expect(person.files('.pdf')).toEqual(['Quality manager.pdf']);
  });

  it('has no faults that axe finds', async () => {
    for (const name of ['RACI', 'Load', 'My page']) {
      await tab(name);
      if (name === 'My page') {
        await person.page.getByRole('combobox', { name: 'Person', exact: true }).selectOption({ index: 3 });
      }
      expect([name, await faults(person.page, '.ownership')]).toEqual([name, []]);
    }
  });
});
