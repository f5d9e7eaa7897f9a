import { expect, it } from 'vitest';
import { copyMatrix, copySide } from '#renderer/matrix/clipboard/copy.ts';
import { tableHtml } from '#renderer/matrix/clipboard/html.ts';
import { ARRANGEMENTS } from '#shared/matrix/arrangements.ts';
import { bundledMeasurer } from '#shared/matrix/fonts/measurer.ts';
import { layoutMatrix } from '#shared/matrix/layout.ts';
import { SHEET_WORDS } from '#shared/matrix/words.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { sample } from '../sample-matrix.ts';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it('a copied table carries texts and nothing that runs or calculates', () => {
  const attack = '<script>alert(1)</script>" onload="x';
  const html = tableHtml({
    table: [
      ['', 'A "quoted" head'],
      [attack, '=1+1'],
      ['two\nlines', '-5'],
    ],
    headRows: 1,
    headColumns: 1,
  });
  const page = parsed(html);
  const cells = [...page.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ['', 'A "quoted" head'],
    [attack, "'=1+1"],
    ['twolines', '-5'],
  ]);
  expect(page.querySelector('script, [onload]')).toBeNull();
  expect(page.querySelectorAll('tr:first-child th, th:first-child')).toHaveLength(4);
  expect(page.querySelector('br')?.getAttribute('style')).toBe('mso-data-placement:same-cell');
  // Excel keeps a text as it is by its format; figures are left to it.
  const formats = [...page.querySelectorAll('td')].map((cell) => cell.getAttribute('style')?.includes('\\@'));
  expect(formats).toEqual([true, false]);
});

it('the whole matrix is copied as lists and cross-tables, one below the other', () => {
  const { records, matrix } = sample();
  const view = matrixView(records, matrix);
  const scene = layoutMatrix(view, ARRANGEMENTS.compass, bundledMeasurer, {
    mode: 'edit',
    words: SHEET_WORDS.en,
  });
  const { plain, html } = copyMatrix(records, scene);
  const page = parsed(html);
  const titles = [...page.querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(titles.slice(0, 6)).toEqual([
    view.matrix.title,
    'Breakthrough objectives',
    'Annual objectives',
    'Improvement priorities',
    'Targets to improve',
    'People',
  ]);
  expect(titles).toContain('Improvement priorities × Targets to improve');
  expect(plain.split('\r\n\r\n')).toHaveLength(titles.length);
  const marks = [...page.querySelectorAll('td')].filter(({ textContent }) => /^[●○△] /.test(textContent));
  expect(marks).toHaveLength(view.links.length + view.duties.length);
  expect(copySide(records, scene, 'measure').plain.split('\r\n')).toHaveLength(view.items.measure.length + 1);
});
