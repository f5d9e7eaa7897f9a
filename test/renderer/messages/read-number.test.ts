import { describe, expect, it } from 'vitest';
import { readNumber } from '#renderer/messages/read-number.ts';

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
});
