import { readFileSync, rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
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

const lang = () => person.page.evaluate(() => document.documentElement.lang);

async function choose(more: string, language: string): Promise<void> {
  await person.page.getByRole('button', { name: more, exact: true }).click();
  await person.page.getByRole('menuitemradio', { name: language }).click();
}

it('changes the language at once and for good, and nothing on screen is lost', async () => {
  const { page } = person;
  await page.getByRole('button', { name: 'History' }).click();
  await person.clickCell('P4', 'K1');
  expect(await lang()).toBe('en');
  const zoomed = page.locator('.matrix-zoom-percent');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await zoomed.textContent();

  await choose('More', '日本語');
  await expect.poll(lang).toBe('ja');
  await person.sheet('管理指標').first().waitFor();
  await person.sheet('中程度').waitFor();
  await page.getByRole('complementary', { name: '履歴' }).waitFor();
  await page
    .locator('.matrix-reading')
    .getByText('P4 Skills training — K1 BOM cost variance: 強い')
    .waitFor();
  expect((await zoomed.textContent())?.replace(' ', '')).toBe(before?.replace(' ', ''));

  // Edits of this page and those of the host are named in the language in which they were made.
  await page.locator('.matrix-board').focus();
  await page.keyboard.press('3');
  await page.getByRole('complementary').getByText('P4–K1 を「弱い」に設定', { exact: true }).waitFor();
  await page.getByRole('button', { name: '元に戻す: P4–K1 を「弱い」に設定' }).click();
  await page
    .getByRole('complementary')
    .getByText('元に戻す: P4–K1 を「弱い」に設定', { exact: true })
    .waitFor();
  await page.getByRole('complementary').getByText('Mark P4–K1 strong', { exact: true }).waitFor();

  await page.reload();
  await person.sheet('管理指標').first().waitFor();
  await choose('その他', 'Deutsch');
  await person.sheet('Messgrößen').first().waitFor();
  await expect.poll(lang).toBe('de');
  await choose('Mehr', 'Sprache des Systems');
  await person.sheet('Breakthrough objectives').first().waitFor();
  await expect.poll(lang).toBe('en');
});

it('prints and exports in the language of the page', async () => {
  const { page } = person;
  await choose('More', 'Deutsch');
  await page.getByRole('button', { name: 'Drucken…' }).first().click();
  const preview = page.frameLocator('iframe[title^="Seite 1 von 1"]');
  await preview.getByText('Seite 1 von 1').waitFor();
  await preview.getByText('Durchbruchziele', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mehr', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Exportieren…' }).click();
  await page.getByRole('radio', { name: 'SVG-Zeichnung' }).check();
  await page.getByRole('button', { name: 'Exportieren…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Speichern als SVG-Zeichnung' });
  const name = await dialog.getByLabel('Dateiname').inputValue();
  await dialog.getByRole('button', { name: 'Speichern', exact: true }).click();
  await page.getByText(`${name} gespeichert`, { exact: false }).waitFor();
  expect(readFileSync(person.path(name), 'utf8')).toContain('>Messgrößen<');
});
