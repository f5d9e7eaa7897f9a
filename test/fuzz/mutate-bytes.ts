import type { Dice } from './dice.ts';

/** Changes bytes without regard to what they mean. */
type Mutation = (bytes: Uint8Array, other: Uint8Array, dice: Dice) => Uint8Array;

const flipBits: Mutation = (bytes, _, dice) => {
  const flipped = bytes.slice();
  for (let left = dice.of([1, 1, 2, 8, 100]); left > 0; left -= 1) {
    const at = dice.below(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.below(8));
  }
  return flipped;
};

const truncate: Mutation = (bytes, _, dice) => bytes.slice(0, dice.below(bytes.length));

const cutOut: Mutation = (bytes, _, dice) => {
  const at = dice.below(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + dice.below(50)));
};

const splice: Mutation = (bytes, other, dice) =>
  joined(bytes.subarray(0, dice.below(bytes.length)), other.subarray(dice.below(other.length)));

const insert: Mutation = (bytes, _, dice) => {
  const at = dice.below(bytes.length);
  const what = dice.of(INSERTED);
  return joined(bytes.subarray(0, at), new TextEncoder().encode(what), bytes.subarray(at));
};

const INSERTED: readonly [string, ...string[]] = [
  '"',
  ...['{', '[', ']', '}', ',', ':', '\\', '\\u', '\\ud800', '\0', '\ufeff', '\u2028'],
  ...[
    '1e999',
    '-0',
    '"__proto__":{},',
    '"id":"x",',
    '['.repeat(200),
    '{"a":'.repeat(200),
    ' '.repeat(10_000),
  ],
  'x'.repeat(2000),
];

/** A name that stands twice in one object: `"id":"x"` once more, right before it. */
const doubleKey: Mutation = (bytes, _, dice) => {
  const text = new TextDecoder('latin1').decode(bytes);
  const keys = [...text.matchAll(/"\w+":/g)];
  const key = dice.of(keys);
  if (!key) return bytes;
  return joined(
    bytes.subarray(0, key.index),
    new TextEncoder().encode(`${key[0]}null,`),
    bytes.subarray(key.index),
  );
};

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ALL: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  flipBits,
  truncate,
  cutOut,
  splice,
  insert,
  doubleKey,
];

/** @param other another valid file, to take parts from */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  return dice.of(ALL)(bytes, other, dice);
}
