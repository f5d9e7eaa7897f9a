// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { printDocument } from '#shared/print/document.ts';
import { matrixPage } from '#shared/print/matrix-page.ts';
import { paperOf } from '#shared/print/paper.ts';
import { sampleView } from '#test/shared/matrix/sample-scene.ts';
import { syntheticView } from '#test/shared/matrix/synthetic-view.ts';
import { sheetFor } from './sheet-for.ts';

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const PAGES = [sheetFor(sampleView('automotive')), sheetFor(sampleView('homelessness'), paperOf('A4'))].map(
  (sheet, index) => matrixPage(sheet, { idPrefix: `m${index}-` }),
);

describe('the print document', () => {
  const html = printDocument({ pages: PAGES, title: 'Two <sheets>', words: SHEET_WORDS.en });
  const document = parsed(html);

  it('has a heading, named fields and a named drawing on every page', () => {
    const pages = [...document.querySelectorAll('section')];
    expect(pages.map((page) => page.querySelector('h1')?.textContent)).toEqual([
      'Components Division X-matrix',
      'Ending homelessness together',
    ]);
    for (const page of pages) {
      expect([...page.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
        'Unit',
        'Level',
        'Period',
        'Owner',
        'Revision',
        'Date',
        'Status',
      ]);
      const name = page.querySelector('svg')?.getAttribute('aria-labelledby')?.split(' ')[0] ?? '';
      expect(document.getElementById(name)?.textContent).toBe(page.querySelector('h1')?.textContent);
    }
    expect(pages[0]?.querySelector('footer')?.textContent).toMatch(/Revision 1.*15 Jan 2026.*Page 1 of 2/s);
  });

  it('runs and fetches nothing', () => {
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'/);
    expect(document.querySelectorAll('script, link, img, iframe, object')).toHaveLength(0);
    expect(document.title).toBe('Two <sheets>');
  });

  it('shows markup in texts as text', () => {
    const view = syntheticView({ count: 2, texts: ['</svg><script>alert(1)</script>'] });
    const hostile = { ...view, matrix: { ...view.matrix, title: '<img src=x onerror=alert(1)>' } };
    const page = parsed(
      printDocument({
        pages: [matrixPage(sheetFor(hostile), { idPrefix: 'm-' })],
        title: '</title><script>',
        words: SHEET_WORDS.en,
      }),
    );
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
  });
});
