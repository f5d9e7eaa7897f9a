import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatchballError } from '#shared/catchball/error.ts';
import { roundHash } from '#shared/catchball/hash.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import type { JsonObject, JsonValue } from '#shared/json.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, fileOf, making, proof, sha256 } from './thread.ts';

const { header, round } = divisionThrows(buildSample('automotive'));
const reply = answering(round, [], making('round-2', 'production'), { message: 'All fine.' });
const file = fileOf(header, [round, reply]);
const read = (json: JsonValue) => readCatchball(json, 'x.catchball', proof);

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CatchballError) {
      expect(error.message).toContain('x.catchball');
      return error.code;
    }
    throw error;
  }
  return 'accepted';
}

/** A round rewritten by somebody who also forged its hash. */
function forged(changes: JsonObject, of: JsonObject): JsonObject {
  const body = { ...of, ...changes };
  return { ...body, hash: roundHash(body, sha256) };
}
const [first, second] = (file.rounds ?? []) as unknown as readonly [JsonObject, JsonObject];
const withRounds = (...rounds: readonly JsonObject[]): JsonObject => ({ ...file, rounds });

describe('reading a catchball file', () => {
  it.each<[string, JsonValue, string]>([
    ['a list', [], 'notACatchball'],
    ['another format', { ...file, format: 'other' }, 'notACatchball'],
    ['an unknown version', { ...file, version: 'one' }, 'notACatchball'],
    ['a newer major version', { ...file, version: '2.0' }, 'tooNew'],
    ['an altered round', withRounds({ ...first, message: 'other' }, second), 'altered'],
    ['an altered head', { ...file, thread: { ...(file.thread as JsonObject), title: 'other' } }, 'altered'],
    ['a round that answers nothing in the file', withRounds(second), 'notACatchball'],
    ['a round twice', withRounds(first, first), 'notACatchball'],
    ['a round of the wrong shape', withRounds(forged({ number: 'one' }, first)), 'notACatchball'],
    ['a forged number', withRounds(first, forged({ number: 7 }, second)), 'notACatchball'],
    [
      'an answer in the same direction',
      withRounds(first, forged({ direction: 'down' }, second)),
      'notACatchball',
    ],
  ])('refuses %s with one sentence that names the file', (_, json, code) => {
    expect(codeOf(() => read(json))).toBe(code);
  });

  it('keeps and covers fields of a newer minor version', () => {
    const newer = { ...withRounds(forged({ mood: 'good' }, first)), version: '1.7', colour: 'teal' };
    const { bodies, document } = read(newer);
    expect(bodies.get(round.id)).toMatchObject({ mood: 'good' });
    expect(document).toMatchObject({ colour: 'teal' });
    expect(
      codeOf(() =>
        read({ ...withRounds({ ...forged({ mood: 'good' }, first), mood: 'bad' }), version: '1.7' }),
      ),
    ).toBe('altered');
  });

  it('accepts two answers to one throw as two branches', () => {
    const other = answering(round, [], making('round-2b', 'production'), { message: 'Not so fine.' });
    expect(read(fileOf(header, [round, reply, other])).document.rounds).toHaveLength(3);
  });

  it('never reads a file in which any text of a round was changed', () => {
    const texts = [...JSON.stringify(first).matchAll(/(?<=")[\w ]{3,}(?=")/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...texts), (at) => {
        const json = JSON.stringify(first);
        const flipped = json.slice(0, at) + (json[at] === 'x' ? 'y' : 'x') + json.slice(at + 1);
        expect(codeOf(() => read(withRounds(JSON.parse(flipped), second)))).not.toBe('accepted');
      }),
      { numRuns: 200 },
    );
  });
});
