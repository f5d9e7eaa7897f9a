import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localChromium } from '#electron/print/local-chromium.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { printDocument } from '#shared/print/document.ts';
import { matrixPage } from '#shared/print/matrix-page.ts';
import { A3_LANDSCAPE } from '#shared/print/paper.ts';
import { sheetOf } from '#shared/print/sheet.ts';
import { buildSample } from '#shared/samples/samples.ts';

const MATRIX = matrixId.parse('N1-FY2026');
const JAPANESE = ['設備総合効率を八十五パーセントへ', '新型電動車の量産を始める', '顧客の不良率を半減する'];

const print = localChromium();
afterAll(() => print.close());

/** What a reader that is no Chromium finds in the printed sheet. */
async function printed(records: RecordSet) {
  const view = matrixView(records, MATRIX);
  const result = sheetOf(
    {
      view,
      arrangement: ARRANGEMENTS[view.matrix.arrangement],
      measurer: bundledMeasurer,
      words: SHEET_WORDS.en,
    },
    A3_LANDSCAPE,
  );
  if (!result.ok) throw new Error('The sheet does not fit A3.');
  const html = printDocument({
    pages: [matrixPage(result.sheet, { idPrefix: 'm-' })],
    title: view.matrix.title,
    words: SHEET_WORDS.en,
  });
  const bytes = await print.pdf({ html });
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await reading.promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  const found = { bytes, pages: pdf.numPages, size: page.view.slice(2), text: withoutSpaces(text), view };
  await reading.destroy();
  return found;
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

describe.each([
  ['the automotive sample', buildSample('automotive')],
  ['Japanese texts', inJapanese(buildSample('automotive'))],
])('the printed sheet of %s', { timeout: 60_000 }, (_, records) => {
  let sheet: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    sheet = await printed(records);
  });

  it('is one A3 page', () => {
    expect(sheet.pages).toBe(1);
    expect(sheet.size.map(Math.round)).toEqual([1191, 842]);
  });

  it('can be searched for every item and person, also where the text stands upright', () => {
    const items = Object.values(sheet.view.items).flat();
    const wanted = [...items.map(({ text }) => text), ...sheet.view.people.map(({ person }) => person.name)];
    expect(wanted.length).toBeGreaterThan(20);
    for (const text of wanted) expect(sheet.text).toContain(withoutSpaces(text));
  });

  it('embeds real fonts, not drawings of letters', () => {
    const source = Buffer.from(sheet.bytes).toString('latin1');
    expect(source).toMatch(/\/FontName\s*\/[A-Z]+\+Inter/);
    expect(source).not.toContain('/Subtype /Type3');
  });
});

function inJapanese(records: RecordSet): RecordSet {
  const items = records
    .list('item')
    .map((item, index): Item => ({ ...item, text: JAPANESE[index % 3] ?? '' }));
  return records.with(items);
}
