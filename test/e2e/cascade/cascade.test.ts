import { rmSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '#electron/print/chromium.ts';
import { faults } from '../faults.ts';
import { buildPage, Person } from '../person.ts';

let browser: Browser;
let rendererFolder: string;
let person: Person;
let page: Page;

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
  page = person.page;
  await page.getByRole('button', { name: 'Cascade', exact: true }).click();
  await tree().waitFor();
});
afterEach(() => person?.leave());

const tree = () => page.getByRole('tree');
const card = (text: string): Locator => page.getByRole('treeitem').filter({ hasText: text }).first();
const unit = (name: string): Locator => page.locator('.unit-row').filter({ hasText: name }).first();
const chain = (code: string) => page.getByRole('complementary', { name: `The chain of ${code}` });
const selected = () => page.locator('[role=treeitem][aria-selected=true]').innerText();

describe('the cascade', () => {
  it('shows the whole chain of an item, and leads to its matrix', async () => {
    await card('First-pass yield').click();
    const why = await chain('A1').locator('.chain-list').first().innerText();
    const texts = [
      'The preferred partner',
      'Operational excellence',
      'Cut bill-of-material',
      'Scrap reduction',
    ];
    const places = texts.map((text) => why.indexOf(text));
    expect(places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1))).toBe(true);
    expect(await page.locator('.why-card:not(.is-faded)').allInnerTexts()).toHaveLength(6);
    expect(await faults(page, '.cascade')).toEqual([]);

    await chain('A1').getByRole('button', { name: 'Open matrix' }).click();
    await page.locator('.matrix-reading').getByText('A1 First-pass yield').waitFor();
    // And from there up again, level by level.
    const trail = page.getByRole('navigation', { name: 'Levels of the plan' });
    await trail.getByRole('button', { name: 'A1 Scrap reduction' }).click();
    await page.locator('.matrix-reading').getByText('A1 Scrap reduction').waitFor();
    await trail.getByRole('button', { name: '1 unit below' }).click();
    await page.getByRole('menuitemradio', { name: 'Line 1' }).click();
    await person.sheet('First-pass yield').first().waitFor();
  });

  it('is walked by arrows, opened and closed by Space, searched by typing, and opened by Enter', async () => {
    await tree().focus();
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toContain('preferred partner');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await selected()).toContain('B2');
    await page.keyboard.press('Space');
    await card('Lean cells').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await card('Lean cells').waitFor();
    await page.keyboard.type('lean c');
    const search = page.getByRole('searchbox', { name: 'Search items' });
    expect(await search.inputValue()).toBe('lean c');
    await page.getByText('1 found').waitFor();
    await page.keyboard.press('Enter');
    expect(await selected()).toContain('P3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.locator('.matrix-reading').getByText('P3 Lean cells').waitFor();
  });

  it('passes an item on to the unit that it is dropped on, in one step of undo', async () => {
    await card('Lean cells').dragTo(unit('Production'));
    await page.locator('.why-card[aria-selected=true]').filter({ hasText: 'Production' }).waitFor();
    expect(await selected()).toMatch(/Production\s+A2 Lean cells/);
    await page.getByRole('button', { name: 'Undo: Cascade P3 to Production' }).click();
    await page.locator('.why-card').filter({ hasText: 'A2 Lean cells' }).waitFor({ state: 'detached' });
  });

  it('takes no item to where the cascade would run in a circle, and says why', async () => {
    const yieldCard = card('First-pass yield');
    await yieldCard.click();
    await page.getByRole('button', { name: 'Cascade to…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cascade A1 to a unit' });
    await dialog.getByText('A1 serves Components Division: the cascade would run in a circle.').waitFor();
    expect(await dialog.getByRole('radio', { name: 'Components Division' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'Engineering' }).check();
    await dialog.getByRole('button', { name: 'Cascade', exact: true }).click();
    await page.locator('.why-card[aria-selected=true]').filter({ hasText: 'Engineering' }).waitFor();
    await page.getByRole('button', { name: 'Unlink from A1' }).first().click();
    await page.getByText('Serves nothing above it.').first().waitFor();
  });

  it('is drawn as rings, too, which are gone into and out of', async () => {
    await page.getByRole('radio', { name: 'Sunburst' }).click();
    const arc = (text: string) => page.getByRole('treeitem', { name: text });
    await arc('B2 Operational excellence').locator('text').click({ force: true });
    await chain('B2').waitFor();
    await page.keyboard.press('Space');
    await page.locator('.sunburst-middle').getByText('B2 Operational excellence').waitFor();
    await arc('A4 Launch').waitFor({ state: 'detached' });
    await page.locator('.sunburst-middle').click();
    await arc('A4 Launch').waitFor();
  });

  it('shows only gaps, or what one unit has, with the way up from it', async () => {
    await page.getByRole('button', { name: /gaps/ }).click();
    await card('Scrap reduction').waitFor({ state: 'detached' });
    await card('Lean cells').waitFor();
    await page.getByRole('button', { name: /gaps/ }).click();
    await unit('Line 1').getByRole('button', { name: 'Line 1' }).click();
    await card('Lean cells').waitFor({ state: 'detached' });
    await card('First-pass yield').waitFor();
    await card('Operational excellence').waitFor();
  });
});
