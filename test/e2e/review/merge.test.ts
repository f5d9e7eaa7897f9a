import { copyFileSync, rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { findChromium } from '#electron/print/chromium.ts';
import { addItem, editText, removeItem } from '#shared/plan/commands/items.ts';
import { setLink } from '#shared/plan/commands/links.ts';
import type { Edit } from '#shared/plan/edits/edit.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import type { ItemId, MatrixId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { contextOf } from '../../electron/plan-file/plans.ts';
import { faults } from '../faults.ts';
import { buildPage, Person } from '../person.ts';

let browser: Browser;
let rendererFolder: string;
let person: Person;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('This test needs an installed Chromium.');
  rendererFolder = await buildPage();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(rendererFolder, { recursive: true });
});
beforeEach(async () => {
  person = await Person.sitDown(browser, rendererFolder);
}, 30_000);
afterEach(() => person?.leave());

const context = contextOf('theirs-');
const merge = () => person.page.getByRole('region', { name: 'Merge Copy.hoshin' });
const card = (name: string) => merge().getByRole('group', { name });
const apply = () => merge().getByRole('button', { name: 'Apply' });

interface Sheet {
  readonly records: RecordSet;
  readonly matrix: MatrixId;
  id(code: string): ItemId;
}

/** What somebody else did in a copy of the plan. */
function theyEdit(...commands: readonly ((sheet: Sheet, by: EditContext) => Edit)[]): void {
  const file = openPlanFile(person.path('Copy.hoshin'));
  for (const command of commands) {
    const records = RecordSet.of(file.loadAll());
    const matrix = file
      .outline()
      .matrices.find(({ matrix: { unit } }) => records.get('unit', unit)?.parent === null);
    if (!matrix) throw new Error('There is no top matrix.');
    const id = (code: string) => {
      const item = records.list('item').find((one) => one.code === code && one.matrix === matrix.matrix.id);
      if (!item) throw new Error(`There is no ${code}.`);
      return item.id;
    };
    file.commit(command({ records, matrix: matrix.matrix.id, id }, context));
  }
  file.close();
}

/** The copy as the other person sends it back, while this one has edited as well. */
async function twoCopies(): Promise<void> {
  const [plan = ''] = person.files('.hoshin');
  copyFileSync(person.path(plan), person.path('Copy.hoshin'));
  theyEdit(
    ({ records, id }, by) => editText(records, { item: id('P4'), text: 'Skills for everybody' }, by),
    ({ records, id }, by) => editText(records, { item: id('K1'), text: 'Cost of the bill of materials' }, by),
    ({ records, id }, by) => setLink(records, { a: id('P4'), b: id('K1'), strength: 'weak' }, by),
    ({ records, id }, by) => removeItem(records, { item: id('P2') }, by),
    ({ records, matrix }, by) => addItem(records, { matrix, role: 'priority', text: 'Quick set-ups' }, by),
  );
  const { page } = person;
  for (const [text, more] of [
    ['Skills training', ' for all'],
    ['Supplier development', ' abroad'],
  ] as const) {
    await person.editText(text);
    await page.keyboard.press('End');
    await page.keyboard.type(more);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await person
      .sheet(text + more)
      .first()
      .waitFor();
  }
}

/** By the palette: open one plan, name the command, choose the other. */
async function compareWithCopy(): Promise<void> {
  const { page } = person;
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('compare with a plan');
  await page.keyboard.press('Enter');
  await person.chooseToOpen('Copy', 'Open: Tenkai plan');
  await page.getByRole('button', { name: 'Merge into this plan…' }).waitFor();
}

async function beginToMerge(): Promise<void> {
  await compareWithCopy();
  await person.page.getByRole('button', { name: 'Merge into this plan…' }).click();
  await merge().getByRole('heading', { name: 'To decide 2' }).waitFor();
}

describe('a copy of the plan that came back', () => {
  it('is merged into the plan: conflicts chosen, one by hand, and the whole undone at once', async () => {
    const { page } = person;
    await twoCopies();
    await beginToMerge();
    await merge().getByRole('heading', { name: 'Only they changed 3' }).waitFor();
    expect(await apply().isDisabled()).toBe(true);
    await merge().getByText('2 still to decide').waitFor();
    // Open, taken and only mine: the sheet tells them apart.
    expect(await page.locator('.compare-spot[data-mark="open"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.compare-spot[data-mark="taken"]').count()).toBe(3);

    await card('Supplier development').getByRole('radio', { name: 'Remove it' }).check();
    await card('Skills').getByRole('radio', { name: 'Another value' }).check();
    await card('Skills').getByRole('textbox').fill('Skills for all of us');
    await card('K1').getByRole('radio', { name: 'Mine' }).check();
    expect(await page.locator('.compare-spot[data-mark="open"]').count()).toBe(0);
    expect(await person.sheet('Skills for all of us').count()).toBe(0);

    await apply().click();
    const notice = page.locator('.notice', { hasText: 'Merged Copy.hoshin.' });
    await notice.waitFor();
    await page.getByRole('button', { name: 'Back to the matrix' }).click();
    await person.sheet('Skills for all of us').first().waitFor();
    await person.sheet('Quick set-ups').first().waitFor();
    expect(await person.sheet('Supplier development').count()).toBe(0);
    expect(await person.sheet('Cost of the bill').count()).toBe(0);

    await notice.getByRole('button', { name: 'Undo' }).click();
    await person.sheet('Supplier development abroad').first().waitFor();
    await person.sheet('Skills training for all').first().waitFor();
    expect(await person.sheet('Quick set-ups').count()).toBe(0);
  });

  it('is merged by the keyboard alone, and left without a change', async () => {
    const { page } = person;
    await twoCopies();
    await beginToMerge();
    await page.keyboard.press('F8');
    await page.keyboard.press('Space');
    await page.keyboard.press('F8');
    await page.keyboard.press('Space');
    await merge().getByText('Ready to apply').waitFor();
    // Escape leaves the merge first, then the comparison; what was chosen is kept meanwhile.
    await page.keyboard.press('Escape');
    await merge().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Merge into this plan…' }).click();
    await merge().getByText('Ready to apply').waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('.notice', { hasText: 'Merged Copy.hoshin.' }).waitFor();
  });

  it('has nothing to offer twice, and says so', async () => {
    const { page } = person;
    await twoCopies();
    await beginToMerge();
    await merge().getByRole('button', { name: 'Take all theirs' }).click();
    await apply().click();
    await page.locator('.notice', { hasText: 'Merged Copy.hoshin.' }).waitFor();
    await page.getByText('Nothing differs in this matrix.').waitFor();
    await page.getByRole('button', { name: 'Merge into this plan…' }).click();
    await merge().getByText('The other copy has nothing that is not in this plan.').waitFor();
    expect(await apply().count()).toBe(0);
  });

  it('asks again where choices lead to another conflict or the file changes meanwhile', async () => {
    const { page } = person;
    await twoCopies();
    await beginToMerge();
    await merge().getByRole('button', { name: 'Keep all mine' }).click();
    theyEdit(({ records, id }, by) => editText(records, { item: id('P5'), text: 'Newer still' }, by));
    await apply().click();
    await page.locator('.notice', { hasText: 'Copy.hoshin has changed since' }).waitFor();
    await card('P5').waitFor();
    await merge().getByRole('button', { name: 'Keep all mine' }).click();
    await apply().click();
    await page.locator('.notice', { hasText: 'Nothing of the other copy was taken.' }).waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('the merge has no fault that axe finds', async () => {
    await person.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await twoCopies();
    await beginToMerge();
    await card('Skills').getByRole('radio', { name: 'Another value' }).check();
    expect(await faults(person.page, '.compare')).toEqual([]);
  });
});
