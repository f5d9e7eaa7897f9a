import type { Round, ThreadHeader } from '#shared/catchball/format.ts';
import { bodyOf } from '#shared/catchball/terms.ts';
import { jsonObject } from '#shared/json.ts';
import { itemId, matrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, making } from '../catchball/thread.ts';

/** A plan that holds a thread as the upper level stores it. */
export function withThread(
  plan: RecordSet,
  header: ThreadHeader,
  rounds: readonly Round[],
  matrix = matrixId.parse('N1-FY2026'),
): RecordSet {
  return plan.with([
    {
      kind: 'thread',
      ...{ id: header.id, title: header.title, side: 'upper', state: 'open' },
      ...{ matrix, agreed: [], header: jsonObject.parse(header), extra: null },
    },
    ...rounds.map((round) => ({
      kind: 'round' as const,
      ...{ id: round.id, thread: header.id, number: round.number, parent: round.parent, hash: round.hash },
      ...{ body: bodyOf(round), extra: null },
    })),
  ]);
}

const division = buildSample('automotive');

/** Production accepts one point, counters another, asks about a third, and names what it needs. */
export function negotiatedPlan(plan = division): RecordSet {
  const { header, round: thrown } = divisionThrows(plan);
  const answered = answering(
    thrown,
    [
      { item: itemId.parse('P3'), verdict: 'accept', reason: '', changes: [] },
      {
        item: itemId.parse('K2'),
        verdict: 'counter',
        reason: 'The second press comes in May.',
        changes: [{ kind: 'value', id: 'K2~2026-12', field: 'plan', to: 83, reason: 'Cell two is late.' }],
      },
      { item: itemId.parse('K5'), verdict: 'ask', reason: 'Which lines?', changes: [] },
    ],
    making('round-2', 'production'),
    {
      message: 'Nearly.',
      obstacles: [{ id: 'o1', item: itemId.parse('K2'), text: 'No space for a second cell' }],
      gaps: [{ id: 'g1', item: null, type: 'people', has: '2 fitters', needs: '4 fitters' }],
      commitments: [
        {
          ...{ id: 'c1', item: null, by: 'upper', text: 'Two fitters', state: 'asked' },
          ...{ owner: 'HR manager', due: '2026-04', reason: '' },
        },
      ],
    },
  );
  return withThread(plan, header, [thrown, answered]);
}
