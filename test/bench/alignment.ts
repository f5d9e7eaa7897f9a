import { alignmentOf } from '#shared/alignment/alignment.ts';
import { greatestGains } from '#shared/alignment/gains.ts';
import { unitAlignments } from '#shared/alignment/units.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { largePlan } from './large-plan.ts';
import { markdownTable } from './table.ts';
import { timed, timingOf } from './timing.ts';

const PLANS = [10, 100, 1000];
const REPEATS = 9;
const MOST_GAINS = 5;

/** The score, the heat map and what would raise it, of plans that nothing has been asked of yet. */
export function alignmentBench(): string {
  const head = ['alignment', 'score p50 ms', 'p95', 'units and gains p50 ms', 'p95'];
  return markdownTable([head, ...PLANS.map(wholePlan)]);
}

function wholePlan(matrices: number): readonly string[] {
  const plan = [...largePlan(matrices)];
  const [score, rest]: [number[], number[]] = [[], []];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    // A set of its own, for which no index exists yet.
    const records = RecordSet.of(plan);
    let alignment = alignmentOf(RecordSet.empty);
    score.push(
      timed(() => {
        alignment = alignmentOf(records);
      }),
    );
    rest.push(
      timed(() => {
        unitAlignments(alignment);
        greatestGains(alignment, alignment.objectives, MOST_GAINS);
      }),
    );
  }
  const times = [timingOf(score), timingOf(rest)].flatMap(({ p50, p95 }) => [p50, p95]);
  return [`${matrices.toLocaleString('en')} matrices`, ...times.map((time) => time.toFixed(1))];
}
