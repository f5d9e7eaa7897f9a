import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localChromium } from '#electron/print/local-chromium.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { printDocument } from '#shared/print/document.ts';
import { atOnce } from '#shared/print/gradual.ts';
import { type MatrixFit, matrixFit, matrixPages } from '#shared/print/matrix-pages.ts';
import { A3_LANDSCAPE, type Paper, paper, paperOf } from '#shared/print/paper.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { sampleView } from '#test/shared/matrix/sample-scene.ts';
import { syntheticView, TEXTS } from '#test/shared/matrix/synthetic-view.ts';
import { type ReadPdf, readPdf, withoutSpaces } from './read-pdf.ts';

const JAPANESE = ['設備総合効率を八十五パーセントへ', '新型電動車の量産を始める', '顧客の不良率を半減する'];

const print = localChromium();
afterAll(() => print.close());

const DESCRIBED = { author: 'Division lead', subject: 'X-matrix', keywords: ['hoshin kanri'] };

async function printed(view: MatrixView, on: Paper, fit: MatrixFit): Promise<ReadPdf> {
  const arrangement = ARRANGEMENTS[view.matrix.arrangement];
  const words = SHEET_WORDS.en;
  const made = atOnce(matrixPages({ view, arrangement, measurer: bundledMeasurer, words }, on, fit));
  if (!made.ok) throw new Error('It cannot be read on this paper.');
  const { title } = view.matrix;
  const html = printDocument({ pages: made.pages, title, words });
  return readPdf(await print.pdf({ html, metadata: { title, ...DESCRIBED } }));
}

/** @param inPieces where a text may go over the edge of a page: so long a piece of it is whole on one of them */
function expectEveryText({ pages }: ReadPdf, view: MatrixView, inPieces?: number): void {
  const text = pages.map((page) => page.text).join('');
  const items = Object.values(view.items).flat();
  const wanted = [...items.map((item) => item.text), ...view.people.map(({ person }) => person.name)];
  expect(wanted.length).toBeGreaterThan(8);
  const pieces = wanted.map(withoutSpaces).flatMap((one) => {
    if (inPieces === undefined || one.length <= inPieces) return [one];
    return Array.from({ length: one.length - inPieces + 1 }, (_, at) => one.slice(at, at + inPieces));
  });
  expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
}

describe.each([
  ['the automotive sample', buildSample('automotive')],
  ['Japanese texts', inJapanese(buildSample('automotive'))],
])('the printed sheet of %s', { timeout: 60_000 }, (_, records) => {
  const view = matrixView(records, matrixId.parse('N1-FY2026'));
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await printed(view, A3_LANDSCAPE, { fit: 'whole' });
  });

  it('is one A3 page with an outline and what is said about it', () => {
    expect(pdf.pages.map(({ size }) => size)).toEqual([[420, 297]]);
    expect(pdf.outline).toEqual([view.matrix.title]);
    expect(pdf.info).toMatchObject({
      Title: view.matrix.title,
      Author: 'Division lead',
      Subject: 'X-matrix',
      Keywords: 'hoshin kanri',
      Creator: 'Tenkai',
    });
  });

  it('can be searched for every item and person, also where the text stands upright', () => {
    expectEveryText(pdf, view);
  });

  it('embeds real fonts, not drawings of letters', () => {
    expect(pdf.fonts).toMatchObject({ named: 0 });
    expect(pdf.fonts.embedded).toBeGreaterThan(1);
  });
});

/** Twenty items a side, each of 400 characters: eighty in all. */
const full = syntheticView({ count: 20, texts: [TEXTS.long], people: 8 });

describe.each<[string, MatrixView, Paper, MatrixFit, number]>([
  [
    'a custom paper',
    sampleView('homelessness'),
    paper.parse({ name: 'custom', width: 320, height: 225 }),
    { fit: 'whole' },
    1,
  ],
  ['a poster', full, A3_LANDSCAPE, matrixFit.parse({ fit: 'tiles' }), 9],
  ['pages side by side', full, A3_LANDSCAPE, { fit: 'split' }, 16],
  ['steps', sampleView('automotive'), paperOf('Letter'), { fit: 'steps', order: 'clockwise' }, 11],
])('a matrix printed on %s', { timeout: 60_000 }, (_, view, on, fit, count) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await printed(view, on, fit);
  }, 60_000);

  it('has every text, none below 6 points, with embedded fonts', () => {
    expect(pdf.pages).toHaveLength(count);
    expectEveryText(pdf, view, fit.fit === 'tiles' ? 4 : undefined);
    // To the rounding of a coordinate.
    for (const { smallestPoints } of pdf.pages) expect(smallestPoints).toBeGreaterThan(5.99);
    expect(pdf.fonts).toMatchObject({ named: 0 });
  });

  it('says on every page which one it is', () => {
    const said = {
      whole: () => withoutSpaces('Page 1 of 1'),
      tiles: (index: number) =>
        withoutSpaces(`Row ${Math.floor(index / 3) + 1} of 3, column ${(index % 3) + 1} of 3`),
      split: (index: number) => withoutSpaces(`Part ${index + 1} of ${count}`),
      steps: (index: number) => withoutSpaces(`Step ${index + 1} of ${count}:`),
    }[fit.fit];
    for (const [index, { text }] of pdf.pages.entries()) expect(text).toContain(said(index));
  });

  it('has an entry in the outline for it and for each of its parts', () => {
    const { title } = view.matrix;
    const numbers = Array.from({ length: count }, (_, index) => index);
    const wanted = {
      whole: [title],
      steps: [title],
      tiles: [
        title,
        ...numbers.map((n) => `  Row ${Math.floor(n / 3) + 1} of 3, column ${(n % 3) + 1} of 3`),
      ],
      split: numbers.map((n) => `${n === 0 ? '' : '  '}Part ${n + 1} of ${count} · ${title}`),
    }[fit.fit];
    expect(pdf.outline).toEqual(wanted);
  });
});

function inJapanese(records: RecordSet): RecordSet {
  const items = records
    .list('item')
    .map((item, index): Item => ({ ...item, text: JAPANESE[index % 3] ?? '' }));
  return records.with(items);
}
