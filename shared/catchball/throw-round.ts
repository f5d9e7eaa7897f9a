import { jsonObject } from '../json.ts';
import type { MatrixId, ThreadId, UnitId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { CatchballError } from './error.ts';
import { type Point, type Round, type ThreadHeader, threadHeader } from './format.ts';
import { hashOf } from './hash.ts';
import { makeRound, type RoundMaking } from './making.ts';
import { CATCHBALL_NAMES } from './names.ts';
import { project } from './projection.ts';

export interface Throw {
  readonly thread: ThreadId;
  readonly matrix: MatrixId;
  readonly lower: UnitId;
  /** What is passed, and what of each may be negotiated. */
  readonly points: readonly Point[];
  readonly message: string;
  readonly replyBy: string | null;
}

/**
 * The first round of a new thread: what `project` lets out of the plan, to one lower unit.
 * @throws CatchballError where something of it is not in the plan
 */
export function throwRound(
  records: RecordSet,
  { thread, matrix, lower, points, message, replyBy }: Throw,
  making: RoundMaking,
): { readonly header: ThreadHeader; readonly round: Round } {
  const upperMatrix = records.get('matrix', matrix);
  const upper = upperMatrix && records.get('unit', upperMatrix.unit);
  const under = records.get('unit', lower);
  const missing = points.find(({ item }) => records.get('item', item)?.matrix !== matrix);
  if (!upper || !under || missing !== undefined) {
    throw new CatchballError(
      'badInput',
      'What was to be thrown is not in the plan any more.',
      'Choose again what to pass.',
    );
  }
  const header = threadHeader.parse({
    id: thread,
    title: CATCHBALL_NAMES[making.language].thread(under.name, upper.name),
    period: records.get('period', upperMatrix.period)?.label ?? '',
    upperPlan: making.from.plan,
    upper: { unit: upper.id, name: upper.name },
    lower: { unit: under.id, name: under.name },
  });
  const round = makeRound(
    {
      number: 1,
      thread: hashOf(jsonObject.parse(header), making.sha256),
      parent: null,
      act: 'throw',
      direction: 'down',
      message,
      replyBy,
      points,
      snapshot: [...project(records, { matrix, lower, items: points.map(({ item }) => item) })],
    },
    making,
  );
  return { header, round };
}
