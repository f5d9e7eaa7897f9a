import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { findChromium } from '#electron/print/chromium.ts';
import { largePlan } from '#test/bench/large-plan.ts';
import { readPdf } from '#test/electron/print/read-pdf.ts';
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

const part = (name: RegExp) =>
  person.page.getByRole('region', { name: 'Parts' }).getByRole('button', { name });
const frame = (title: RegExp) => person.page.getByTitle(title);
const partNames = () => person.page.locator('.pack-part-name').allTextContents();

async function print(preset?: string): Promise<void> {
  await person.page.keyboard.press('Control+P');
  if (preset) await person.page.getByRole('radio', { name: preset }).click();
  await frame(/^Page 1 of/).waitFor();
}

async function openLargePlan(matrices: number): Promise<void> {
  const { page } = person;
  createPlanFile(person.path('large.hoshin'), largePlan(matrices)).close();
  await page.keyboard.press('Control+O');
  await person.chooseToOpen('large', 'Open: Tenkai plan');
  await page.getByText(`Plan of ${matrices} matrices`).first().waitFor();
}

describe('a planning pack', () => {
  it('is put together, looked through and saved as a PDF of those pages', async () => {
    const { page } = person;
    await print('Planning pack');
    await part(/^Findings/).focus();
    await page.keyboard.press('Delete');
    await part(/^Linear list/).focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect((await partNames()).slice(0, 4)).toEqual(['Cover', 'Linear list', 'X-matrix', 'Cascade']);

    await part(/^X-matrix/).click();
    const options = page.locator('.pack-part-options');
    await options.getByRole('combobox', { name: 'Paper', exact: true }).selectOption('A2');
    await page.getByText('A2 landscape', { exact: false }).waitFor();
    const facts = await page.locator('.pack-facts').innerText();
    const count = Number(/^(\d+) pages/.exec(facts)?.[1]);
    await page.getByRole('region', { name: 'Preview' }).focus();
    await page.keyboard.press('End');
    await frame(new RegExp(`^Page ${count} of ${count}: Revision history`)).waitFor();

    await page.getByRole('button', { name: 'Save PDF…' }).click();
    const name = await person.saveAsSuggested('Save as: PDF document');
    await page.getByText(`Saved ${name}`, { exact: false }).waitFor();
    const pdf = await readPdf(readFileSync(person.path(name)));
    expect(pdf.pages).toHaveLength(count);
    expect(pdf.pages.map(({ size }) => size.join('×'))).toContain('594×420');
    expect(pdf.outline.join('\n')).toContain('Components Division X-matrix');
    expect(pdf.outline.join('\n')).not.toContain('Findings');
    expect(Math.min(...pdf.pages.map(({ smallestPoints }) => smallestPoints))).toBeGreaterThanOrEqual(6);
  });

  it('is sorted by the mouse', async () => {
    await print('Planning pack');
    await part(/^Cascade/).dragTo(part(/^Cover/), { targetPosition: { x: 60, y: 4 } });
    expect((await partNames()).slice(0, 2)).toEqual(['Cascade', 'Cover']);
  });

  it('of a matrix that is too full offers ways out, and takes one at a click', async () => {
    const { page } = person;
    await print();
    const paper = page.getByRole('combobox', { name: 'Paper', exact: true });
    await paper.selectOption('custom');
    await page.getByLabel('Width (mm)').fill('190');
    await page.getByLabel('Height (mm)').fill('150');
    await page.getByText('below 6 pt nothing is printed', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Save PDF…' }).isDisabled()).toBe(true);
    await page
      .getByRole('button', { name: /^Split over \d+ pages$/ })
      .first()
      .click();
    await frame(/^Page 1 of \d/).waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await frame(/^Page 2 of \d/).waitFor();
    expect(await page.getByRole('button', { name: 'Save PDF…' }).isEnabled()).toBe(true);
  });

  it('of a big plan tells how far it is, and cancelled leaves no file', async () => {
    const { page } = person;
    await openLargePlan(80);
    await print('Planning pack');
    const folder = dirname(person.path(''));
    await page.getByRole('button', { name: 'Save PDF…' }).click();
    const name = await person.saveAsSuggested('Save as: PDF document');
    await page.getByRole('progressbar').waitFor();
    await page.getByText(/^\d+ of \d+$/).waitFor();
    await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(`${name} was not written.`).waitFor();
    await page.getByRole('button', { name: 'Save PDF…' }).waitFor();
    expect(readdirSync(folder, { recursive: true }).filter((file) => String(file).includes('pdf'))).toEqual(
      [],
    );
  });
});

describe('another format', () => {
  it('is written from the list of all', async () => {
    const { page } = person;
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('radio', { name: 'PNG picture' }).check();
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    const name = await person.saveAsSuggested('Save as: PNG picture');
    await page.getByText(`Saved ${name}`, { exact: false }).waitFor();
    expect(readFileSync(person.path(name)).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('the matrix as a picture', () => {
  it('is on the clipboard, for programs that take pictures', async () => {
    const { page } = person;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Copy as picture' }).click();
    await page.getByText('on the clipboard as a picture', { exact: false }).waitFor();
    const [png, ...others] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await item?.getType('image/png');
      const bitmap = picture && (await createImageBitmap(picture));
      return [[bitmap?.width ?? 0, bitmap?.height ?? 0] as const, ...(item?.types ?? [])];
    });
    expect(others).toContain('image/png');
    // Twice the size of the drawing.
    expect(png?.[0]).toBeGreaterThan(2000);
  });

  it('that cannot be put there is refused in a sentence', async () => {
    const { page } = person;
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('denied'));
    });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Copy as picture' }).click();
    await page
      .getByRole('alert')
      .getByText('The picture could not be put on the clipboard.', { exact: false })
      .waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('neither screen has a fault that axe finds', async () => {
    const { page } = person;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await print('Planning pack');
    await part(/^X-matrix/).click();
    expect(await faults(page, 'dialog')).toEqual([]);
    await part(/^One page|^Measures/).click();
    expect(await faults(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
    for (const name of ['PowerPoint', 'CSV list', 'PNG picture']) {
      await page.getByRole('radio', { name }).check();
      expect(await faults(page, 'dialog')).toEqual([]);
    }
  });
});
