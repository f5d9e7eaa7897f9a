import { rmSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPlanFile } from '#electron/plan-file/open.ts';
import { findChromium } from '#electron/print/chromium.ts';
import { unitTree } from '#shared/plan/queries/units.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
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
  await person.page.locator('[data-view="organisation"]').click();
  await person.page.getByRole('tree', { name: 'Units' }).waitFor();
}, 30_000);
afterEach(() => person?.leave());

/** The plan as its file has it. */
function stored(): RecordSet {
  const [name = ''] = person.files('.hoshin');
  const file = openPlanFile(person.path(name), { readOnly: true });
  try {
    return RecordSet.of(file.loadAll());
  } finally {
    file.close();
  }
}

/** The units as text, those below one in brackets. */
function tree(records: RecordSet = stored()): string {
  const text = (nodes: ReturnType<typeof unitTree>): string =>
    nodes
      .map(({ unit: { name }, children }) => (children.length > 0 ? `${name}[${text(children)}]` : name))
      .join(' ');
  return text(unitTree(records.list('unit')));
}

const unit = (name: string): Locator =>
  person.page.getByRole('treeitem').filter({ has: person.page.getByText(name, { exact: true }) });
const tab = (name: string) => person.page.getByRole('radio', { name, exact: true }).click();
const undo = () => person.page.getByRole('button', { name: /^Undo/ }).first().click();
const saved = () => person.page.locator('[data-save="saved"]').waitFor();
const SAMPLE = 'Components Division[Engineering Procurement Production[Line 1]]';

async function chooseList(name: string, lines: readonly string[]): Promise<Locator> {
  const { page } = person;
  writeFileSync(person.path(name), `${lines.join('\n')}\n`);
  await page.getByRole('button', { name: 'Import a list…' }).click();
  await person.chooseToOpen(name, 'Open: Excel or CSV table');
  return page.getByRole('dialog', { name: `Import from ${name}` });
}

describe('the organisation', () => {
  it('comes from a list, as one edit that is taken back', async () => {
    const dialog = await chooseList('people.csv', [
      'Department;Belongs to;Manager;Employee;E-mail;Job title',
      'Line 2;Production;Line lead;Fitter;fitter@example.org;Operator',
      'Maintenance;Production;;;;',
    ]);
    await dialog.getByText('2 new units').waitFor();
    await dialog.getByText('1 place in a unit').waitFor();
    expect(await faults(person.page, '.dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Review the changes' }).click();
    await dialog.getByRole('button', { name: /^Apply/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await unit('Maintenance').waitFor();
    expect(tree()).toBe('Components Division[Engineering Procurement Production[Line 1 Line 2 Maintenance]]');
    expect(
      stored()
        .list('membership')
        .map(({ role }) => role),
    ).toEqual(['Operator']);
    await undo();
    await unit('Maintenance').waitFor({ state: 'detached' });
    expect(tree()).toBe(SAMPLE);
  });

  it('refuses a list with a circle and changes nothing', async () => {
    const dialog = await chooseList('circle.csv', [
      'Department;Belongs to;Manager',
      'Line 2;Line 3;',
      'Line 3;Line 2;',
      'Stores;Castle;',
    ]);
    await dialog.getByText('“Line 2” would stand below itself: Line 2 → Line 3 → Line 2').waitFor();
    await dialog.getByText('the parent unit “Castle” is neither in the list nor in the plan').waitFor();
    expect(await dialog.getByRole('button', { name: 'Review the changes' }).isDisabled()).toBe(true);
    expect(tree()).toBe(SAMPLE);
  });

  it('is moved by the keyboard and by dragging', async () => {
    const { page } = person;
    await unit('Procurement').click();
    await page.getByRole('tree', { name: 'Units' }).press('Alt+ArrowDown');
    await saved();
    expect(tree()).toBe('Components Division[Engineering Production[Line 1] Procurement]');
    await page.getByRole('tree', { name: 'Units' }).press('Alt+ArrowRight');
    await saved();
    expect(tree()).toBe('Components Division[Engineering Production[Line 1 Procurement]]');
    await unit('Line 1').dragTo(unit('Engineering'));
    await saved();
    expect(tree()).toBe('Components Division[Engineering[Line 1] Production[Procurement]]');
  });

  it('gives what a person had to a successor, and what a unit had to another one', async () => {
    const { page } = person;
    await tab('People');
    await page.getByRole('option').filter({ hasText: 'Quality manager' }).click();
    await page.getByRole('button', { name: 'Remove…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove Quality manager' });
    await dialog.getByText('owner of 3 items').waitFor();
    expect(await dialog.getByRole('button', { name: 'Remove' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Successor').selectOption({ label: 'HR manager' });
    expect(await faults(person.page, '.dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('option').filter({ hasText: 'Quality manager' }).waitFor({ state: 'detached' });
    await saved();
    const successor = stored()
      .list('person')
      .find(({ name }) => name === 'HR manager');
    expect(
      stored()
        .list('item')
        .filter(({ owner }) => owner === successor?.id),
    ).toHaveLength(4);

    await tab('Units');
    await unit('Production').click();
    await page.getByRole('tree', { name: 'Units' }).press('Delete');
    await page.getByLabel('Everything goes to').selectOption({ label: '\u2003Engineering' });
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await saved();
    expect(tree()).toBe('Components Division[Engineering[Line 1] Procurement]');
    await undo();
    await unit('Production').waitFor();
    expect(tree()).toBe(SAMPLE);
  });

  it('starts a year, which is taken back in one step', async () => {
    const { page } = person;
    const before = stored();
    await page.getByRole('button', { name: 'Start a new year…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start a new year' });
    await dialog.getByText('27 items go on, 0 end; 5 matrices are closed').waitFor();
    await dialog.getByLabel('B1 goes on').uncheck();
    await dialog.getByLabel('Result of B1').fill('Reached a year early');
    await dialog.getByText('26 items go on, 1 ends; 5 matrices are closed').waitFor();
    expect(await faults(person.page, '.dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Start FY2027' }).click();
    await dialog.waitFor({ state: 'detached' });
    const after = stored();
    const [old, next] = after.list('period');
    expect([old?.label, next?.label, next?.start]).toEqual(['FY2026', 'FY2027', '2027-01']);
    const inYear = (period: typeof old) =>
      after.list('matrix').filter((matrix) => matrix.period === period?.id);
    expect(new Set(inYear(old).map(({ status }) => status))).toEqual(new Set(['closed']));
    expect(inYear(next)).toHaveLength(5);
    expect(after.list('outcome').filter(({ carriedTo }) => carriedTo === null)).toMatchObject([
      { result: 'Reached a year early' },
    ]);
    expect(after.list('cascadeLink')).toHaveLength(before.list('cascadeLink').length * 2);

    await tab('Periods');
    await page.getByRole('row').filter({ hasText: 'FY2027' }).waitFor();
    expect(await page.getByRole('row', { name: /^FY2026/ }).innerText()).toMatch(/5 · closed/);
    expect(await page.getByRole('row', { name: /^FY2027/ }).innerText()).not.toMatch(/closed/);
    await undo();
    await page.getByRole('row').filter({ hasText: 'FY2027' }).waitFor({ state: 'detached' });
    expect([...stored()]).toEqual([...before]);
  });
});

describe('the view', () => {
  it.each(['Units', 'People', 'Periods'])('has nothing that keeps anybody out: %s', async (name) => {
    await tab(name);
    expect(await faults(person.page, '.organisation')).toEqual([]);
  });
});
