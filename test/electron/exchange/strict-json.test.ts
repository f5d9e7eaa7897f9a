import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotJsonError, parseStrictJson } from '#electron/exchange/strict-json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function fault(content: string | Uint8Array): string {
  try {
    parseStrictJson(typeof content === 'string' ? bytes(content) : content);
  } catch (error) {
    if (error instanceof NotJsonError) return error.message;
    throw error;
  }
  throw new Error('It was taken for JSON.');
}

test('whatever JSON can say is read as JSON.parse reads it', () => {
  const wellFormed = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\0'));
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      wellFormed,
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(
        wellFormed.filter((key) => key !== '__proto__'),
        tie('json'),
        { maxKeys: 4 },
      ),
    ),
  }));
  fc.assert(
    fc.property(json, fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ['text', 'Dear all', /^is not JSON/],
  ['nothing', '', /^is not JSON/],
  ['JSON cut off', '{"a": [1, 2', /^is not JSON/],
  ['a bracket of the wrong kind', '{"a":\n "b"]', /^is not JSON \(line 2, column 5\)$/],
  ['what the parser would quote', '[1,\n\n}', /^is not JSON/],
  ['a string cut off', '{"a": "b\\', /^is not JSON/],
  ['a duplicate key', '{"a": 1, "b": {"a": 2}, "a": 3}', /^names “a” twice in one object$/],
  ['a duplicate key in another spelling', '{"a": 1, "\\u0061": 2}', /^names “a” twice in one object$/],
  [
    'a duplicate key that no sentence can hold',
    `{"\\n${'x'.repeat(5000)}": 1, "\\n${'x'.repeat(5000)}": 2}`,
    /^names “\ufffdx{59}…” twice in one object$/,
  ],
  ['a key that changes objects', '{"x": {"__proto__": {"a": 1}}}', /^uses the forbidden key __proto__$/],
  ['half a character', '{"a": "\\ud800"}', /^holds text that is too long or not well-formed$/],
  ['a NUL', '{"a": "\\u0000"}', /^holds text that is too long or not well-formed$/],
  [
    'a text longer than any field',
    JSON.stringify({ a: 'x'.repeat(3_000_000) }),
    /^holds text that is too long/,
  ],
  ['a list without end', `[${'0,'.repeat(200_001)}0]`, /^holds a longer list than any catchball file needs$/],
  [
    'more than a memory holds',
    `[${`[${'[],'.repeat(99_999)}0],`.repeat(21)}0]`,
    /^holds more values than any catchball file needs$/,
  ],
  ['brackets without end', '['.repeat(1_000_000), /^is nested too deeply$/],
])('%s is refused', (_, content, sentence) => {
  expect(fault(content)).toMatch(sentence);
});

test.each([
  ['Latin-1', Buffer.from('{"a": "Müller"}', 'latin1')],
  ['UTF-16', Buffer.from('\ufeff{"a": 1}', 'utf16le')],
  ['overlong bytes', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
])('%s is not UTF-8', (_, content) => {
  expect(fault(content)).toBe('is not UTF-8 text');
});

test('equal keys of different objects, and equal texts, are no duplicates', () => {
  const text = '{"a": {"a": "a"}, "b": [{"a": 1}, {"a": 1}, "a", "a"], "c": "a"}';
  expect(parseStrictJson(bytes(text))).toEqual(JSON.parse(text));
});

test('a hostile text is refused in a time that grows with its length only', () => {
  const began = performance.now();
  fault(`"${'\\"'.repeat(2_000_000)}`);
  fault(`{${'"a'.repeat(2_000_000)}`);
  expect(performance.now() - began).toBeLessThan(5000);
});
