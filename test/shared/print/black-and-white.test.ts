import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '#shared/matrix/svg.ts';
import { PRINT_THEME } from '#shared/matrix/theme.ts';
import { syntheticView, TEXTS } from '#test/shared/matrix/synthetic-view.ts';
import { sheetFor } from './sheet-for.ts';

/** Luminance of `#rrggbb`, 0 black to 1 white: all that a printer without colour keeps of it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const { ink, faintInk, paper, line, strongLine, roles, people } = PRINT_THEME;
const GROUNDS = [paper, people, ...Object.values(roles)];

describe('a sheet in black and white', () => {
  it.each(GROUNDS)('has text and lines that stand out on %s', (ground) => {
    expect(contrast(ink, ground)).toBeGreaterThan(12);
    expect(contrast(strongLine, ground)).toBeGreaterThan(4.5);
    expect(contrast(line, ground)).toBeGreaterThan(1.35);
    expect(contrast(faintInk, ground)).toBeGreaterThan(4.5);
  });

  it('tells marks apart by their shapes alone: they have no colour but its ink', () => {
    const { scene } = sheetFor(syntheticView({ count: 8, texts: TEXTS.english, people: 3 }));
    const svg = sceneToSvg(scene, { theme: PRINT_THEME });
    const marks = [...svg.matchAll(/<g role="img"[^>]*><title>[^<]*<\/title>(<path[^>]*>)/g)];
    expect(marks.length).toBeGreaterThan(20);
    for (const [, mark] of marks) {
      expect([...(mark ?? '').matchAll(/#[0-9a-f]{6}/g)].every(([colour]) => colour === ink)).toBe(true);
    }
  });
});
