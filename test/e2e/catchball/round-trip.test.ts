import { rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '#electron/print/chromium.ts';
import { faults } from '../faults.ts';
import { buildPage, Person } from '../person.ts';

let browser: Browser;
let rendererFolder: string;
let division: Person;
let production: Person;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('This test needs an installed Chromium.');
  rendererFolder = await buildPage();
  browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  division = await Person.sitDown(browser, rendererFolder);
  production = await Person.sitDown(browser, rendererFolder);
});

afterAll(async () => {
  await division?.leave();
  await production?.leave();
  await browser?.close();
  rmSync(rendererFolder, { recursive: true });
});

const SHOTS = process.env.TENKAI_SHOTS;

/** Pictures to look at, light and dark, where a folder is named for them. */
async function shoot({ page }: Person, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.waitForTimeout(200);
}

test('a throw comes back as a counter-proposal, is accepted, and can be taken back', async () => {
  const { page } = division;
  await page.getByRole('button', { name: 'Throw…' }).click();
  await division.introduce('Division lead');
  const dialog = page.getByRole('dialog', { name: 'Throw to a lower unit' });
  await dialog.getByLabel('To', { exact: true }).selectOption({ label: 'Production' });
  await dialog.getByRole('checkbox', { name: /^P3 / }).check();
  await dialog.getByRole('checkbox', { name: /^K2 / }).check();
  await dialog.getByLabel('Message').fill('What can you carry?');
  await dialog.getByLabel('Reply by').fill('2026-02-20');
  const leaving = dialog.getByRole('region', { name: 'This is what leaves' });
  await leaving.getByText('True north').waitFor();
  await shoot(division, 'throw');
  expect(await faults(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Save catchball file…' }).click();
  const thrown = await division.saveAsSuggested();
  await page.getByText('The file is saved. Now it has to reach Production.').waitFor();
  await page.getByText(thrown, { exact: true }).waitFor();
  await shoot(division, 'thrown');
  await page.getByRole('button', { name: 'Done' }).click();
  expect(division.files()).toEqual([thrown]);

  division.mail(thrown, production);
  await production.page.getByRole('button', { name: 'Start page' }).click();
  await production.page.getByRole('button', { name: 'Open a catchball file…' }).click();
  await production.chooseToOpen(thrown);
  const answer = production.catchball.getByRole('region', { name: 'Your answer' });
  await answer.getByText(/^0 of \d+ answered$/).waitFor();
  await shoot(production, 'caught');
  const verdict = (code: string, name: string) =>
    answer
      .getByRole('radiogroup', { name: `Verdict on ${code}` })
      .getByRole('radio', { name, exact: true })
      .click();
  await verdict('P3', 'Accept with changes');
  await answer.getByRole('region', { name: 'P3' }).getByLabel('Wording, yours').fill('Lean cells, line 2');
  await verdict('K2', 'Counter-propose');
  await answer.getByText('Change something, or accept as it is').waitFor();
  const target = answer.getByLabel('Target Dec 2026, yours');
  await target.fill('83');
  await answer.getByLabel('Reason for K2', { exact: true }).fill('The second cell starts in May.');
  await answer.getByText(/Difference −2/).waitFor();
  for (const code of ['K5', 'K6']) await verdict(code, 'Accept');
  await shoot(production, 'answering');
  expect(await faults(production.page, '.catchball-screen')).toEqual([]);
  const send = () => production.page.getByRole('button', { name: 'Save file…' }).click();
  await answer.getByRole('button', { name: 'Save answer…' }).click();
  await production.page
    .getByRole('region', { name: 'This is what leaves' })
    .getByText('Lean cells, line 2')
    .waitFor();
  await shoot(production, 'leaving');
  expect(await faults(production.page, 'dialog')).toEqual([]);
  await send();
  await production.introduce('Production manager');
  const answered = await production.saveAsSuggested();
  await production.page.getByRole('button', { name: 'Done' }).click();
  await production.showPart('Record');
  await production.catchball.getByText('Production manager of Production answered').waitFor();
  await shoot(production, 'record');
  expect(await faults(production.page, '.catchball-screen')).toEqual([]);
  await production.page.keyboard.press('Escape');
  await production.sheet('Lean cells, line 2').waitFor();
  await shoot(production, 'answered');

  production.mail(answered, division);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Open a catchball file…' }).click();
  await division.chooseToOpen(answered);
  const [wording, target83] = [division.change('P3'), division.change('K2')];
  await target83.getByText('The second cell starts in May.').waitFor();
  await shoot(division, 'review');
  expect(await faults(page, '.catchball-screen')).toEqual([]);
  await division.catchball.getByRole('radio', { name: 'In the matrix' }).click();
  await division.sheet('Lean cells, line 2').waitFor();
  await shoot(division, 'review-in-matrix');
  await division.catchball.getByRole('radio', { name: 'List' }).click();
  await division.catchball.getByRole('button', { name: 'Apply 2' }).click();
  await target83.getByText('Accepted').waitFor();
  expect(await target83.locator('dd').last().textContent()).toContain('83');
  await shoot(division, 'applied');
  await page.keyboard.press('Escape');
  await division.sheet('Lean cells, line 2').waitFor();

  await page.getByRole('button', { name: 'Undo' }).first().click();
  await division.sheet('Lean cells, line 2').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+B');
  await division.catchball.getByRole('button', { name: 'Overview' }).click();
  await division.catchball.getByRole('region', { name: 'Progress of the cascade' }).waitFor();
  expect(await faults(page, '.catchball-screen')).toEqual([]);
  await shoot(division, 'inbox');
  await division.catchball.getByRole('button', { name: /^Production.*Your turn/ }).click();
  await wording.getByRole('radio', { name: 'Take theirs' }).waitFor();
  expect(await target83.locator('dd').last().textContent()).toContain('85');
});

test('a conflict is decided, the answer goes back, both sides close, and the points are locked', async () => {
  const { page } = division;
  await page.keyboard.press('Escape');
  // The board takes the mouse itself, so that a text on it is not what is hit.
  await division.sheet('Lean cells').first().click({ force: true });
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Lean cells in both halls');
  await page.keyboard.press('Enter');
  await division.sheet('Lean cells in both halls').waitFor();
  await page.keyboard.press('Control+Shift+B');
  await division.catchball.getByRole('button', { name: /^Production.*Your turn/ }).click();
  const wording = division.change('P3');
  await wording.getByText(/it has changed here since the throw/).waitFor();
  await division.catchball.getByRole('button', { name: 'Apply 1' }).waitFor();
  await shoot(division, 'conflict');
  expect(await faults(page, '.catchball-screen')).toEqual([]);
  await wording.getByRole('radio', { name: 'Take theirs' }).click();
  await division.catchball.getByRole('button', { name: 'Apply 2' }).click();
  await division.showPart('Answer');
  const back = division.catchball.getByRole('region', { name: 'Your answer' });
  await back.getByText('2 of 2 answered').waitFor();
  await back.getByRole('button', { name: 'Ask for a commitment' }).click();
  await back.getByLabel('What they would provide').fill('Two fitters trained on cell two');
  await back.getByRole('checkbox', { name: 'Propose to close' }).check();
  await back.getByText('Locked once the other side agrees: P3, K2, K5, K6.').waitFor();
  await shoot(division, 'closing');
  expect(await faults(page, '.catchball-screen')).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Save file…' }).click();
  const third = await division.saveAsSuggested();
  await page.getByRole('button', { name: 'Done' }).click();

  division.mail(third, production);
  await production.page.getByRole('button', { name: 'More' }).click();
  await production.page.getByRole('menuitem', { name: 'Open a catchball file…' }).click();
  await production.chooseToOpen(third);
  const answer = production.catchball.getByRole('region', { name: 'Your answer' });
  await answer.getByText('Division lead (Components Division) proposes to close', { exact: false }).waitFor();
  await answer.getByRole('radio', { name: 'Promise' }).click();
  await answer.getByLabel('Owner').fill('Maintenance lead');
  await answer.getByRole('checkbox', { name: 'Agree and close' }).check();
  await shoot(production, 'agreeing');
  await answer.getByRole('button', { name: 'Save answer…' }).click();
  await production.page.getByRole('button', { name: 'Save file…' }).click();
  const fourth = await production.saveAsSuggested();
  await production.page.getByRole('button', { name: 'Done' }).click();
  await answer.waitFor({ state: 'detached' });

  production.mail(fourth, division);
  for (const name of [fourth, third]) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Open a catchball file…' }).click();
    await division.chooseToOpen(name);
  }
  await page.getByText('This file was received before; nothing has changed.').waitFor();
  await back.waitFor({ state: 'detached' });
  await shoot(division, 'agreed');
});
