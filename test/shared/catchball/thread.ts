import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { answerRound, EMPTY_REPLY, type Reply } from '#shared/catchball/answer-round.ts';
import { documentOf } from '#shared/catchball/document.ts';
import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import type { Proof } from '#shared/catchball/hash.ts';
import type { RoundMaking } from '#shared/catchball/making.ts';
import type { Side } from '#shared/catchball/sides.ts';
import { bodyOf } from '#shared/catchball/terms.ts';
import { throwRound } from '#shared/catchball/throw-round.ts';
import { type JsonObject, jsonObject } from '#shared/json.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { itemId, matrixId, planId, roundId, threadId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Checks hashes and signatures as the program does. */
export const proof: Proof = {
  sha256,
  verify: (key, text, signature) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key };
    return verify(null, Buffer.from(text), { key: jwk, format: 'jwk' }, Buffer.from(signature, 'base64url'));
  },
};

/** A key of an installation, for tests of signatures. */
export function signingKey(): { readonly publicKey: string; readonly sign: (text: string) => string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: String(publicKey.export({ format: 'jwk' }).x),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  };
}

export function making(name: string, from = 'automotive'): RoundMaking {
  return {
    id: roundId.parse(name),
    at: '2026-02-01T09:00:00.000Z',
    from: { name: 'Division lead', mail: '', plan: planId.parse(from) },
    language: 'en',
    sha256,
    sign: null,
  };
}

/** An edit context whose ids count up, so that a test can be read. */
export function counting(): EditContext {
  let count = 0;
  return {
    newId: () => {
      count += 1;
      return `made-${count}`;
    },
    now: () => '2026-02-01T09:00:00.000Z',
    author: { name: 'Division lead', person: null },
    language: 'en' as const,
  };
}

/** The division throws P3, K2 and K5 to Production. */
export function divisionThrows(plan: RecordSet) {
  return throwRound(
    plan,
    {
      thread: threadId.parse('thread-1'),
      matrix: matrixId.parse('N1-FY2026'),
      lower: unitId.parse('N4'),
      points: ['P3', 'K2', 'K5'].map((code) => ({
        item: itemId.parse(code),
        negotiable: ['wording', 'target', 'date'],
      })),
      message: 'What can Production carry?',
      replyBy: '2026-02-20',
    },
    making('round-1'),
  );
}

/** An answer of one side, by default of the lower one; `rest` is what it says beside its verdicts. */
export function answering(
  parent: Round,
  answers: readonly AnswerPoint[],
  made: RoundMaking,
  { side = 'lower', grandparent, ...rest }: Partial<Reply> & { side?: Side; grandparent?: Round } = {},
): Round {
  return answerRound({ parent, grandparent, side }, { ...EMPTY_REPLY, ...rest, answers }, made);
}

export function fileOf(header: unknown, rounds: readonly Round[]): JsonObject {
  return documentOf(
    jsonObject.parse(header),
    rounds.map((round) => bodyOf(round)),
  );
}
