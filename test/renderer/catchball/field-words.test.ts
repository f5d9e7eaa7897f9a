import { afterEach, describe, expect, it } from 'vitest';
import { fieldName, shownDifference, shownValue } from '#renderer/catchball/field-words.ts';
import { formatDay } from '#renderer/messages/messages.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('values in words', () => {
  it.each(['America/Los_Angeles', 'Asia/Tokyo'])('a day is the same day in %s', (there) => {
    process.env.TZ = there;
    expect(formatDay('2026-03-31')).toMatch(/31/);
    expect(formatDay('2026-03')).toMatch(/Mar.*2026/);
  });

  it('leaves text that only looks like a date as it is', () => {
    expect(shownValue('2026-13-45')).toBe('2026-13-45');
    expect(shownValue('')).toBe('—');
    expect(shownValue(0, '%')).toBe('0 %');
  });

  it('gives the difference of numbers with its sign, and none of anything else', () => {
    expect(shownDifference(85, 83, '%')).toBe('−2 %');
    expect(shownDifference(0.1, 0.3, '')).toBe('+0.2');
    expect(shownDifference('a', 'b', '')).toBeNull();
  });

  it('names a field, and a target with its month', () => {
    expect(fieldName({ kind: 'item', id: 'K2', field: 'text' })).toBe('Wording');
    expect(fieldName({ kind: 'value', id: 'K2~2026-12', field: 'plan' })).toMatch(/^Target Dec.*2026$/);
  });
});
