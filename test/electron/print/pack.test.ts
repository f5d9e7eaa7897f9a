import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '#electron/print/chromium.ts';
import { localChromium } from '#electron/print/local-chromium.ts';
import type { Language } from '#shared/language.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { printDocument } from '#shared/print/document.ts';
import type { OutlineEntry } from '#shared/print/flow/section-pages.ts';
import { USUAL_PACK } from '#shared/print/pack/pack.ts';
import { mmToPx, type Paper, pageSize, pxToPoints } from '#shared/print/paper.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { inputOf, packed } from '../../shared/print/pack/packed.ts';
import { negotiatedPlan } from '../../shared/report/negotiated-plan.ts';

const plan = negotiatedPlan(buildSample('automotive'));
const CHOSEN = { ...USUAL_PACK, parts: [...USUAL_PACK.parts, { part: 'items', items: ['P3', 'K1'] }] };

const print = localChromium();
afterAll(() => print.close());

interface Placed {
  readonly text: string;
  readonly points: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface ReadPage {
  readonly size: readonly number[];
  readonly texts: readonly Placed[];
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

/** What a reader that is no Chromium finds in a printed pack. */
async function printed(language: Language) {
  const made = packed(inputOf(plan, { language }), CHOSEN);
  const html = printDocument({ pages: made.pages, title: made.title, words: SHEET_WORDS[language] });
  const bytes = await print.pdf({ html });
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await reading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): Placed[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , left = 0, bottom = 0] = item.transform as readonly number[];
      const upright = Math.abs(b) > Math.abs(a);
      return [
        { text: item.str, points: Math.hypot(a, b), left, right: left + (upright ? 0 : item.width), bottom },
      ];
    });
    pages.push({ size: page.view.slice(2), texts });
  }
  const outline = (await pdf.getOutline()) as unknown as readonly OutlineNode[];
  await reading.destroy();
  return { made, bytes, pages, outline };
}

describe.each(['en', 'ja'] as const)('a printed pack in %s', { timeout: 120_000 }, (language) => {
  let pack: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    pack = await printed(language);
  });

  it('has the pages that were laid out, each of its paper', () => {
    const wanted = pack.made.pages.map(({ paper }) => pointsOf(paper));
    expect(pack.pages.map(({ size }) => size.map(Math.round))).toEqual(wanted);
  });

  it('numbers every page', () => {
    const count = pack.pages.length;
    for (const [index, { texts }] of pack.pages.entries()) {
      expect(textOf(texts)).toContain(solid(SHEET_WORDS[language].page(index + 1, count)));
    }
  });

  it('has the outline that was foretold', () => {
    expect(flat(pack.outline)).toEqual(
      pack.made.outline.map(({ level, title }) => ({ level, title: solid(title) })),
    );
  });

  it('can be searched for every item', () => {
    const all = pack.pages.map(({ texts }) => textOf(texts)).join('');
    for (const { text } of plan.list('item')) expect(all).toContain(solid(text));
  });

  it('has no type below 7 points but where a note says so, and no text across an edge', () => {
    for (const { size, texts } of pack.pages) {
      const [width = 0, height = 0] = size;
      for (const { text, points, left, right, bottom } of texts) {
        expect(points, text).toBeGreaterThanOrEqual(6.99);
        expect(left, text).toBeGreaterThan(0);
        expect(right, text).toBeLessThan(width);
        expect(bottom, text).toBeGreaterThan(0);
        expect(bottom, text).toBeLessThan(height);
      }
    }
  });

  it('is tagged and embeds its fonts', () => {
    const source = Buffer.from(pack.bytes).toString('latin1');
    expect(source).toContain('/StructTreeRoot');
    expect(source).toMatch(/\/FontName\s*\/[A-Z]+\+Inter/);
    expect(source).not.toContain('/Subtype /Type3');
    if (language === 'ja') expect(source).toMatch(/\/FontName\s*\/[A-Z]+\+NotoSansJP/);
  });
});

/** Chromium's own boxes, so that what was reckoned and what is drawn are the same. */
describe('the flow in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('These tests need a Chromium.');
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  afterAll(() => browser.close());

  it('stands where it was reckoned, nothing over anything else', async () => {
    const { pages, title } = packed(inputOf(plan), {
      ...CHOSEN,
      parts: CHOSEN.parts.filter(({ part }) => part !== 'matrix'),
    });
    const page = await browser.newPage();
    await page.setContent(printDocument({ pages, title, words: SHEET_WORDS.en }));
    const overlaps = await page.evaluate(OVERLAPS);
    expect(overlaps).toEqual([]);
  });
});

/** Runs in the page, as a text, because Node's types know no document: elements that reach into the next, or out. */
const OVERLAPS = `[...document.querySelectorAll('.flow')].flatMap((flow) => {
  const end = flow.getBoundingClientRect().bottom;
  const boxes = [...flow.children].map((child) => child.getBoundingClientRect());
  return boxes.flatMap((box, at) => {
    const limit = boxes[at + 1] ? boxes[at + 1].top : end;
    return box.bottom > limit + 0.6 ? [flow.children[at].outerHTML.slice(0, 200) + ' ' + (box.bottom - limit)] : [];
  });
})`;

function pointsOf(paper: Paper): readonly number[] {
  const { width, height } = pageSize(paper);
  return [width, height].map((mm) => Math.round(pxToPoints(mmToPx(mm))));
}

function flat(nodes: readonly OutlineNode[], level = 1): readonly Pick<OutlineEntry, 'title'>[] {
  return nodes.flatMap(({ title, items }) => [{ level, title: solid(title) }, ...flat(items, level + 1)]);
}

function textOf(texts: readonly Placed[]): string {
  return solid(texts.map(({ text }) => text).join(''));
}

function solid(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
