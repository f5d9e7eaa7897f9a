import { describe, expect, it } from 'vitest';
import { type PackPart, pack, USUAL_PACK } from '#shared/print/pack/pack.ts';
import { packPages } from '#shared/print/pack/pack-pages.ts';
import { pageSize } from '#shared/print/paper.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { syntheticRecords, TEXTS } from '../../matrix/synthetic-view.ts';
import { textOfHtml } from '../flow/sections.ts';
import { inputOf, packed } from './packed.ts';

const plan = buildSample('automotive');
const big = syntheticRecords({ count: 40, texts: TEXTS.english, people: 12 });

describe('a pack', () => {
  const made = packed(inputOf(plan), USUAL_PACK);

  it('has its parts in order, each above the units that it is about', () => {
    const tops = made.outline.filter(({ level }) => level === 1).map(({ title }) => title);
    expect(tops).toEqual([
      'Components Division',
      'X-matrices',
      'Linear list',
      'Cascade',
      'Alignment',
      'Measures',
      'Findings',
      'Catchball protocol',
      'Revision history',
    ]);
    const below = made.outline.slice(made.outline.findIndex(({ title }) => title === 'Linear list'));
    expect(below.slice(0, 3).map(({ level, title }) => [level, title])).toEqual([
      [1, 'Linear list'],
      [2, 'List: Components Division X-matrix'],
      [2, 'List: Engineering X-matrix'],
    ]);
  });

  it('knows on which page each of them begins', () => {
    for (const { title, page } of made.outline) {
      expect(textOfHtml(made.pages[page]?.body ?? '').replace(/\s+/g, ' ')).toContain(title);
    }
    const pages = made.outline.map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  });

  it('says how far it is, and can be left at any step', () => {
    const done = made.progress.map((step) => step.done);
    const [{ total } = { total: 0 }] = made.progress;
    expect(total).toBeGreaterThan(10);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(done)).toEqual(new Set(Array.from({ length: total + 1 }, (_, index) => index)));
    expect(done.filter((count) => count === total)).toHaveLength(1);
    expect(new Set(made.progress.map((step) => step.total))).toEqual(new Set([total]));
    const making = packPages(inputOf(plan), USUAL_PACK);
    making.next();
    expect(making.return(made).done).toBe(true);
  });

  it('tells the smallest type of each matrix', () => {
    const notes = made.notes.filter(({ note }) => note === 'matrix');
    expect(notes).toHaveLength(5);
    expect(notes[0]).toMatchObject({ title: 'Components Division X-matrix', page: 1, isComfortable: true });
  });

  it('prints every part on its paper', () => {
    const widths = made.pages.map(({ paper }) => pageSize(paper).width);
    expect(widths.slice(0, 7)).toEqual([210, 420, 420, 420, 420, 420, 210]);
  });

  it('takes a title of its own', () => {
    const { title, pages } = packed(inputOf(plan), { title: 'Planning session', parts: [{ part: 'cover' }] });
    expect(title).toBe('Planning session');
    expect(pages[0]?.body).toContain('Planning session</h1>');
  });
});

describe('the pages of people', () => {
  it('are for all who own or owe anything, or for those who are named by id or name', () => {
    const everybody = packed(inputOf(plan), { parts: [{ part: 'people' }] });
    const names = plan.list('person').map(({ name }) => name);
    expect(everybody.outline.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual(names);
    const named = packed(inputOf(plan), {
      parts: [{ part: 'people', people: ['Production manager', 'U2', 'Nobody'] }],
    });
    const titles = named.outline.filter(({ level }) => level === 2).map(({ title }) => title);
    expect(titles).toEqual(['Production manager', 'Engineering manager']);
    expect(named.notes).toContainEqual({
      note: 'missing',
      part: 'people',
      what: 'person',
      name: 'Nobody',
      at: 0,
    });
    expect(textOfHtml(named.pages[0]?.body ?? '')).toContain('P3 Lean cells');
  });
});

describe('a matrix with more on it than its paper holds', () => {
  const of = (given: object) =>
    packed(inputOf(big), { parts: [{ part: 'matrix', paper: { name: 'A4' }, ...given }] });

  it('is left out, with what else could be done', { timeout: 60_000 }, () => {
    const { pages, outline, notes } = of({});
    expect([pages, outline]).toEqual([[], []]);
    expect(notes).toMatchObject([{ note: 'refused', matrix: 'm' }]);
  });

  it('can be left between any two layouts', () => {
    const { progress } = of({ ifTooSmall: 'split' });
    expect(progress.filter(({ done }) => done === 0).length).toBeGreaterThan(20);
  });

  it('goes over as many pages as it takes where that was asked for', { timeout: 60_000 }, () => {
    const { pages, notes } = of({ ifTooSmall: 'split' });
    expect(pages.length).toBeGreaterThan(1);
    expect(notes).toMatchObject([{ note: 'matrix', pages: pages.length }]);
    for (const { smallestPoints } of pages) expect(smallestPoints).toBeGreaterThanOrEqual(6);
  });
});

it('says so where a drawing is too small for its paper', () => {
  const paper = { name: 'custom', width: 186, height: 260, margin: 9 };
  const { notes, pages } = packed(inputOf(plan), { paper, parts: [{ part: 'cover' }, { part: 'cascade' }] });
  const [small] = notes.filter(({ note }) => note === 'small');
  expect(small).toMatchObject({ part: 'cascade' });
  if (small?.note !== 'small') throw new Error('there is a note');
  expect(pages[small.page]?.body).toContain('<figure');
  expect(small.smallestPoints).toBeLessThan(7);
  expect(small.smallestPoints).toBeGreaterThanOrEqual(6);
});

describe('what a pack asks for', () => {
  it('may be single items, by code or id, in the order in which they are named', () => {
    const { outline, notes } = packed(inputOf(plan), {
      parts: [{ part: 'items', items: ['K2', 'P3', 'N2-A1', 'X9'] }],
    });
    expect(outline.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual([
      'K2 OEE',
      'P3 Lean cells',
      'A1 Four value-engineering projects',
    ]);
    expect(notes).toEqual([{ at: 0, note: 'missing', part: 'items', what: 'item', name: 'X9' }]);
  });

  it('may be a role of one matrix', () => {
    const { outline } = packed(inputOf(plan), {
      parts: [{ part: 'items', matrices: ['N1-FY2026'], roles: ['priority'] }],
    });
    expect(outline.filter(({ level }) => level === 2)).toHaveLength(5);
  });

  it('is noted where the plan does not have it', () => {
    const { pages, notes } = packed(inputOf(plan), {
      parts: [
        { part: 'linear', matrices: ['gone'] },
        { part: 'protocol', threads: ['gone'] },
      ],
    });
    expect(pages).toHaveLength(1);
    expect(notes).toMatchObject([
      { part: 'linear', what: 'matrix', name: 'gone' },
      { part: 'protocol', what: 'thread', name: 'gone' },
    ]);
  });

  it('leaves out measures without figures only where nobody named their matrix', () => {
    const measures = (given: object) =>
      packed(inputOf(plan), { parts: [{ part: 'measures', ...given }] }).outline;
    expect(measures({}).filter(({ level }) => level === 2)).toHaveLength(1);
    expect(measures({ matrices: ['N2-FY2026'] }).filter(({ level }) => level === 2)).toHaveLength(1);
  });

  it('is refused where it makes no sense, by the field', () => {
    const wrong: readonly unknown[] = [
      { parts: [] },
      { parts: [{ part: 'epilogue' }] },
      { parts: [{ part: 'cover', colour: 'red' }] },
      { parts: [{ part: 'revisions', edits: -1 }] },
      { parts: [{ part: 'linear', matrices: [] }] },
      { parts: [{ part: 'cover' }], paper: { name: 'custom', width: 50, height: 50 } },
    ];
    for (const given of wrong) expect(pack.safeParse(given).success).toBe(false);
  });

  it('may be all that there is', () => {
    const names: readonly PackPart['part'][] = [
      ...[
        'cover',
        'matrix',
        'linear',
        'cascade',
        'alignment',
        'measures',
        'items',
        'protocol',
        'findings',
        'revisions',
      ],
    ] as const;
    const { pages } = packed(inputOf(plan, { language: 'ja' }), { parts: names.map((part) => ({ part })) });
    expect(pages.length).toBeGreaterThan(40);
    for (const { smallestPoints } of pages) expect(smallestPoints).toBeGreaterThanOrEqual(6);
  });
});
