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
  await person.page.getByRole('button', { name: 'Start page' }).click();
});
afterEach(() => person?.leave());

const lines = async (...texts: readonly string[]) => {
  for (const text of texts) {
    await person.page.keyboard.type(text);
    await person.page.keyboard.press('Enter');
  }
  await person.page.keyboard.press('Enter');
};

it('leads from a name to a first matrix by the keyboard alone, which one undo empties', async () => {
  const { page } = person;
  await page.getByRole('button', { name: 'New plan' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('北工場 2027');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Right the first time');
  await page.keyboard.press('Enter');
  await lines('Preferred supplier', 'Zero harm');
  await lines('Cut lead time by 30 %');
  await lines('リーンセル');
  await page.getByRole('img', { name: 'The matrix so far: 4 items, 0 people' }).waitFor();
  await page.locator('.draft-drawing text').filter({ hasText: 'Zero harm' }).first().waitFor();
  await page.keyboard.press('Enter');
  await lines('Plant lead');

  await person.sheet('Right the first time').first().waitFor();
  for (const text of ['Preferred supplier', 'Zero harm', 'リーンセル', 'Plant lead']) {
    await person.sheet(text).first().waitFor();
  }
  expect(await page.title()).toContain('北工場 2027');
  expect(person.files('.hoshin')).toContain('北工場 2027.hoshin');
  await page.getByRole('button', { name: 'Undo: Enter the first texts' }).click();
  await person.sheet('Preferred supplier').first().waitFor({ state: 'detached' });
  await person.sheet('Right the first time').first().waitFor();
});

it('keeps what was written when the dialog is closed by mistake', async () => {
  const { page } = person;
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('button', { name: 'Improvement priorities' }).click();
  await page.keyboard.type('Lean cells');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'New plan' }).click();
  expect(await page.getByLabel('Improvement priorities 1').inputValue()).toBe('Lean cells');
});

it('shows recent plans and samples with pictures that are drawn', async () => {
  const { page } = person;
  const pictures = page.locator('.plan-card img');
  await pictures.nth(2).waitFor();
  const widths = await pictures.evaluateAll((images) =>
    images.map((image) => Reflect.get(image, 'naturalWidth')),
  );
  expect(widths).toEqual([240, 240, 240]);
});

it('has an empty state, and forgets a plan by its button', async () => {
  const { page } = person;
  await page.getByRole('button', { name: /^Remove Components Division/ }).click();
  await page.getByText('Plans that you open appear here.', { exact: false }).waitFor();
});

it.each(['light', 'dark'] as const)('no step has a fault that axe finds, in %s', async (colorScheme) => {
  const { page } = person;
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  expect(await faults(page, 'body')).toEqual([]);
  await page.getByRole('button', { name: 'New plan' }).click();
  for (const step of ['The plan', 'True north', 'Breakthrough objectives', 'People']) {
    await page.getByRole('button', { name: step, exact: true }).click();
    expect(await faults(page, 'dialog')).toEqual([]);
  }
});
