import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { findChromium } from '#electron/print/chromium.ts';
import { copyRecords } from '#shared/plan/copy.ts';
import { linkIdOf } from '#shared/plan/ids.ts';
import data from '#shared/samples/data/automotive.json' with { type: 'json' };
import { sampleLink } from '#shared/samples/items.ts';
import { buildSample } from '#shared/samples/samples.ts';
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
  await person.page.getByRole('button', { name: 'History' }).click();
});
afterEach(() => person?.leave());

const history = () => person.page.getByRole('complementary', { name: 'History' });
const list = () => person.page.getByRole('complementary', { name: 'Comparison' });
const entries = () =>
  list()
    .getByRole('listitem')
    .filter({ has: person.page.getByRole('button') });
const choose = async (name: string, action: string) => {
  await history()
    .getByRole('button', { name: `Actions for “${name}”` })
    .click();
  await person.page.getByRole('menuitem', { name: action }).click();
};

async function nameState(name: string): Promise<void> {
  await history().getByRole('button', { name: 'Name this state…' }).click();
  await person.page.keyboard.type(name);
  await person.page.keyboard.press('Enter');
  await history().getByRole('region', { name: 'Revisions' }).getByText(name, { exact: true }).waitFor();
}

/** A new mark, a changed one, a reworded item, and one that goes with its marks. */
async function change(): Promise<void> {
  const { page } = person;
  await person.clickCell('P4', 'K1');
  await person.clickCell('P5', 'K2');
  await person.editText('Skills training');
  await page.keyboard.press('End');
  await page.keyboard.type(' for all');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await person.editText('Supplier development');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await history().getByText('Remove P2', { exact: true }).waitFor();
}

describe('a named state', () => {
  it('is compared with now, in the sheet and in a list, by the keyboard', async () => {
    const { page } = person;
    await nameState('As delivered');
    await change();
    await choose('As delivered', 'Compare with now');
    await list().getByRole('heading', { name: 'Added 1' }).waitFor();
    await list().getByRole('heading', { name: 'Changed 2' }).waitFor();
    await list().getByRole('heading', { name: 'Removed 1' }).waitFor();
    // Four differences; the item that went brings the eight cells of its marks.
    expect(await entries().count()).toBe(4);
    expect(await page.locator('.compare-spot').count()).toBe(12);
    // The removed item is on the sheet still.
    await person.sheet('Supplier development').first().waitFor();

    const reading = page.locator('.matrix-reading-text');
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await reading
      .getByText('Changed: P4 Skills training for all; Wording: Skills training → Skills training for all')
      .waitFor();
    await page.getByRole('status').getByText('2 of 4').waitFor();
    await page.keyboard.press('Shift+F8');
    await reading.getByText('Added: P4 Skills training for all — K1 BOM cost variance, strong').waitFor();
    await page.locator('.compare-spot[aria-label*="K2 OEE"]').hover();
    await reading.getByText('Strength: strong → medium').waitFor();
    await list().getByRole('button', { name: 'P2 Supplier development' }).click();
    expect(await page.locator('.compare-spot[data-chosen="true"]').count()).toBe(9);

    await page.getByRole('button', { name: 'Swap the two' }).click();
    await page.locator('.compare-spot[aria-label^="Added: P2"]').first().waitFor();
    await page.keyboard.press('Escape');
    await history().waitFor();
  });

  it('is restored after a look at what will change, and that is undone like any edit', async () => {
    const { page } = person;
    await nameState('As delivered');
    await change();
    await choose('As delivered', 'Restore this state…');
    const dialog = page.getByRole('dialog', { name: 'Restore a state' });
    await dialog.getByText('Added: P2 Supplier development, with its 8 marks').waitFor();
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await person.sheet('Supplier development').first().waitFor();
    await person.sheet('Skills training').getByText('Skills training', { exact: true }).waitFor();
    await history()
      .getByText('Restore “Components Division X-matrix” to “As delivered”', { exact: true })
      .waitFor();
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await person.sheet('Skills training for all').first().waitFor();
    expect(await person.sheet('Supplier development').count()).toBe(0);
  });

  it('keeps its name through undo, and is renamed and let go of', async () => {
    const { page } = person;
    await person.clickCell('P4', 'K1');
    await nameState('Draft');
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await history().getByText('Undo: Mark P4–K1 strong', { exact: true }).waitFor();
    await choose('Draft', 'Rename…');
    await page.getByLabel('Name', { exact: true }).fill('First draft');
    await page.keyboard.press('Enter');
    const revisions = history().getByRole('region', { name: 'Revisions' });
    await revisions.getByText('First draft', { exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await history().getByText('Redo: Mark P4–K1 strong', { exact: true }).waitFor();
    await choose('First draft', 'Remove the name');
    await revisions.waitFor({ state: 'detached' });
    await page
      .locator('.notice', { hasText: 'Removed the name' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await revisions.getByText('First draft', { exact: true }).waitFor();
  });
});

describe('another plan file', () => {
  it('that drifted apart by four marks shows these four, and says how it was matched', async () => {
    const { page } = person;
    const sheet = buildSample('automotive');
    const strengths: Readonly<Record<string, string>> = { S: 'strong', M: 'medium', W: 'weak' };
    const drifted = data.marks.notesDiffersFromSheet.reduce(
      (records, { pair: [from = '', to = ''], notes }) => {
        const [one, other] = [sheet.get('item', from)?.id, sheet.get('item', to)?.id];
        if (!one || !other) throw new Error(`There is no ${from} or ${to}.`);
        const link = records.get('link', linkIdOf(one, other));
        if (notes === null) return link ? records.with([], [link]) : records;
        return records.with([sampleLink(one, other, strengths[notes] ?? '')]);
      },
      sheet,
    );
    createPlanFile(
      person.path('Notes.hoshin'),
      copyRecords(drifted, () => crypto.randomUUID()),
    ).close();

    await history().getByRole('button', { name: 'Compare with a plan file…' }).click();
    await person.chooseToOpen('Notes', 'Open: Tenkai plan');
    await page.getByText('The two plans have no history in common', { exact: false }).waitFor();
    expect(await entries().count()).toBe(4);
    expect(await page.locator('.compare-spot').count()).toBe(4);
    // What was only guessed from words is not merged, and it is said.
    await page.getByText('enough to compare them, but not to merge', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Merge into this plan…' }).count()).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('history, comparison and dialogs have no fault that axe finds', async () => {
    const { page } = person;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await nameState('As delivered');
    await change();
    expect(await faults(page, '.history-panel')).toEqual([]);
    await choose('As delivered', 'Compare with…');
    expect(await faults(page, 'dialog')).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Now' }).click();
    await list().getByRole('heading', { name: 'Added 1' }).waitFor();
    await page.keyboard.press('F8');
    expect(await faults(page, '.compare')).toEqual([]);
    await page.keyboard.press('Escape');
    await choose('As delivered', 'Restore this state…');
    await page.getByText('with its 8 marks').waitFor();
    expect(await faults(page, 'dialog')).toEqual([]);
  });
});
