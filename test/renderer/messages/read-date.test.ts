import { afterEach, describe, expect, it } from 'vitest';
import { readDate } from '#renderer/messages/read-date.ts';
import { speak } from '#renderer/messages/speech.ts';

afterEach(() => speak('en', []));

describe('a date as it is written', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03', '2026-03'],
    [' 2026/3/1 ', '2026-03-01'],
    ['31.3.2026', '2026-03-31'],
    ['31. 3. 26', '2026-03-31'],
    ['3/31/2026', '2026-03-31'],
    ['03/2026', '2026-03'],
    ['2026年3月31日', '2026-03-31'],
    ['２０２６年３月', '2026-03'],
    ['2028-02-29', '2028-02-29'],
    ['', null],
  ])('%j is %j', (typed, value) => expect(readDate(typed)).toBe(value));

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13',
    '31/3/2026',
    '3/26',
    '2026',
    '0026-03-01',
    'next March',
    '2026-03-31T00:00',
  ])('%j is none', (typed) => expect(readDate(typed)).toBeUndefined());

  it.each(['en-GB', 'de', 'de-CH'])('follows the order of %s where strokes leave it open', async (locale) => {
    await speak('system', [locale]);
    expect(readDate('31/3/2026')).toBe('2026-03-31');
    expect(readDate('3/31/2026')).toBeUndefined();
    expect(readDate('31.3.2026')).toBe('2026-03-31');
  });
});
