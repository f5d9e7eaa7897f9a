import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#electron/print/chromium.ts';
import { fontFaceCss, fontFile } from '#electron/print/fonts.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_FONT_CSS } from '#shared/matrix/fonts/stack.ts';
import { TEXTS } from './synthetic-view.ts';

const ORIGIN = 'http://fonts.invalid';
const STRINGS = [
  ...TEXTS.english,
  ...TEXTS.german,
  ...TEXTS.japanese,
  ...TEXTS.chinese,
  ...TEXTS.mixed.filter((text) => !/[\p{Emoji_Presentation}\p{Script=Arabic}]/u.test(text)),
  TEXTS.long,
  'P3',
  'K12',
  '2026-01-15',
  'AVATAR To Type WAVE “Quoted” – 1,234.56 €',
  'Повышение производительности',
  'Βελτίωση της παραγωγικότητας',
  '● Strong ○ Medium △ Weak → ↑ ≥ ≤',
];

describe('the bundled measurer', () => {
  it('is additive, proportional and never negative', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(400 as const, 600 as const), (a, b, weight) => {
        const width = (run: string, size = 16) => bundledMeasurer.width(run, size, weight);
        expect(width(a)).toBeGreaterThanOrEqual(0);
        // A pair of surrogates that meets where two runs join is one character, not two.
        if (a.isWellFormed() && b.isWellFormed()) expect(width(a + b)).toBeCloseTo(width(a) + width(b), 6);
        expect(width(a, 32)).toBeCloseTo(2 * width(a), 6);
      }),
    );
  }, 30_000);
});

describe('the bundled measurer beside Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium to compare with.');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser.close());

  it('agrees within 2 %, and is never more than half a pixel too narrow', async () => {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const file = fontFile(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
      return file
        ? route.fulfill({ body: readFileSync(file), contentType: 'font/woff2' })
        : route.fulfill({ body: html, contentType: 'text/html' });
    });
    const runs = STRINGS.flatMap((text) => [400 as const, 600 as const].map((weight) => ({ text, weight })));
    const html = `<!doctype html><meta charset="utf-8"><style>${fontFaceCss(STRINGS.join(''))}
      span{${SHEET_FONT_CSS};font-size:13px;white-space:pre;position:absolute}</style><body>`;
    await page.goto(`${ORIGIN}/`);
    const drawn = await page.evaluate(async (given) => {
      const spans = given.map(({ text, weight }) => {
        const span = document.createElement('span');
        span.textContent = text;
        span.style.fontWeight = String(weight);
        document.body.append(span);
        return span;
      });
      await document.fonts.ready;
      return spans.map((span) => span.getBoundingClientRect().width);
    }, runs);
    const off = runs.flatMap(({ text, weight }, index) => {
      const [ours, theirs] = [bundledMeasurer.width(text, 13, weight), drawn[index] ?? 0];
      // Kerning, and brackets side by side in Japanese, draw a little together what is measured apart.
      const most = /AVATAR|、「/u.test(text) ? 1.03 : 1.02;
      const close = ours <= Math.max(theirs * most, theirs + 0.5) && ours > theirs - 0.5;
      return close ? [] : [`${weight} ${text}: ${ours.toFixed(2)} measured, ${theirs.toFixed(2)} drawn`];
    });
    expect(off).toEqual([]);
  }, 60_000);
});
