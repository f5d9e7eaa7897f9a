import type { AnswerPoint, Round } from '#shared/catchball/format.ts';
import { sendEdit } from '#shared/catchball/receive.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { itemId, matrixId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, counting, divisionThrows, making } from '../catchball/thread.ts';

const plan = buildSample('automotive');
const { header, round: thrown } = divisionThrows(plan);
const accept: readonly AnswerPoint[] = ['P3', 'K2', 'K5'].map((code) => ({
  item: itemId.parse(code),
  verdict: 'accept',
  reason: '',
  changes: [],
}));
/** Signed by the lower level alone. */
export const signedByOne = (): RecordSet => divisionAfter([thrown, closing]);
/** The division's plan with P3, K2 and K5 agreed. */
export const agreedDivision = (): RecordSet => divisionAfter([thrown, closing, agreed]);

const closing = answering(thrown, accept, making('round-2', 'production'), { closing: 'Production lead' });
const agreed = answering(closing, [], making('round-3'), { side: 'upper', closing: 'Division lead' });

/** The division's plan after it has sent or received some rounds. */
function divisionAfter(rounds: readonly Round[]): RecordSet {
  const matrix = matrixId.parse('N1-FY2026');
  return rounds.reduce((records, round, index) => {
    const thread = records.get('thread', header.id) ?? null;
    const before = rounds.slice(0, index);
    return apply(records, sendEdit(records, { header, thread, rounds: before, round, matrix }, counting()));
  }, plan);
}
