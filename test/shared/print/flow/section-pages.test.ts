import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { blockPieces } from '#shared/print/flow/blocks.ts';
import { paginate } from '#shared/print/flow/paginate.ts';
import { sectionPages } from '#shared/print/flow/section-pages.ts';
import { drawingArea, type Paper, paperOf } from '#shared/print/paper.ts';
import type { Block, ReportRow, Section } from '#shared/report/section.ts';
import { anyPaper, anySection, anyText, solid, textOfHtml, textsOf } from './sections.ts';

const A4 = paperOf('A4', 'portrait');

function pagesOf(section: Section, paper: Paper = A4, look: 'plain' | 'cover' = 'plain') {
  return sectionPages(section, { paper, measurer: bundledMeasurer, footer: [], part: null, look });
}

function sectionOf(...blocks: readonly Block[]): Section {
  return { title: 'Linear list', subtitle: 'Assembly', blocks };
}

function table(rows: readonly ReportRow[]): Block {
  const column = (heading: string) => ({ heading, share: 1, align: 'start' as const });
  return { type: 'table', columns: [column('Code'), column('Text')], rows, empty: 'None' };
}

const row = (...cells: readonly string[]): ReportRow => ({ as: 'row', cells });
const group = (text: string): ReportRow => ({ as: 'group', cells: [text] });

describe('any section on any paper', () => {
  it('keeps every character, once', () => {
    fc.assert(
      fc.property(
        anySection(anyText),
        anyPaper,
        fc.constantFrom('plain', 'cover'),
        (section, paper, look) => {
          const shown = pagesOf(section, paper, look).pages.map(({ body }) => textOfHtml(body));
          // A row that is cut goes on with all of its cells, so here only the characters are compared.
          const sorted = (text: string) => [...solid(text)].sort().join('');
          expect(sorted(shown.join(''))).toBe(sorted(textsOf(section).join('')));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps the order', () => {
    let count = 0;
    const token = fc.constant(null).map(() => {
      count += 1;
      return `t${count}t`;
    });
    fc.assert(
      fc.property(anySection(token), anyPaper, (section, paper) => {
        const shown = pagesOf(section, paper).pages.map(({ body }) => textOfHtml(body));
        const wanted = textsOf(section).join('');
        // Labels of fields are any text; the tokens among them have to come in order.
        const tokens = (text: string) => solid(text).match(/t\d+t/g);
        expect(tokens(shown.join(''))).toEqual(tokens(wanted));
      }),
      { numRuns: 100 },
    );
  });

  it('stays inside of the page and sets nothing below 7 points', () => {
    fc.assert(
      fc.property(anySection(anyText), anyPaper, (section, paper) => {
        const { height, width } = drawingArea(paper);
        const setting = { width, height, measurer: bundledMeasurer, level: 1, cover: false } as const;
        const placed = paginate(blockPieces(section.blocks, setting), { first: height, further: height });
        for (const runs of placed) {
          expect(runs.at(-1)?.bottom ?? 0).toBeLessThanOrEqual(height + 1e-3);
          for (const [index, { top }] of runs.entries()) {
            expect(top).toBeGreaterThanOrEqual((runs[index - 1]?.bottom ?? 0) - 1e-6);
          }
        }
        for (const { smallestPoints } of pagesOf(section, paper).pages) {
          expect(smallestPoints).toBeGreaterThanOrEqual(7);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('ends, even where a page holds less than one line', () => {
    const paper: Paper = { name: 'custom', width: 20, height: 20, margin: 5 };
    const { pages } = pagesOf(sectionOf({ type: 'paragraph', text: 'one two three', tone: 'plain' }), paper);
    expect(solid(pages.map(({ body }) => textOfHtml(body)).join(''))).toContain('onetwothree');
  });
});

describe('a long table', () => {
  const rows = Array.from({ length: 200 }, (_, index) => row(`P${index}`, 'Introduce standard work'));

  it('repeats its head on every page', () => {
    const { pages } = pagesOf(sectionOf(table(rows)));
    expect(pages.length).toBeGreaterThan(2);
    for (const { body } of pages) expect(body.match(/<thead>/g)).toHaveLength(1);
  });

  it('never parts a row that a page can hold', () => {
    const tall = Array.from({ length: 30 }, (_, index) => row(`P${index}`, 'Standard work. '.repeat(60)));
    const { pages } = pagesOf(sectionOf(table(tall)));
    const begun = pages.flatMap(({ body }) => body.match(/<tr style[^>]*><th scope="row"/g) ?? []);
    expect(begun).toHaveLength(30);
    expect(pages.length).toBeGreaterThan(2);
  });

  it('parts a row that no page can hold', () => {
    const { pages } = pagesOf(sectionOf(table([row('P1', 'Standard work. '.repeat(2000))])));
    expect(pages.length).toBeGreaterThan(2);
  });

  it('never leaves a group row behind', () => {
    for (let before = 30; before < 50; before += 1) {
      const { pages } = pagesOf(
        sectionOf(table([...rows.slice(0, before), group('Measures'), row('K1', 'Yield')])),
      );
      const page = pages.find(({ body }) => body.includes('Measures'));
      expect(page?.body).toContain('Yield');
    }
  });
});

describe('headings', () => {
  it('stay with what follows, down a chain of them', () => {
    for (let before = 35; before < 60; before += 1) {
      const { pages } = pagesOf(
        sectionOf(
          { type: 'list', entries: Array.from({ length: before }, (_, index) => `Entry ${index}`) },
          { type: 'heading', level: 2, text: 'Second' },
          { type: 'heading', level: 3, text: 'Third' },
          { type: 'paragraph', text: 'What follows.', tone: 'plain' },
        ),
      );
      const page = pages.find(({ body }) => body.includes('Second'));
      expect(page?.body).toContain('What follows.');
    }
  });

  it('keep the lines that introduce a table with it', () => {
    for (let before = 35; before < 60; before += 1) {
      const { pages } = pagesOf(
        sectionOf(
          { type: 'list', entries: Array.from({ length: before }, (_, index) => `Entry ${index}`) },
          { type: 'heading', level: 2, text: 'Figures' },
          { type: 'paragraph', text: 'In thousands.', tone: 'faint' },
          { type: 'fields', fields: [{ label: 'Source', value: 'Controlling' }] },
          table([row('K1', 'Yield')]),
        ),
      );
      const page = pages.find(({ body }) => body.includes('Figures'));
      expect(page?.body).toContain('Yield');
    }
  });

  it('make the outline, below the part that they belong to', () => {
    const options = { paper: A4, measurer: bundledMeasurer, footer: [], look: 'plain' } as const;
    const section = sectionOf(
      { type: 'heading', level: 2, text: 'Measures' },
      { type: 'pageBreak' },
      { type: 'heading', level: 3, text: 'Yield' },
    );
    const { outline } = sectionPages(section, { ...options, part: { title: 'Lists', opens: true } });
    expect(outline).toEqual([
      { level: 1, title: 'Lists', page: 0 },
      { level: 2, title: 'Linear list', page: 0 },
      { level: 3, title: 'Measures', page: 0 },
      { level: 4, title: 'Yield', page: 1 },
    ]);
    const next = sectionPages(section, { ...options, part: { title: 'Lists', opens: false } });
    expect(next.outline.map(({ title }) => title)).toEqual(['Linear list', 'Measures', 'Yield']);
  });
});

it('breaks a page where the section says so, and names it on the next', () => {
  const paragraph = { type: 'paragraph', text: 'Text', tone: 'plain' } as const;
  const { pages } = pagesOf(sectionOf({ type: 'pageBreak' }, paragraph, { type: 'pageBreak' }, paragraph));
  expect(pages).toHaveLength(3);
  expect(pages[0]?.body).not.toContain('class="running"');
  expect(pages[2]?.body).toMatch(/class="running".*Linear list.*Assembly/);
});

it('shows nothing of a text as markup', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&';
  const section = sectionOf(
    { type: 'heading', level: 2, text: evil },
    { type: 'fields', fields: [{ label: evil, value: evil }] },
    { type: 'list', entries: [evil] },
    { type: 'signatures', signers: [evil] },
    {
      type: 'figures',
      figures: [{ svg: '<svg></svg>', width: 10, height: 10, smallestType: 1, says: evil }],
    },
    table([row(evil, evil), group(evil)]),
  );
  const { pages } = pagesOf({ ...section, title: evil, subtitle: evil });
  expect(pages.map(({ body }) => body).join('')).not.toContain('<img');
});
