import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatNumber } from '#renderer/messages/messages.ts';
import { readNumber } from '#renderer/messages/read-number.ts';
import { speak } from '#renderer/messages/speech.ts';

afterEach(() => speak('en', []));

describe('a number as it is written', () => {
  it.each([
    ['12', 12],
    [' 1,234.5 ', 1234.5],
    ['−3', -3],
    ['.5', 0.5],
    ['１２', 12],
    ['', null],
  ])('%j is %j', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['1,5', '1.2.3', 'twelve', '-', '1e5', '12,34,567'])('%j is none', (typed) =>
    expect(readNumber(typed)).toBeUndefined(),
  );

  it.each(['en', 'en-IN', 'de', 'de-AT', 'de-CH', 'ja'])(
    'comes back as it was when written in %s',
    async (locale) => {
      await speak('system', [locale]);
      const places = 15;
      fc.assert(
        fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
          const figure = Number(value.toPrecision(places));
          fc.pre(Math.abs(figure) >= 1e-5);
          expect(readNumber(formatNumber(figure, 20))).toBe(figure);
        }),
      );
    },
  );

  it('takes points and commas as the language does', async () => {
    await speak('de', []);
    expect(readNumber('1.234,5')).toBe(1234.5);
    expect(readNumber('1,234.5')).toBeUndefined();
    expect(readNumber('1.5')).toBeUndefined();
  });
});
