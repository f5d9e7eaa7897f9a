import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { layoutForSlide, presentationOf } from '#electron/exchange/pptx/presentation.ts';
import type { Language } from '#shared/language.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import type { RevealOrder } from '#shared/matrix/reveal.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { textBlocks } from '#shared/print/fit-sheet.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { sampleView } from '../shared/matrix/sample-scene.ts';
import { throughLibreOffice } from './libre-office.ts';

const JAPANESE = ['設備総合効率を八十五パーセントへ', '新型電動車の量産を始める', '顧客の不良率を半減する'];
/** Of a slide, in points. */
const PAGE = { width: 960, height: 540 } as const;

const folder = mkdtempSync(join(tmpdir(), 'tenkai-pptx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ReadPage {
  readonly size: readonly number[];
  readonly text: string;
  /** Where the runs of text begin, in points from the lower left corner. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** The pages that LibreOffice makes of a presentation. */
async function pagesOf(
  view: MatrixView,
  language: Language,
  steps: RevealOrder,
): Promise<readonly ReadPage[]> {
  const matrices = [{ view, arrangement: ARRANGEMENTS[view.matrix.arrangement] }];
  const work = { signal: new AbortController().signal, report: () => Promise.resolve() };
  const bytes = await presentationOf({ title: 'Plan', author: '', matrices, language, steps }, work);
  const path = join(folder, `${language}-${steps}.pptx`);
  writeFileSync(path, bytes);
  const pdf = throughLibreOffice(path, 'pdf');
  try {
    return await readPdf(readFileSync(pdf));
  } finally {
    rmSync(dirname(pdf), { recursive: true, force: true });
  }
}

async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await reading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      size: page.view.slice(2),
      text: withoutSpaces(runs.map(({ str }) => str).join('')),
      places: runs.map(({ transform }) => ({ x: transform[4], y: transform[5] })),
    });
  }
  await reading.destroy();
  return pages;
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function inJapanese(): MatrixView {
  const records = buildSample('automotive');
  const items = records.list('item').map((item, index) => ({ ...item, text: JAPANESE[index % 3] ?? '' }));
  return matrixView(records.with(items), matrixId.parse('N1-FY2026'));
}

describe('slides as LibreOffice shows them', { timeout: 180_000 }, () => {
  it.each([
    ['English', sampleView('automotive'), 'en'],
    ['Japanese', inJapanese(), 'ja'],
  ] as const)('hold every text of the sheet within the slide: %s', async (_, view, language) => {
    const { scene } = layoutForSlide({ view, arrangement: ARRANGEMENTS[view.matrix.arrangement] }, language);
    const [page, ...others] = await pagesOf(view, language, 'whole');
    expect(others).toEqual([]);
    expect(page?.size.map(Math.round)).toEqual([PAGE.width, PAGE.height]);
    for (const { lines } of textBlocks(scene)) {
      for (const { text } of lines) expect(page?.text).toContain(withoutSpaces(text));
    }
    const outside = page?.places.filter(({ x, y }) => x < 0 || y < 0 || x > PAGE.width || y > PAGE.height);
    expect(outside).toEqual([]);
  });

  it('come up step by step', async () => {
    const pages = await pagesOf(sampleView('automotive'), 'en', 'clockwise');
    expect(pages).toHaveLength(12);
    expect(pages[1]?.text).toContain('Truenorth');
    expect(pages[1]?.text).not.toContain('Leancells');
    expect(pages.at(-1)?.text).toContain('Leancells');
  });
});
