import { describe, expect, it } from 'vitest';
import { alterations } from '#shared/catchball/alterations.ts';
import type { Round } from '#shared/catchball/format.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import { bodyOf } from '#shared/catchball/terms.ts';
import { senderKeys, unitOfRound } from '#shared/catchball/trust.ts';
import { jsonObject } from '#shared/json.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, fileOf, making, proof, signingKey } from './thread.ts';

const { header, round: thrown } = divisionThrows(buildSample('automotive'));
const [mine, theirs, stranger] = [signingKey(), signingKey(), signingKey()];

function signedBy(key: ReturnType<typeof signingKey>, id: string, plan = 'production') {
  const made = making(id, plan);
  return { ...made, from: { ...made.from, key: key.publicKey }, sign: key.sign };
}

const first = answering(thrown, [], signedBy(theirs, 'round-2'));
const back = answering(first, [], signedBy(mine, 'round-3', 'automotive'), { side: 'upper' });
const again = answering(back, [], signedBy(stranger, 'round-4'));
const line: readonly Round[] = [thrown, first, back, again];
const unit = (round: Round) => unitOfRound(round, header);

describe('whose signature a round has', () => {
  it('is one’s own, known from before, new, or another than before', () => {
    const keys = senderKeys(line, unit, new Map(), mine.publicKey);
    expect(line.map(({ id }) => keys.get(id))).toEqual(['unsigned', 'first', 'own', 'other']);
  });

  it('is known where another thread with the same unit has it', () => {
    const elsewhere = new Map([[header.lower.unit, new Set([theirs.publicKey, stranger.publicKey])]]);
    const keys = senderKeys(line, unit, elsewhere, mine.publicKey);
    expect([keys.get(first.id), keys.get(again.id)]).toEqual(['same', 'same']);
  });
});

describe('a signed file', () => {
  const read = (rounds: readonly unknown[]) =>
    readCatchball(
      { ...fileOf(header, []), rounds: JSON.parse(JSON.stringify(rounds)) },
      'x.catchball',
      proof,
    );

  it('is read where its signatures are those of its senders', () => {
    expect(read(line.map(bodyOf)).document.rounds).toHaveLength(4);
  });

  it.each([
    ['the signature is another round’s', { signature: back.signature }],
    ['the signature was taken out', { signature: undefined }],
    ['the signature is no signature', { signature: 'A'.repeat(86) }],
  ])('is refused as altered where %s', (_, change) => {
    const broken = { ...bodyOf(first), ...change };
    expect(() => read([bodyOf(thrown), broken])).toThrow(
      /altered after it was saved: the signature of round 2 is not that of its sender/,
    );
  });
});

describe('what was altered', () => {
  it('is named by its place, whatever changed inside, went or came', () => {
    const was = bodyOf(first);
    const from = jsonObject.parse(was.from);
    const is = { ...was, message: 'Yes', from: { ...from, name: 'Somebody' }, extra: 1, hash: 'x' };
    expect(alterations(was, is)).toEqual([
      { path: 'from.name', was: first.from.name, is: 'Somebody' },
      { path: 'message', was: '', is: 'Yes' },
      { path: 'extra', was: undefined, is: 1 },
    ]);
    expect(alterations(was, was)).toEqual([]);
  });
});
