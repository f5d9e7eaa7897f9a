import { breakLines, widestWord } from './break.ts';
import type { FontWeight, TextMeasurer } from './measure.ts';
import type { Rect, TextBlock } from './scene.ts';

/** Distance of two baselines, in ems. */
export const LINE_HEIGHT = 1.3;
/** Half the height of a capital letter: a baseline this far below the middle of its line looks centred. */
const HALF_CAP = 0.364;
const SIZE_STEP = 0.5;
const ELLIPSIS = '…';

export interface TextStyle {
  /** Largest and smallest font size in pixels; the same number twice forbids shrinking. */
  readonly max: number;
  readonly min: number;
  readonly weight: FontWeight;
  readonly align: TextBlock['align'];
  /** Where the lines stand in the box, across the reading direction. */
  readonly across?: 'start' | 'middle';
  /** Reads bottom to top. */
  readonly vertical?: boolean;
  /** Lines of about the same length, for short text that stands alone. */
  readonly balanced?: boolean;
}

/**
 * Sets a text in a box: wraps it, shrinks it down to `min` where it does not fit or a word would break, and in the end
 * cuts it with an ellipsis. Lines never leave the box.
 */
export function fitText(text: string, box: Rect, style: TextStyle, measurer: TextMeasurer): TextBlock {
  const vertical = style.vertical ?? false;
  const along = vertical ? box.height : box.width;
  const across = vertical ? box.width : box.height;
  const widest = widestWord(text, style.weight, measurer);
  const keepsWords = widest * style.min <= along;
  for (let size = style.max; size > style.min; size -= SIZE_STEP) {
    if (keepsWords && widest * size > along) continue;
    const lines = broken(text, along, size, style, measurer);
    if (fits(lines, along, across, { size, weight: style.weight }, measurer))
      return placed(lines, size, false);
  }
  const lines = broken(text, along, style.min, style, measurer);
  if (fits(lines, along, across, { size: style.min, weight: style.weight }, measurer)) {
    return placed(lines, style.min, false);
  }
  const room = Math.floor((across + 1e-6) / (style.min * LINE_HEIGHT));
  return placed(
    cutTo(lines, room, along, { size: style.min, weight: style.weight }, measurer),
    style.min,
    true,
  );

  function placed(shown: readonly string[], fontSize: number, cut: boolean): TextBlock {
    return {
      text,
      box,
      vertical,
      fontSize,
      weight: style.weight,
      align: style.align,
      lines: baselines(shown, box, fontSize, style),
      cut,
    };
  }
}

function broken(
  text: string,
  along: number,
  size: number,
  style: TextStyle,
  measurer: TextMeasurer,
): readonly string[] {
  const font = { size, weight: style.weight };
  const lines = breakLines(text, along, font, measurer);
  if (!style.balanced || lines.length < 2) return lines;
  const widest = widestWord(text, style.weight, measurer) * size;
  let [narrow, wide] = [Math.min(Math.max(along / lines.length, widest), along), along];
  while (wide - narrow > size / 4) {
    const middle = (narrow + wide) / 2;
    if (breakLines(text, middle, font, measurer).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return breakLines(text, wide, font, measurer);
}

interface Font {
  readonly size: number;
  readonly weight: FontWeight;
}

function fits(
  lines: readonly string[],
  along: number,
  across: number,
  font: Font,
  measurer: TextMeasurer,
): boolean {
  return (
    lines.length * font.size * LINE_HEIGHT <= across + 1e-6 &&
    lines.every((line) => measurer.width(line, font.size, font.weight) <= along + 1e-6)
  );
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function cutTo(
  lines: readonly string[],
  room: number,
  along: number,
  { size, weight }: Font,
  measurer: TextMeasurer,
): readonly string[] {
  const kept = lines.slice(0, room);
  const last = kept.pop();
  const tooNarrow = kept.some((line) => measurer.width(line, size, weight) > along);
  if (last === undefined || tooNarrow) return [];
  const letters = [...graphemes.segment(last)].map(({ segment }) => segment);
  const shown = () => `${letters.join('').trimEnd()}${ELLIPSIS}`;
  while (letters.length > 0 && measurer.width(shown(), size, weight) > along) letters.pop();
  return measurer.width(shown(), size, weight) > along ? kept : [...kept, shown()];
}

function baselines(lines: readonly string[], box: Rect, size: number, style: TextStyle): TextBlock['lines'] {
  const step = size * LINE_HEIGHT;
  const across = style.vertical ? box.width : box.height;
  const before = style.across === 'start' ? 0 : (across - lines.length * step) / 2;
  const share = { start: 0, middle: 0.5, end: 1 }[style.align];
  return lines.map((text, index) => {
    const offset = before + (index + 0.5) * step + size * HALF_CAP;
    return style.vertical
      ? { text, x: round(box.x + offset), y: round(box.y + box.height * (1 - share)) }
      : { text, x: round(box.x + box.width * share), y: round(box.y + offset) };
  });
}

/** Hundredths of a pixel: finer than any device, and short in a file. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
