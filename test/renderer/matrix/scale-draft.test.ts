import { describe, expect, it } from 'vitest';
import {
  addLevel,
  draftOf,
  removeLevel,
  STRENGTH_PRESETS,
  withPreset,
} from '#renderer/matrix/scales/scale-draft.ts';
import { DEFAULT_STRENGTHS } from '#shared/plan/records/fields.ts';

const start = draftOf(DEFAULT_STRENGTHS);
const preset = (at: number) => STRENGTH_PRESETS[at]?.levels() ?? [];
const keys = ({ levels }: typeof start) => levels.map(({ key }) => key);

describe('a scale that is being changed', () => {
  it('gives the marks of a level that goes to its neighbour', () => {
    const draft = removeLevel(start, 'medium');
    expect(keys(draft)).toEqual(['strong', 'weak']);
    expect(draft.becomes).toEqual({ medium: 'weak' });
    expect(removeLevel(draft, 'weak').becomes).toEqual({ medium: 'strong', weak: 'strong' });
  });

  it('keeps marks at about their height in another scale', () => {
    const two = withPreset(start, preset(0));
    expect(keys(two)).toEqual(['strong', 'weak']);
    expect(two.becomes).toEqual({ medium: 'weak' });
    const five = withPreset(start, preset(2));
    expect(five.becomes).toEqual({});
    expect(five.levels.map(({ glyph }) => glyph)).toEqual(['●', '○', '△', '■', '□']);
  });

  it('has nothing to replace once the level is back', () => {
    expect(withPreset(removeLevel(start, 'medium'), DEFAULT_STRENGTHS).becomes).toEqual({});
  });

  it('never gives two levels one key', () => {
    const grown = addLevel(addLevel(start));
    expect(new Set(keys(grown)).size).toBe(5);
  });

  it('never loses its last level', () => {
    const one = removeLevel(removeLevel(start, 'strong'), 'medium');
    expect(keys(removeLevel(one, 'weak'))).toEqual(['weak']);
  });
});
