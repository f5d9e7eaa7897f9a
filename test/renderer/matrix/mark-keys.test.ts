import { describe, expect, it } from 'vitest';
import { levelForKey } from '#renderer/matrix/interaction/marks.ts';
import { DEFAULT_STRENGTHS, type Scale } from '#shared/plan/records/fields.ts';

const RACI: Scale = [
  { key: 'responsible', glyph: 'R', label: 'Responsible', weight: 9 },
  { key: 'consulted', glyph: 'C', label: 'Consulted', weight: 3 },
  { key: 'contributes', glyph: '◇', label: 'Contributes', weight: 3 },
  { key: 'informed', glyph: 'I', label: 'Informed', weight: 1 },
];

describe('a key on a cell', () => {
  it.each([
    [DEFAULT_STRENGTHS, '1', 'strong'],
    [DEFAULT_STRENGTHS, '3', 'weak'],
    [DEFAULT_STRENGTHS, 'S', 'strong'],
    [DEFAULT_STRENGTHS, 'm', 'medium'],
    [DEFAULT_STRENGTHS, '△', 'weak'],
    [RACI, 'r', 'responsible'],
    [RACI, 'i', 'informed'],
    [RACI, 'C', 'consulted'],
  ])('sets the level that it stands for', (scale, key, level) => {
    expect(levelForKey(scale, key)?.key).toBe(level);
  });

  it('clears by 0, and means nothing where the scale has no such level or two begin alike', () => {
    expect(levelForKey(DEFAULT_STRENGTHS, '0')).toBeNull();
    expect(levelForKey(DEFAULT_STRENGTHS, '4')).toBeUndefined();
    expect(levelForKey(DEFAULT_STRENGTHS, 'x')).toBeUndefined();
    expect(levelForKey(RACI, 'c')).toBeUndefined();
  });
});
