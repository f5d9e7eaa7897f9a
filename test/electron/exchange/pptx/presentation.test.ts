// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  layoutForSlide,
  type PresentationInput,
  presentationOf,
} from '#electron/exchange/pptx/presentation.ts';
import type { Work } from '#electron/exchange/work.ts';
import { HostError } from '#shared/host/reply.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { revealSteps } from '#shared/matrix/reveal.ts';
import { describe as describeScene } from '#shared/matrix/svg.ts';
import { matrixId } from '#shared/plan/ids.ts';
import { type MatrixView, matrixView } from '#shared/plan/queries/matrix-view.ts';
import { textBlocks } from '#shared/print/fit-sheet.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { sampleView } from '../../../shared/matrix/sample-scene.ts';
import { syntheticRecords, syntheticView, TEXTS } from '../../../shared/matrix/synthetic-view.ts';
import { type ReadSlide, readPptx, unzip } from './read-pptx.ts';

const EMU_PER_INCH = 914_400;
const USUAL_WIDTH = 40 / 3;

function quietWork(): Work {
  return { signal: new AbortController().signal, report: () => Promise.resolve() };
}

function inputFor(views: readonly MatrixView[], changes: Partial<PresentationInput> = {}): PresentationInput {
  return {
    title: 'Plan',
    author: 'Division lead',
    matrices: views.map((view) => ({ view, arrangement: ARRANGEMENTS[view.matrix.arrangement] })),
    language: 'en',
    steps: 'whole',
    ...changes,
  };
}

async function slidesOf(views: readonly MatrixView[], changes: Partial<PresentationInput> = {}) {
  return await readPptx(await presentationOf(inputFor(views, changes), quietWork()));
}

const textsOf = ({ shapes }: ReadSlide) => shapes.map(({ lines }) => lines.join(' '));
const named = ({ shapes }: ReadSlide, name: string) => shapes.filter((shape) => shape.name === name);

describe('a matrix as a slide', { timeout: 30_000 }, () => {
  const view = sampleView('automotive');
  const { scene, fit } = layoutForSlide({ view, arrangement: ARRANGEMENTS.compass }, 'en');
  const scale = fit.scale / 96;

  it('holds every text as text, line by line as the sheet breaks it', async () => {
    const [slide] = await slidesOf([view]);
    const blocks = slide?.shapes.map(({ lines }) => lines.join('\n'));
    for (const block of textBlocks(scene))
      expect(blocks).toContain(block.lines.map(({ text }) => text).join('\n'));
    expect(slide?.pictures).toBe(0);
  });

  it('has its type in the size of the sheet, and columns reading upwards', async () => {
    const [slide] = await slidesOf([view]);
    const ofText = slide?.shapes.find(({ lines }) => lines[0] === 'OEE');
    const block = scene.sides.east.items.find(({ text }) => text.text === 'OEE')?.text;
    expect(ofText?.points).toBeCloseTo((block?.fontSize ?? 0) * scale * 72, 1);
    expect(ofText?.vertical).toBe(true);
    expect(slide?.shapes.find(({ lines }) => lines[0] === 'Lean cells')?.vertical).toBe(false);
  });

  it('draws every mark as one shape that says itself in words', async () => {
    const [slide] = await slidesOf([view]);
    const marks = scene.grids.flatMap(({ rows }) => rows.flatMap((row) => row.marks));
    expect(slide?.shapes.filter(({ description }) => description?.includes(' – '))).toHaveLength(
      marks.length,
    );
    const [strong] = slide ? named(slide, 'P3 Lean cells – K2 OEE: strong') : [];
    expect(strong).toMatchObject({ geometry: 'ellipse', filled: true });
    expect(strong?.description).toBe(strong?.name);
    expect(strong?.box.width).toBeCloseTo(12.5 * scale * EMU_PER_INCH, -2);
  });

  it('has a title for outlines, and notes for whoever does not see it', async () => {
    const [slide] = await slidesOf([view]);
    const titles = slide?.shapes.filter(({ isTitle }) => isTitle);
    expect(titles).toMatchObject([{ name: 'Title', lines: ['Components Division X-matrix'] }]);
    expect(slide?.notes).toContain(describeScene(scene));
  });

  it('speaks the language asked for', async () => {
    const [slide] = await slidesOf([view], { language: 'ja' });
    expect(slide && textsOf(slide)).toEqual(expect.arrayContaining(['重点施策', '関連の強さ', '下書き']));
    expect(slide?.notes).toContain('Xマトリクス');
  });

  it('keeps within the slide whatever its size and script', async () => {
    const views = [
      syntheticView({ count: 0, texts: [''] }),
      syntheticView({ count: 3, texts: TEXTS.mixed, people: 4 }),
      syntheticView({ count: 20, texts: [TEXTS.long], people: 9 }),
    ];
    const file = await presentationOf(inputFor(views), quietWork());
    const { width, height } = await slideSize(file);
    const slides = await readPptx(file);
    expect(slides).toHaveLength(views.length);
    for (const { shapes } of slides) {
      const outside = shapes.filter(
        ({ box: { x, y, ...box } }) =>
          x < 0 || y < 0 || x + box.width > width + 1 || y + box.height > height + 1,
      );
      expect(outside).toEqual([]);
    }
  });

  it('is as large as type of 7 points takes, and keeps its shape', async () => {
    const full = syntheticView({ count: 20, texts: [TEXTS.long], people: 9 });
    const usual = await presentationOf(inputFor([view]), quietWork());
    const file = await presentationOf(inputFor([view, full]), quietWork());
    expect((await slideSize(usual)).width / EMU_PER_INCH).toBeCloseTo(USUAL_WIDTH, 3);
    const { width, height } = await slideSize(file);
    expect(width / height).toBeCloseTo(16 / 9, 3);
    expect(width / EMU_PER_INCH).toBeGreaterThan(USUAL_WIDTH * 2);
    expect(width / EMU_PER_INCH).toBeLessThanOrEqual(56);
    const sizes = (await readPptx(file)).flatMap(({ shapes }) =>
      shapes.flatMap(({ points }) => points ?? []),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(6.98);
  });

  it('is refused where no slide is large enough', async () => {
    const over = syntheticView({ count: 80, texts: [TEXTS.long], people: 9 });
    await expect(presentationOf(inputFor([view, over]), quietWork())).rejects.toMatchObject({
      failure: { code: 'badInput', message: expect.stringContaining(over.matrix.title) },
    });
  });

  it('tells adverse effects by a shape of their own', async () => {
    const records = syntheticRecords({ count: 9, texts: TEXTS.english });
    const negative = records.list('link').map((link) => ({ ...link, effect: 'negative' as const }));
    const view = matrixView(records.with(negative), matrixId.parse('m'));
    const [slide] = await slidesOf([view]);
    const adverse = slide?.shapes.filter(({ description }) => description?.endsWith(', adverse')) ?? [];
    expect(adverse).toHaveLength(negative.length);
    expect(new Set(adverse.map(({ geometry }) => geometry))).toEqual(new Set(['freeform']));
    expect(adverse.some(({ filled }) => filled)).toBe(true);
    expect(adverse.some(({ filled }) => !filled)).toBe(true);
  });
});

describe('a presentation', { timeout: 30_000 }, () => {
  it('has a slide for each matrix', async () => {
    const records = buildSample('automotive');
    const views = records.list('matrix').map(({ id }) => matrixView(records, id));
    const slides = await slidesOf(views);
    expect(slides.map((slide) => slide.shapes[0]?.lines[0])).toEqual(views.map(({ matrix }) => matrix.title));
  });

  it('brings up the parts step by step on demand, each slide with a title of its own', async () => {
    const view = sampleView('automotive');
    const slides = await slidesOf([view], { steps: 'clockwise' });
    const steps = revealSteps('clockwise', ARRANGEMENTS[view.matrix.arrangement].roles);
    expect(slides).toHaveLength(1 + steps.length);
    const titles = slides.map(({ shapes }) => shapes.find(({ isTitle }) => isTitle)?.lines.join(''));
    expect(new Set(titles).size).toBe(slides.length);
    expect(titles[1]).toBe('Components Division X-matrix · True north');
    const [whole, first, ...rest] = slides;
    expect(first && textsOf(first)).not.toContain('Lean cells');
    expect(rest.at(-1)?.shapes.length).toBe(whole?.shapes.length);
  });

  it('calls a slide by its unit where the matrix has no title', async () => {
    const view = sampleView('automotive');
    const [slide] = await slidesOf([{ ...view, matrix: { ...view.matrix, title: '' } }]);
    expect(slide?.shapes.find(({ isTitle }) => isTitle)?.lines).toEqual(['Components Division']);
  });

  it('leaves out steps that bring nothing new', async () => {
    const slides = await slidesOf([syntheticView({ count: 0, texts: [''] })], { steps: 'clockwise' });
    expect(slides).toHaveLength(2);
  });

  it('shows markup as text, and leaves out what XML cannot hold', async () => {
    const texts = ['</a:t><script>&amp;', '"><x descr="y', 'a\u0000b\u000b\ud800c\ufffe'];
    const view = syntheticView({ count: 3, texts, people: 1 });
    const [slide] = await slidesOf([view], { title: texts.join(), author: texts.join() });
    const shown = slide ? textsOf(slide).join('\n') : '';
    expect(shown.replaceAll(/\s/g, '')).toContain('</a:t><script>&amp;');
    expect(slide?.shapes.some(({ name }) => name.includes('"><x descr="y'))).toBe(true);
    for (const forbidden of ['\u0000', '\u000b', '\ufffe']) expect(shown).not.toContain(forbidden);
  });

  it('is the same each time but for the time itself', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(async () => unzip(await presentationOf(inputFor([sampleView('automotive')]), quietWork()))),
    );
    const names = [...(one?.keys() ?? [])];
    expect([...(other?.keys() ?? [])]).toEqual(names);
    const different = names.filter((name) => !one?.get(name)?.equals(other?.get(name) ?? Buffer.of()));
    expect(different.filter((name) => name !== 'docProps/core.xml')).toEqual([]);
  });

  it('stops where it is not wanted any more', async () => {
    const cancelled = new HostError('cancelled', 'The export was cancelled.', '');
    const work: Work = {
      signal: new AbortController().signal,
      report: (done) => (done === 1 ? Promise.reject(cancelled) : Promise.resolve()),
    };
    const view = sampleView('automotive');
    await expect(presentationOf(inputFor([view, view]), work)).rejects.toBe(cancelled);
  });
});

/** In EMU. */
async function slideSize(file: Uint8Array): Promise<{ readonly width: number; readonly height: number }> {
  const xml = (await unzip(file)).get('ppt/presentation.xml')?.toString('utf8') ?? '';
  const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
  return { width: Number(width), height: Number(height) };
}
