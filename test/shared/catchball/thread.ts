import { createHash } from 'node:crypto';
import type { Round } from '#shared/catchball/format.ts';
import { documentOf, type RoundMaking, throwRound } from '#shared/catchball/rounds.ts';
import { type JsonObject, jsonObject } from '#shared/json.ts';
import type { EditContext } from '#shared/plan/edits/make.ts';
import { itemId, matrixId, planId, roundId, threadId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

export function making(name: string, from = 'automotive'): RoundMaking {
  return {
    id: roundId.parse(name),
    at: '2026-02-01T09:00:00.000Z',
    from: { name: 'Division lead', mail: '', plan: planId.parse(from) },
    language: 'en',
    sha256,
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
      items: ['P3', 'K2', 'K5'].map((code) => itemId.parse(code)),
      negotiable: ['wording', 'target', 'date'],
      message: 'What can Production carry?',
      replyBy: '2026-02-20',
    },
    making('round-1'),
  );
}

export function fileOf(header: unknown, rounds: readonly Round[]): JsonObject {
  return documentOf(
    jsonObject.parse(header),
    rounds.map((round) => jsonObject.parse(round)),
  );
}
