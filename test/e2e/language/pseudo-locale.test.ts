import { rmSync } from 'node:fs';
import { type Browser, chromium, type Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '#electron/print/chromium.ts';
import { english, type MessageKey } from '#renderer/messages/english.ts';
import { pseudo } from '#renderer/messages/pseudo.ts';
import { PLAN_VIEWS } from '#renderer/state/plan-view.ts';
import { RULES } from '#shared/audit/rules.ts';
import { dialogTitle } from '#shared/host/file-words.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { buildPage, Person } from '../person.ts';
import { contentOf, cutOff, foreign, textsOn } from './screen-texts.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];
const WIDE = PLAN_VIEWS.filter((view) => view !== 'matrix');
/** What these say comes from `shared`, as it stands in reports and workbooks, too. */
const REPORTING: ReadonlySet<string> = new Set(['checks', 'alignment', 'okrs', 'scorecard']);
/** What a check is called and explains stands with its rule, which reports without a page read, too. */
const CHECKS = RULES.flatMap(({ texts: { en } }) => [en.name, en.explanation, en.source, en.mend]);
const SAMPLES = [contentOf(buildSample('automotive')), contentOf(buildSample('homelessness'))];
const CONTENT = [...SAMPLES, ...CHECKS].join('\n');

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
  await person.page.goto(new URL('/?locale=en-XA', person.page.url()).href);
  await person.page.locator('.matrix-board').waitFor();
});
afterEach(() => person?.leave());

const text = (key: MessageKey) => pseudo(english[key]);
const button = (key: MessageKey): Locator =>
  person.page.getByRole('button', { name: text(key), exact: true }).first();
const openMenu = (key: MessageKey) => person.page.getByRole('button', { name: text(key) }).click();
const menuItem = (key: MessageKey) =>
  person.page.getByRole('menuitem', { name: text(key), exact: false }).click();
const leave = () => person.page.keyboard.press('Escape');

const faults = new Set<string>();
beforeEach(() => faults.clear());

/**
 * Looks at what is on screen, in every size. `more` is what was typed into the plan meanwhile; null where words of a report
 * or of the checks stand on the screen, which belong to no catalogue.
 */
async function look(where: string, more: string | null = ''): Promise<void> {
  const { page } = person;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // The board fits itself anew.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    for (const fault of await cutOff(page)) faults.add(`${where}, ${size.width} wide: ${fault}`);
  }
  if (more === null) return;
  for (const text of foreign(await textsOn(page), `${CONTENT}\n${more}`)) {
    faults.add(`${where}: not from a catalogue: ${text}`);
  }
}

describe('in a language that nobody has translated, every text comes from a catalogue and has room', () => {
  it('on the plan screen, in its menus and panels', async () => {
    const { page } = person;
    await look('the plan');
    for (const menu of ['plan.matrices', 'plan.arrangement', 'plan.more'] as const) {
      await openMenu(menu);
      await look(`the menu ${menu}`);
      await leave();
    }
    await page.locator('.matrix-board').focus();
    await page.keyboard.press('ArrowRight');
    await look('a cell');
    await page
      .locator('.matrix-board text')
      .getByText('P3', { exact: true })
      .first()
      .click({ button: 'right', force: true });
    await page.getByRole('menu').waitFor();
    await look('the menu of an item');
    await leave();
    await button('plan.catchball').click();
    await page.getByText(text('catchball.threads.empty')).waitFor();
    await look('catchball');
    await button('plan.history').click();
    await page.getByText(text('history.title')).waitFor();
    await look('history');
    expect([...faults]).toEqual([]);
  });

  it('in the views over all levels', async () => {
    const { page } = person;
    for (const view of WIDE) {
      await page.locator(`.view-rail [data-view="${view}"]`).click();
      await page.locator('.plan-loading').waitFor({ state: 'detached' });
      await look(view, REPORTING.has(view) ? null : '');
    }
    expect([...faults]).toEqual([]);
  });

  it('in the dialogs of a plan', async () => {
    const { page } = person;
    await openMenu('plan.more');
    await menuItem('plan.menu.shortcuts');
    await look('shortcuts');
    await leave();
    await openMenu('plan.more');
    await menuItem('plan.menu.saveAs');
    await page
      .getByRole('navigation', { name: text('files.places') })
      .getByRole('button')
      .first()
      .waitFor();
    // The system's own dialogs have the same title, without a catalogue.
    await look('save as', `plans\n${dialogTitle('savePlan', 'en')}`);
    await leave();
    await button('plan.menu.pdf').click();
    await page.locator('.pack-pane iframe').waitFor();
    await look('print');
    await page.getByRole('radio', { name: text('pack.preset.planningPack') }).click();
    const parts = page.locator('.pack-part-head');
    for (let at = 0; at < (await parts.count()); at += 1) {
      await parts.nth(at).click();
      await page
        .locator('.pack-pane[aria-busy=true]')
        .waitFor({ timeout: 300 })
        .catch(() => undefined);
      await page.locator('.pack-pane[aria-busy=false]').waitFor();
      // The pages say what is on them in the language that they are printed in.
      const headings = await page.locator('.pack-heading, .pack-thumb-heading').allInnerTexts();
      await look(`part ${at + 1} of the pack`, headings.join('\n'));
    }
    await leave();
    await openMenu('plan.more');
    await menuItem('plan.menu.export');
    for (const radio of await page.locator('.export-format input').all()) {
      await radio.check();
      await look('export');
    }
    await leave();
    expect([...faults]).toEqual([]);
  });

  it('when something is thrown', async () => {
    const { page } = person;
    await button('plan.throw').click();
    await page.getByLabel(text('profile.name')).waitFor();
    await look('profile');
    await page.getByLabel(text('profile.name')).fill('Division lead');
    await button('profile.save').click();
    await page.getByRole('dialog', { name: text('catchball.throw.title') }).waitFor();
    await look('throw');
    await page.getByRole('combobox').first().selectOption({ index: 1 });
    await page.getByRole('checkbox', { name: /^P1 / }).check();
    await page.getByText(text('catchball.leaving.passed')).waitFor();
    await look('a throw', 'Division lead');
    expect([...faults]).toEqual([]);
  });

  it('on the start page and in a new plan', async () => {
    const { page } = person;
    await button('plan.back').click();
    await page.getByText(text('start.samples.note')).waitFor();
    await look('the start page');
    await button('start.new').click();
    await look('new plan');
    await page.getByLabel(text('newPlan.name'), { exact: true }).fill('Plant 7');
    await page.keyboard.press('Control+Enter');
    await page.locator('.matrix-board').waitFor();
    await look('an empty plan', 'Plant 7');
    expect([...faults]).toEqual([]);
  });
});
