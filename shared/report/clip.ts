import { bundledMeasurer } from '../matrix/fonts/measurer.ts';
import type { FontWeight } from '../matrix/measure.ts';

const ELLIPSIS = '…';

/** A text on one line, cut with an ellipsis where it is wider than `width`; never inside a character as people see it. */
export function clip(text: string, width: number, fontSize: number, weight: FontWeight = 400): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const wide = (part: string) => bundledMeasurer.width(part, fontSize, weight);
  if (wide(line) <= width) return line;
  let left = width - wide(ELLIPSIS);
  let kept = '';
  for (const { segment } of characters.segment(line)) {
    left -= wide(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
