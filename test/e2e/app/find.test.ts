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
});
afterEach(() => person?.leave());

const reading = (text: string) => person.page.locator('.matrix-reading').getByText(text).waitFor();
const place = (text: string) => person.page.locator('.find-count').getByText(text, { exact: true }).waitFor();
const focused = () => person.page.evaluate('document.activeElement?.getAttribute("role")');
const found = () => person.page.locator('.matrix-found');

describe('find', () => {
  it('is opened by its shortcut, walks to other matrices and gives the keyboard to the board', async () => {
    const { page } = person;
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('first-pass');
    await place('1 found');
    await page.keyboard.press('ArrowDown');
    await person.sheet('First-pass yield').first().waitFor();
    await reading('A1 First-pass yield');
    await found().waitFor();
    expect(await focused()).toBe('combobox');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await focused()).toBe('grid');
    // The board has the keyboard: its keys work on what was found, and the mark goes when the person goes on.
    await page.keyboard.press('Tab');
    await found().waitFor({ state: 'detached' });
  });

  it('goes on by F3 with the bar closed, and back by Shift+F3', async () => {
    const { page } = person;
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('scrap rate');
    await place('2 found');
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    expect(await focused()).toBe('grid');
    await page.keyboard.press('F3');
    await reading('K5 Scrap rate');
    await page.keyboard.press('F3');
    await reading('K1 Scrap rate');
    expect(await focused()).toBe('grid');
    await page.keyboard.press('Shift+F3');
    await reading('K5 Scrap rate');
  });

  it('opens while a text is being edited, and finds what was just typed', async () => {
    const { page } = person;
    await person.editText('Lean cells');
    await page.keyboard.press('End');
    await page.keyboard.type(' ﾗｲﾝ');
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('LEAN ライン');
    await place('1 found');
    await page.getByRole('option', { name: /P3.*Lean cells ﾗｲﾝ/ }).click();
    await reading('P3 Lean cells ﾗｲﾝ');
  });

  it('shows beside itself what it would cover', async () => {
    const { page } = person;
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ControlOrMeta+F');
    for (const text of ['HR manager', 'Components Division X-matrix']) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
      await page.getByRole('search').getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const hit = await found().boundingBox();
      const bar = await page.getByRole('search').boundingBox();
      if (!hit || !bar) throw new Error('Nothing is shown.');
      const apart = hit.x + hit.width <= bar.x || hit.y >= bar.y + bar.height;
      expect([text, apart]).toEqual([text, true]);
    }
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const { page } = person;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Find in the plan' }).click();
    await page.keyboard.type('manager');
    await page.getByRole('search').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await found().waitFor();
    expect(await faults(page, 'body')).toEqual([]);
    await page.keyboard.type(' xyzzy');
    await place('Nothing found');
    expect(await faults(page, 'body')).toEqual([]);
  });
});
