import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, countLines } from '#shared/matrix/break.ts';
import { fitText, LINE_HEIGHT } from '#shared/matrix/fit.ts';
import { bundledMeasurer as measurer } from '#shared/matrix/fonts/measurer.ts';
import { TEXTS } from './synthetic-view.ts';

const font = { size: 13, weight: 400 } as const;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const dense = (text: string) => text.replace(/\s/gu, '');

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...TEXTS.mixed, ...TEXTS.german, ...TEXTS.emoji, '、', '（', '\n', ' ', '100 %'), {
      maxLength: 5,
    })
    .map((parts) => parts.join('')),
);
const widths = fc.integer({ min: 20, max: 500 });

describe('breaking text into lines', () => {
  it('makes lines that fit, but for a single grapheme wider than the line', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        for (const line of breakLines(text, width, font, measurer)) {
          const fits = measurer.width(line, font.size, font.weight) <= width + 1e-6;
          expect(fits || [...graphemes.segment(line)].length === 1).toBe(true);
        }
      }),
    );
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(dense(breakLines(text, width, font, measurer).join(''))).toBe(dense(text));
      }),
    );
  });

  it('counts lines as it breaks them', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const lines = breakLines(text, width, font, measurer).length;
        expect(countLines(text, width, font, measurer)).toBe(Math.max(lines, 1));
        expect(countLines(text, width, font, measurer, 3)).toBe(Math.min(Math.max(lines, 1), 3));
      }),
    );
  });

  it('begins no line with a closing sign and ends none with an opening bracket', () => {
    const text = TEXTS.japanese.join('');
    for (let width = 60; width < 500; width += 7) {
      for (const line of breakLines(text, width, font, measurer)) {
        expect(line).not.toMatch(/^[、。」）ー・！？]/u);
        expect(line).not.toMatch(/[「（]$/u);
      }
    }
  });

  it('keeps a number and its per cent sign, and a compound with a hyphen, together', () => {
    const lines = breakLines('by 8 % for zero-emission', 30, font, measurer);
    expect(lines).toContain('8 %');
    expect(breakLines('for zero-emission use', 100, font, measurer)).toEqual(['for', 'zero-emission', 'use']);
  });

  it('breaks a word at its hyphens, then anywhere, where no line can hold it', () => {
    expect(breakLines('zero-emission', 70, font, measurer)).toEqual(['zero-', 'emission']);
    expect(breakLines(TEXTS.german[2], 100, font, measurer).join('')).toBe(TEXTS.german[2]);
  });

  it('ends a line at a line feed', () => {
    expect(breakLines('one\ntwo', 500, font, measurer)).toEqual(['one', 'two']);
  });
});

describe('fitting text into a box', () => {
  const boxes = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 15, max: 400 }),
    height: fc.integer({ min: 1, max: 200 }),
  });
  const styles = fc.record({
    max: fc.constantFrom(12, 13, 18),
    min: fc.constantFrom(9, 11, 12),
    weight: fc.constantFrom(400 as const, 600 as const),
    align: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
    vertical: fc.boolean(),
    balanced: fc.boolean(),
  });

  it('never leaves the box', () => {
    fc.assert(
      fc.property(texts, boxes, styles, (text, box, style) => {
        const { lines, fontSize, vertical, align } = fitText(text, box, style, measurer);
        const half = fontSize * 0.5;
        const [near, far] = vertical ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
        for (const line of lines) {
          const middle = (vertical ? line.x : line.y) - fontSize * 0.364;
          expect(middle).toBeGreaterThan(near + half * LINE_HEIGHT - 0.1);
          expect(middle).toBeLessThan(far - half * LINE_HEIGHT + 0.1);
          const wide = measurer.width(line.text, fontSize, style.weight);
          const share = { start: 0, middle: 0.5, end: 1 }[align];
          const from = vertical ? box.y + box.height - line.y - wide * share : line.x - wide * share - box.x;
          expect(from).toBeGreaterThan(-0.1);
          expect(from + wide).toBeLessThan((vertical ? box.height : box.width) + 0.1);
        }
      }),
    );
  });

  it('shows all of the text unless it says that it cut', () => {
    fc.assert(
      fc.property(texts, boxes, styles, (text, box, style) => {
        const { lines, cut, text: whole } = fitText(text, box, style, measurer);
        const shown = lines.map((line) => line.text).join('');
        expect(whole).toBe(text);
        if (!cut) expect(dense(shown)).toBe(dense(text));
        else if (shown !== '') expect(dense(text).startsWith(dense(shown.replace(/…$/u, '')))).toBe(true);
      }),
    );
  });

  it('shrinks before it cuts', () => {
    const box = { x: 0, y: 0, width: 130, height: 34 };
    const style = { max: 13, min: 11, weight: 400, align: 'start' } as const;
    expect(fitText('Value analysis', box, style, measurer)).toMatchObject({ fontSize: 13, cut: false });
    expect(fitText('Value analysis programme with', box, style, measurer)).toMatchObject({ cut: false });
    const long = fitText(TEXTS.long, box, style, measurer);
    expect(long).toMatchObject({ fontSize: 11, cut: true });
    expect(long.lines.at(-1)?.text).toMatch(/…$/u);
  });
});
