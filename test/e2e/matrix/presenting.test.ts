import { rmSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
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
});
afterEach(() => person?.leave());

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const present = async () => {
  await press('F5');
  await page.getByRole('toolbar', { name: 'Presentation' }).waitFor();
  await expect.poll(isFull).toBe(true);
};
const isFull = () =>
  page.evaluate(() => document.fullscreenElement?.classList.contains('plan-screen') ?? false);
const hasFocus = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
const step = () => page.locator('.presenting-step').textContent();
const moveMouse = async () => {
  await page.mouse.move(400, 300);
  await page.mouse.move(420, 310);
};
const opacity = (selector: string) =>
  page.locator(selector).evaluate((element) => Number(getComputedStyle(element).opacity));
/** How wide the sheet is drawn. */
const sheetWidth = () =>
  page.locator('.matrix-sheet').evaluate((element) => element.getBoundingClientRect().width);

describe('presenting', () => {
  it('leaves nothing on the screen but the sheet, in full screen, and ends by Escape', async () => {
    await page.locator('.matrix-board').focus();
    await present();
    for (const chrome of ['.top-bar', '.banner', '.inspector', '.matrix-zoom']) {
      expect(await page.locator(`${chrome}:visible`).count()).toBe(0);
    }
    expect(await opacity('.matrix-reading')).toBe(0);
    expect(await hasFocus('.matrix-board')).toBe(true);
    await press('Escape');
    await page.locator('.top-bar').waitFor();
    expect(await isFull()).toBe(false);
    expect(await hasFocus('.matrix-board')).toBe(true);
    expect(await page.locator('.presenting-strip').count()).toBe(0);
  });

  it('gives the focus back to the button that began it', async () => {
    await page.getByRole('button', { name: 'Present' }).click();
    await expect.poll(isFull).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await page.locator('.top-bar').waitFor();
    expect(await hasFocus('[aria-label="Present"]')).toBe(true);
  });

  it('goes on in the window where full screen is refused', async () => {
    await page.evaluate(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Not allowed'));
    });
    await press('F5');
    await page.getByRole('toolbar').waitFor();
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    expect(await isFull()).toBe(false);
    await page.getByRole('button', { name: 'Full screen' }).waitFor();
    await press('Escape');
    await page.locator('.top-bar').waitFor();
  });

  it('takes what is typed, and Escape in a text gives up the text alone', async () => {
    await present();
    await press('PageDown');
    await page.keyboard.type('Carbon-neutral plants');
    await press('Enter', 'Escape');
    await person.sheet('Carbon-neutral plants').waitFor();
    await page.keyboard.type('nonsense');
    await press('Escape');
    expect(await page.locator('.matrix-text-editor').count()).toBe(0);
    expect(await page.getByRole('toolbar').count()).toBe(1);
    expect(await isFull()).toBe(true);
  });

  it('brings up the line below for the reason of a link, and only for that', async () => {
    await present();
    await press('PageDown', 'PageDown', 'PageDown', '1', 'ArrowRight', 'F2');
    await expect.poll(() => opacity('.matrix-reading')).toBe(1);
    await page.keyboard.type('Most of the plan');
    await press('Enter');
    await expect.poll(() => opacity('.matrix-reading')).toBe(0);
    expect(await hasFocus('.matrix-board')).toBe(true);
    expect(await page.getByRole('toolbar').count()).toBe(1);
  });

  it('stays when full screen is left in the middle of a text', async () => {
    await present();
    await press('PageDown');
    await page.keyboard.type('half a sen');
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(isFull).toBe(false);
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    expect(await page.locator('.matrix-text-editor').inputValue()).toBe('half a sen');
  });
});

describe('the reveal', () => {
  it('brings up one part after the other, by clicker, keys and buttons', async () => {
    await present();
    const steps = [await step()];
    for (let count = 1; count < 11; count += 1) {
      await press('PageDown');
      steps.push(await step());
    }
    expect(steps[0]).toBe('1 of 11 · True north');
    expect(steps[3]).toBe('4 of 11 · Corner Breakthrough objectives × Annual objectives');
    expect(steps[10]).toBe('11 of 11 · Duties');
    await press('PageDown');
    expect(await step()).toBe(steps[10]);
    await press('PageUp');
    expect(await step()).toBe('10 of 11 · People');
    await press('Home');
    expect(await step()).toBe(steps[0]);
    await moveMouse();
    await page.getByRole('button', { name: 'Step forward' }).click();
    expect(await step()).toBe('2 of 11 · Breakthrough objectives');
    // The mouse leaves the keys with the sheet.
    expect(await hasFocus('.matrix-board')).toBe(true);
  });

  it('draws nothing, hits nothing, walks to nothing and reads nothing of what is hidden', async () => {
    await present();
    await press('PageDown', 'PageDown', 'PageDown');
    expect(await person.sheet('Lean cells').count()).toBe(0);
    expect(await page.locator('.matrix-grid').count()).toBe(1);
    const grid = page.getByRole('grid');
    const walked = new Set<string>();
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      for (let count = 0; count < 12; count += 1) {
        await press(key);
        const id = await grid.getAttribute('aria-activedescendant');
        walked.add((await page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '');
      }
    }
    // The cells beside the focused one come when the hands rest.
    await expect.poll(() => grid.getByRole('gridcell').count()).toBeGreaterThan(1);
    const row = await grid
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
    const said = [...walked, ...row].join('\n');
    expect(said).toMatch(/B1 /);
    expect(said).toMatch(/A5 /);
    expect(said).not.toMatch(/\b[PK]\d /);
    expect(said).not.toMatch(/Improvement priorities|Targets to improve|Division lead/);

    await press('Escape');
    const before = await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-label');
    await press('F5');
    for (const [x, y] of [
      [1000, 200],
      [600, 200],
      [800, 590],
    ] as const) {
      await page.mouse.dblclick(x, y);
    }
    expect(await page.locator('.matrix-text-editor').count()).toBe(0);
    await press('Escape');
    expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-label')).toBe(before);
  });

  it('draws no row of marks anew that was there before', async () => {
    await present();
    await press('PageDown', 'PageDown', 'PageDown');
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll('.matrix-grid g')];
      let changes = 0;
      const observer = new MutationObserver((records) => {
        changes += records.length;
      });
      for (const row of rows) observer.observe(row, { subtree: true, childList: true, attributes: true });
      Object.assign(window, {
        kept: () => rows.length > 0 && rows.every((row) => row.isConnected) && changes === 0,
      });
    });
    await press('PageDown', 'PageDown', 'PageUp', 'F7', 'F7', 'End');
    expect(await page.evaluate('kept()')).toBe(true);
  });

  it('can ask for the evidence before the tactics, or show all at once', async () => {
    await present();
    await moveMouse();
    await page.getByRole('radio', { name: 'Evidence first' }).click();
    await press('PageDown', 'PageDown', 'PageDown', 'PageDown');
    expect(await step()).toBe('5 of 11 · Targets to improve');
    await page.getByRole('radio', { name: 'Whole' }).click();
    expect(await step()).toBe('Whole sheet');
    expect(await page.locator('.matrix-grid').count()).toBe(6);
    await press('Escape', 'F5');
    expect(await page.getByRole('radio', { name: 'Whole' }).getAttribute('aria-checked')).toBe('true');
  });

  it('fills the screen with the new part, and with the whole sheet again', async () => {
    await present();
    await press('PageDown');
    const whole = await sheetWidth();
    await press('F7');
    await expect.poll(sheetWidth).toBeGreaterThan(whole * 1.5);
    await press('F7');
    await expect.poll(sheetWidth).toBeCloseTo(whole, 0);
  });
});

describe('the controls', () => {
  it('go when the mouse rests, and come by mouse or F6', async () => {
    await present();
    await moveMouse();
    expect(await opacity('.presenting-strip')).toBeGreaterThan(0);
    await expect.poll(() => opacity('.presenting-strip'), { timeout: 6000 }).toBe(0);
    expect(await page.locator('.matrix-board').evaluate((board) => getComputedStyle(board).cursor)).toBe(
      'none',
    );
    await press('F6');
    await expect.poll(() => opacity('.presenting-strip')).toBe(1);
    expect(await hasFocus('.presenting-strip button')).toBe(true);
    await press('F6');
    expect(await hasFocus('.matrix-board')).toBe(true);
  });

  it('keep the time of a step, also above an empty screen, and say when it is over', async () => {
    await page.clock.install();
    await present();
    await moveMouse();
    await page.getByLabel('Minutes per step').fill('1');
    await press('Enter');
    expect(await hasFocus('.matrix-board')).toBe(true);
    await page.getByRole('button', { name: 'Start the timer' }).click();
    await page.clock.runFor(21_000);
    const corner = page.locator('.presenting-corner');
    expect(await corner.textContent()).toBe('0:39');
    await page.clock.runFor(51_000);
    expect(await corner.textContent()).toMatch(/^\+0:1[12]/);
    expect(await corner.locator('[data-over="true"]').count()).toBe(1);
    await press('PageDown');
    await page.clock.runFor(1000);
    expect(await corner.textContent()).toBe('0:59');
  });

  it('turn the mouse into a laser pointer that neither lights up nor marks anything', async () => {
    await present();
    await press('End', 'F9');
    await page.mouse.move(300, 200);
    await page.mouse.move(500, 330, { steps: 10 });
    const dot = page.locator('.laser-dot').first();
    await expect
      .poll(() => dot.evaluate((element) => element.getBoundingClientRect().x + element.clientWidth / 2))
      .toBeCloseTo(500, 0);
    expect(await page.locator('.matrix-ring.is-hover:visible').count()).toBe(0);
    await page.mouse.click(500, 330);
    await page.mouse.dblclick(600, 160);
    expect(await page.locator('.matrix-text-editor').count()).toBe(0);
    await press('F9');
    expect(await page.locator('.laser').count()).toBe(0);
    await press('Escape');
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  });
});

/** The contrast of two colours as WCAG reckons it. */
function contrastOf(one: string, other: string): number {
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((channel) => {
      const value = Number(channel) / 255;
      return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([false, true])('has no fault that axe finds; high contrast: %s', async (high) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await present();
    await press('End');
    await moveMouse();
    if (high) await page.getByRole('button', { name: 'High contrast' }).click();
    await page.getByRole('button', { name: 'Start the timer' }).click();
    expect(await faults(page, '.plan-screen')).toEqual([]);
    if (!high) return;
    const colours = await page.locator('.matrix-plate text').evaluateAll((texts) => {
      const paper = getComputedStyle(document.querySelector('.matrix-sheet') ?? document.body);
      const item = getComputedStyle(document.querySelector('.matrix-item') ?? document.body);
      return texts.flatMap((text) => {
        const ink = getComputedStyle(text).fill;
        return [
          [ink, paper.backgroundColor],
          [ink, item.fill],
        ];
      });
    });
    for (const [ink = '', ground = ''] of colours) expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(7);
    expect(new Set(colours.map(([, ground]) => ground))).toEqual(
      new Set([colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)']),
    );
  });
});
