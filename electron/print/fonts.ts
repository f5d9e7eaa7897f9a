import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { FontWeight } from '#shared/matrix/measure.ts';

/**
 * The app's fonts for a document outside the page: print and its preview. Every shell serves the files under
 * `FONT_PATH` of the document's own origin, so that one `@font-face` text is right everywhere.
 */
export const FONT_PATH = '/fonts/';

/**
 * The npm packages of the fonts, by the name of their folder, and the family that a sheet asks for. On paper it gets the
 * static faces of that family, whose widths are the same: Chromium embeds a variable face as Type 3, from which readers
 * extract vertical text backwards, so that it could not be searched.
 */
const FAMILIES = [
  { name: 'inter', family: 'Inter Variable' },
  { name: 'noto-sans-jp', family: 'Noto Sans JP Variable' },
  { name: 'noto-sans-sc', family: 'Noto Sans SC Variable' },
] as const;
const WEIGHTS: readonly FontWeight[] = [400, 600];

interface Face {
  readonly family: string;
  readonly weight: FontWeight;
  /** Of the font file, and of its URL after `FONT_PATH`. */
  readonly fileName: string;
  readonly path: string;
  /** As CSS writes it: `U+0000-00FF,U+0131`. */
  readonly unicodeRange: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const unicodeRanges = z.record(z.string(), z.string());
let known: readonly Face[] | undefined;

/** Every face of the bundled fonts; read once, because the packages do not change while the app runs. */
function faces(): readonly Face[] {
  known ??= FAMILIES.flatMap(({ name, family }) => {
    const list = createRequire(import.meta.url).resolve(`@fontsource/${name}/unicode.json`);
    const subsets = Object.entries(unicodeRanges.parse(JSON.parse(readFileSync(list, 'utf8'))));
    return subsets.flatMap(([subset, unicodeRange]) => {
      const ranges = parseRanges(unicodeRange);
      return WEIGHTS.map((weight) => {
        const fileName = `${name}-${subset.replace(/[[\]]/g, '')}-${weight}-normal.woff2`;
        return {
          family,
          weight,
          fileName,
          path: join(dirname(list), 'files', fileName),
          unicodeRange,
          ranges,
        };
      });
    });
  });
  return known;
}

function parseRanges(unicodeRange: string): Face['ranges'] {
  return unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The path of a font file on disk by the last part of its URL; null for any other name, whatever it holds. */
export function fontFile(fileName: string): string | null {
  return faces().find((face) => face.fileName === fileName)?.path ?? null;
}

/** `@font-face` rules for the faces that can draw a character of `text`; all of them would be 200 KB per document. */
export function fontFaceCss(text: string): string {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return faces()
    .filter(({ ranges }) =>
      ranges.some(([first, last]) => codes.some((code) => first <= code && code <= last)),
    )
    .map(
      ({ family, weight, fileName, unicodeRange }) =>
        `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:block;` +
        `src:url("${FONT_PATH}${fileName}") format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n');
}

const MARK = '<style data-fonts>';

/** The document with the fonts that its text needs; unchanged where it has them already. */
export function withFonts(html: string): string {
  if (html.includes(MARK)) return html;
  const style = `${MARK}${fontFaceCss(html)}</style>`;
  const end = html.search(/<\/head>/i);
  return end === -1 ? style + html : html.slice(0, end) + style + html.slice(end);
}
