import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#electron/print/chromium.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { printDocument } from '#shared/print/document.ts';
import { matrixPage } from '#shared/print/matrix-page.ts';
import { type Paper, paper, paperOf } from '#shared/print/paper.ts';
import { sampleView } from '#test/shared/matrix/sample-scene.ts';
import { sheetFor } from './sheet-for.ts';

const ON: readonly Paper[] = [
  paperOf('A3'),
  paperOf('A4'),
  paperOf('Letter', 'landscape', 5),
  paper.parse({ name: 'custom', width: 333.3, height: 250.5 }),
  paperOf('A3', 'portrait'),
  paperOf('A0'),
];
const PAGES = ON.map((on, index) =>
  matrixPage(sheetFor(sampleView('homelessness'), on), { idPrefix: `m${index}-` }),
);

describe('the print document in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium to print with.');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser.close());

  it('comes out as one page per sheet, each of its own size', async () => {
    const page = await browser.newPage();
    await page.setContent(printDocument({ pages: PAGES, title: 'Two sheets', words: SHEET_WORDS.en }));
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
      box.slice(1).map((points) => Math.round((Number(points) * 25.4) / 72)),
    );
    expect(boxes).toEqual([
      [420, 297],
      [297, 210],
      [279, 216],
      [333, 250],
      [297, 420],
      [1189, 841],
    ]);
    await page.close();
  }, 60_000);
});
