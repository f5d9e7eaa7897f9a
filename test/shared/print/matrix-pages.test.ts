import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import type { MatrixView } from '#shared/plan/queries/matrix-view.ts';
import { COMFORTABLE_POINTS, SMALLEST_POINTS } from '#shared/print/fit-sheet.ts';
import { atOnce } from '#shared/print/gradual.ts';
import {
  largerOffer,
  type MatrixFit,
  type MatrixPages,
  matrixFit,
  matrixPages,
  type Offer,
  offersFor,
} from '#shared/print/matrix-pages.ts';
import { A3_LANDSCAPE, mmToPx, type Paper, paper, paperName, paperOf } from '#shared/print/paper.ts';
import { layOutSheet } from '#shared/print/sheet.ts';
import { splitSheets } from '#shared/print/split.ts';
import { posterOf } from '#shared/print/tiles.ts';
import { sampleView } from '#test/shared/matrix/sample-scene.ts';
import { syntheticView, TEXTS } from '#test/shared/matrix/synthetic-view.ts';
import { readPage } from './read-page.ts';

const inputOf = (view: MatrixView) => ({
  view,
  arrangement: ARRANGEMENTS[view.matrix.arrangement],
  measurer: bundledMeasurer,
  words: SHEET_WORDS.en,
});
const pagesOf = (view: MatrixView, on: Paper, fit: MatrixFit): MatrixPages =>
  atOnce(matrixPages(inputOf(view), on, fit));
const offersOf = (view: MatrixView, on: Paper, fit: MatrixFit): readonly Offer[] =>
  atOnce(offersFor(inputOf(view), on, fit));

const anyView = fc
  .record({
    count: fc.nat({ max: 14 }),
    texts: fc.constantFrom(TEXTS.english, TEXTS.mixed, TEXTS.japanese, [TEXTS.long]),
    people: fc.nat({ max: 7 }),
  })
  .map(syntheticView);
const anyPaper: fc.Arbitrary<Paper> = fc.oneof(
  fc.record({
    name: fc.constantFrom(...paperName.options),
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    margin: fc.integer({ min: 3, max: 25 }),
  }),
  fc.record({
    name: fc.constant('custom' as const),
    width: fc.integer({ min: 120, max: 900 }),
    height: fc.integer({ min: 120, max: 900 }),
    margin: fc.integer({ min: 3, max: 20 }),
  }),
);
const anyFit: fc.Arbitrary<MatrixFit> = fc.constantFrom(
  { fit: 'whole' },
  { fit: 'tiles', poster: null, overlap: 10 },
  { fit: 'tiles', poster: { name: 'A1', orientation: 'landscape' }, overlap: 15 },
  { fit: 'split' },
  { fit: 'steps', order: 'evidenceFirst' },
);

/** Whoever takes an offer gets what it says. */
function expectKept(offer: Offer, view: MatrixView, on: Paper): void {
  const fit = offer.fit === 'tiles' ? matrixFit.parse({ fit: 'tiles' }) : { fit: offer.fit };
  const followed = pagesOf(view, offer.fit === 'whole' ? offer.paper : on, fit);
  expect(followed).toMatchObject({ ok: true, smallestPoints: offer.smallestPoints });
  const pages = {
    whole: 1,
    split: offer.fit === 'split' && offer.pages,
    tiles: offer.fit === 'tiles' && offer.rows * offer.columns,
  };
  expect(followed.ok && followed.pages.length).toBe(pages[offer.fit]);
}

describe('the pages of any matrix on any paper', () => {
  it('have no type below 6 points, and every text of the matrix', () => {
    fc.assert(
      fc.property(anyView, anyPaper, anyFit, (view, on, fit) => {
        expect(paper.safeParse(on).success).toBe(true);
        const made = pagesOf(view, on, fit);
        if (!made.ok) return;
        expect(made.smallestPoints).toBeGreaterThanOrEqual(SMALLEST_POINTS);
        expect(made.isComfortable).toBe(made.smallestPoints >= COMFORTABLE_POINTS);
        const read = made.pages.map(readPage);
        for (const [index, { smallestPoints }] of read.entries()) {
          expect(smallestPoints).toBeGreaterThan(SMALLEST_POINTS - 0.01);
          expect(made.pages[index]?.smallestPoints).toBeLessThan(smallestPoints + 0.01);
        }
        for (const { id, text } of Object.values(view.items).flat()) {
          const shown = read.some(({ items }) => items.get(id)?.includes(text.replace(/\s/g, '')));
          expect(shown, `${id} ${text}`).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('are refused only where type would be too small, and what is offered instead keeps its promise', () => {
    fc.assert(
      fc.property(anyView, anyPaper, (view, on) => {
        const made = pagesOf(view, on, { fit: 'whole' });
        if (!made.ok) expect(made.smallestPoints).toBeLessThan(SMALLEST_POINTS);
        for (const offer of offersOf(view, on, { fit: 'whole' })) expectKept(offer, view, on);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('a split matrix', () => {
  const marksOf = (scenes: readonly ReturnType<typeof layOutSheet>['scene'][]) =>
    scenes
      .flatMap(({ grids }) => grids)
      .flatMap(({ rows }) => rows)
      .flatMap(({ item, marks }) =>
        marks.map(({ column, step, negative }) => `${item} ${column} ${step} ${negative}`),
      )
      .sort();

  const everyText = (sheets: readonly ReturnType<typeof layOutSheet>[]) =>
    new Set(
      sheets.flatMap(({ scene }) =>
        Object.values(scene.sides).flatMap(({ items }) => items.map(({ text }) => text.text)),
      ),
    );
  const expectJoined = (sheets: readonly ReturnType<typeof layOutSheet>[]) => {
    for (const { scene } of sheets) {
      const texts = new Set<string>([
        ...Object.values(scene.sides).flatMap(({ items }) => items.map(({ item }) => item)),
        ...scene.people.map(({ person }) => person),
      ]);
      for (const { item, marks } of scene.grids.flatMap(({ rows }) => rows)) {
        for (const end of [item, ...marks.map(({ column }) => column)]) expect(texts).toContain(end);
      }
    }
  };

  it('has every mark once in a showing, beside the texts that it joins, and every text in full', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(paperOf('A4'), paperOf('A4', 'portrait')), (view, on) => {
        const input = inputOf(view);
        const sheets = atOnce(splitSheets(input, on));
        if (!sheets) return;
        const marks = marksOf(sheets.map(({ scene }) => scene));
        const each = marksOf([layOutSheet(input, on).scene]);
        const showings = each.length === 0 ? 1 : marks.length / each.length;
        expect([1, 2]).toContain(showings);
        expect(marks).toEqual(each.flatMap((mark) => Array.from({ length: showings }, () => mark)));
        expectJoined(sheets);
        const shown = everyText(sheets);
        for (const { text } of Object.values(view.items).flat()) expect(shown).toContain(text);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('shortens texts where that spares many pages, and says so', () => {
    const view = syntheticView({ count: 20, texts: [TEXTS.long], people: 8 });
    const sheets = atOnce(splitSheets(inputOf(view), A3_LANDSCAPE)) ?? [];
    expect(sheets.length).toBeGreaterThan(2);
    // With all texts in full on each page it would be 35.
    expect(sheets.length).toBeLessThan(20);
    expect(sheets[0]?.footer[1]).toMatch(/…/);
    expect(everyText(sheets)).toContain(TEXTS.long);
  });

  it('exists where two sides have room that four have not', () => {
    const japanese = '顧客満足度を向上させ、選ばれるパートナーになるため改善する。'.repeat(14).slice(0, 400);
    const view = syntheticView({ count: 20, texts: [japanese], people: 4 });
    const made = pagesOf(view, paperOf('A4'), { fit: 'split' });
    expect(made.ok && made.pages.length).toBeGreaterThan(20);
  });
});

describe('a crowded matrix', () => {
  const view = syntheticView({ count: 80, texts: [TEXTS.long], people: 12 });

  it('is refused where no paper is large enough and a split would take more pages than anybody lays out', () => {
    expect(pagesOf(view, A3_LANDSCAPE, { fit: 'whole' }).ok).toBe(false);
    expect(atOnce(largerOffer(inputOf(view), A3_LANDSCAPE))).toBeNull();
    expect(pagesOf(view, paperOf('A4'), { fit: 'split' }).ok).toBe(false);
    expect(offersOf(view, paperOf('A4'), { fit: 'split' }).map(({ fit }) => fit)).toEqual(['tiles']);
  }, 60_000);

  it('is tried out in a bounded number of layouts, and may be stopped after each', () => {
    const offers = offersFor(inputOf(view), paperOf('A4'), { fit: 'whole' });
    let pieces = 0;
    while (!offers.next().done) pieces += 1;
    expect(pieces).toBeGreaterThan(20);
    expect(pieces).toBeLessThan(200);
  }, 30_000);
});

describe('a split of what fits one page', () => {
  it('is one page without a number where one is enough', () => {
    const made = pagesOf(sampleView('automotive'), A3_LANDSCAPE, { fit: 'split' });
    if (!made.ok) throw new Error('It fits A3.');
    expect(made.pages.map(({ footer }) => footer[0])).toEqual(['Components Division']);
  });
});

describe('a poster', () => {
  it('is covered by its sheets, which lie over each other by the overlap', () => {
    const sizes = fc.constantFrom(
      null,
      { name: 'A1', orientation: 'landscape' } as const,
      {
        name: 'A2',
        orientation: 'portrait',
      } as const,
    );
    fc.assert(
      fc.property(anyView, sizes, fc.integer({ min: 5, max: 30 }), (view, size, overlap) => {
        const poster = atOnce(posterOf(inputOf(view), paperOf('A4'), { poster: size, overlap }));
        if (!poster) return;
        const { parts, rows, columns, scene, fit } = poster;
        expect(parts).toHaveLength(rows * columns);
        const [first, last] = [parts[0], parts.at(-1)];
        if (!first || !last) throw new Error('A poster has sheets.');
        expect(first.x).toBeLessThan(0.01);
        expect(first.y).toBeLessThan(0.01);
        expect(last.x + last.width).toBeGreaterThan(scene.width - 0.01);
        expect(last.y + last.height).toBeGreaterThan(scene.height - 0.01);
        const shared = mmToPx(overlap) / fit.scale;
        for (const [index, part] of parts.entries()) {
          const right = (index + 1) % columns === 0 ? undefined : parts[index + 1];
          if (right) expect(part.x + part.width - right.x).toBeCloseTo(shared, 6);
          const below = parts[index + columns];
          if (below) expect(part.y + part.height - below.y).toBeCloseTo(shared, 6);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is as large as the paper that was chosen, when its sheets are glued', () => {
    const made = pagesOf(sampleView('automotive'), paperOf('A4'), {
      fit: 'tiles',
      poster: { name: 'A2', orientation: 'landscape' },
      overlap: 10,
    });
    expect(made).toMatchObject({ ok: true, isComfortable: true });
    expect(made.ok && made.pages.length).toBe(9);
  });
});

describe('a poster of a size that is too small', () => {
  it('is refused, and one is offered that is large enough', () => {
    const view = syntheticView({ count: 20, texts: TEXTS.english, people: 4 });
    const poster = { name: 'A4', orientation: 'landscape' } as const;
    const made = pagesOf(view, paperOf('A4'), { fit: 'tiles', poster, overlap: 10 });
    expect(made.ok).toBe(false);
    const offers = offersOf(view, paperOf('A4'), { fit: 'tiles', poster, overlap: 10 });
    const offer = offers.find(({ fit }) => fit === 'tiles');
    if (!offer) throw new Error('No poster was offered.');
    expectKept(offer, view, paperOf('A4'));
  });
});

describe('the steps of a matrix', () => {
  it('are named at the foot of their pages, and leave out what is empty', () => {
    const view = { ...sampleView('automotive'), people: [] };
    const made = pagesOf(view, A3_LANDSCAPE, { fit: 'steps', order: 'clockwise' });
    if (!made.ok) throw new Error('It fits A3.');
    expect(made.pages.map(({ footer }) => footer[0])).toEqual([
      'Step 1 of 9: True north',
      'Step 2 of 9: Breakthrough objectives',
      'Step 3 of 9: Annual objectives',
      'Step 4 of 9: Breakthrough objectives × Annual objectives',
      'Step 5 of 9: Improvement priorities',
      'Step 6 of 9: Improvement priorities × Annual objectives',
      'Step 7 of 9: Targets to improve',
      'Step 8 of 9: Improvement priorities × Targets to improve',
      'Step 9 of 9: Breakthrough objectives × Targets to improve',
    ]);
    const counts = made.pages.map((page) => readPage(page).items.size);
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBe(Object.values(view.items).flat().length);
  });
});

describe('a chosen fit', () => {
  it('is checked, and completed with what is usual', () => {
    expect(matrixFit.parse({ fit: 'tiles' })).toEqual({ fit: 'tiles', poster: null, overlap: 10 });
    expect(matrixFit.parse({ fit: 'steps' })).toEqual({ fit: 'steps', order: 'clockwise' });
    for (const wrong of [
      { fit: 'tiles', overlap: 0 },
      { fit: 'tiles', overlap: 200 },
      { fit: 'half' },
      { fit: 'split', pages: 2 },
    ]) {
      expect(matrixFit.safeParse(wrong).success).toBe(false);
    }
  });
});
