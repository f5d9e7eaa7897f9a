import type { FontWeight, TextMeasurer } from '../measure.ts';
import { ADVANCES, BLOCK } from './advances.ts';

/** Widths in ems of what the table leaves out, by the first script that matches. */
const BY_SCRIPT: readonly (readonly [characters: RegExp, width: number])[] = [
  // Marks sit on the letter before them; joiners, variation selectors and other controls draw nothing.
  [/^[\p{M}\p{Cc}\p{Cf}\p{Emoji_Modifier}]$/u, 0],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]$/u, 1],
  [/^[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u, 1],
  [/^[\uff61-\uffdc]$/u, 0.5],
  // Wider than 1 em in the colour fonts of every system.
  [/^\p{Emoji_Presentation}$/u, 1.4],
  [/^\p{Script=Arabic}$/u, 0.72],
  [/^[\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}]$/u, 0.66],
];
const ELSE_WIDTH = 1;

/** Measures with the advance widths of the bundled faces; where no bundled face has a character, on the safe side. */
export const bundledMeasurer: TextMeasurer = {
  width(text, fontSize, weight) {
    const known = tables[weight];
    let ems = 0;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      let width = known.get(code);
      if (width === undefined) {
        width = widthByScript(character);
        known.set(code, width);
      }
      ems += width;
    }
    return ems * fontSize;
  },
};

const tables: { readonly [W in FontWeight]: Map<number, number> } = { 400: tableOf(400), 600: tableOf(600) };

function tableOf(weight: FontWeight): Map<number, number> {
  const table = new Map<number, number>();
  for (const [start, widths] of Object.entries(ADVANCES[weight])) {
    for (const [index, width] of widths.split(' ').entries()) {
      if (width !== '') table.set(Number(start) + (index % BLOCK), Number(width) / 1000);
    }
  }
  return table;
}

function widthByScript(character: string): number {
  return BY_SCRIPT.find(([characters]) => characters.test(character))?.[1] ?? ELSE_WIDTH;
}
