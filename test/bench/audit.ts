import { auditMatrix, auditPlan } from '#shared/audit/audit.ts';
import { valueIdOf } from '#shared/plan/ids.ts';
import { monthsOf } from '#shared/plan/months.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankValue } from '#shared/plan/records/blank.ts';
import { syntheticRecords, TEXTS } from '#test/shared/matrix/synthetic-view.ts';
import { largePlan } from './large-plan.ts';
import { fieldsIn } from './scale/floors.ts';
import { markdownTable } from './table.ts';
import { timed, timingOf } from './timing.ts';

const SIDE = 80;
const KEYSTROKES = 200;
const PLANS = [10, 100, 1000];
const REPEATS = 5;
const HEAD = ['all rules', 'p50 ms', 'p95 ms', 'reading p50', 'p95', 'p50 ratio'];

/**
 * All rules over one matrix of 80 items a side after every keystroke in one of them, and over plans of 10 to 1,000
 * matrices that nothing has been asked of yet; each beside a pass that only reads every field of every record, in turn
 * with it.
 */
export function auditBench(): string {
  const rows = [typing(), ...PLANS.map(wholePlan)];
  return markdownTable([HEAD, ...rows]);
}

function typing(): readonly string[] {
  let records = wideMatrix();
  const [matrix, item] = [records.list('matrix')[0], records.list('item')[0]];
  if (!matrix || !item) throw new Error('The synthetic plan has no matrix, or no item.');
  const durations: Durations = { ours: [], floor: [] };
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    records = records.with([{ ...item, text: item.text + 'x'.repeat(stroke % 40) }]);
    // The screen makes the view of every state anyway.
    const view = matrixView(records, matrix.id);
    durations.ours.push(timed(() => auditMatrix(view, DEFAULT_NORMS)));
    durations.floor.push(timed(() => fieldsIn(records)));
  }
  return row(`one matrix, ${SIDE} items a side`, durations);
}

function wholePlan(matrices: number): readonly string[] {
  const plan = [...largePlan(matrices)];
  const durations: Durations = { ours: [], floor: [] };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    // A set of its own, for which no index and no view exists yet, of records that no rule has read.
    const records = RecordSet.of(plan.map((record) => ({ ...record })));
    durations.floor.push(timed(() => fieldsIn(records)));
    durations.ours.push(timed(() => auditPlan(records)));
  }
  return row(`${matrices.toLocaleString('en')} matrices`, durations);
}

interface Durations {
  readonly ours: number[];
  readonly floor: number[];
}

function row(name: string, durations: Durations): readonly string[] {
  const [ours, floor] = [timingOf(durations.ours), timingOf(durations.floor)];
  const times = [ours.p50, ours.p95, floor.p50, floor.p95].map((time) => time.toFixed(2));
  return [name, ...times, `${(ours.p50 / floor.p50).toFixed(1)} ×`];
}

/** A matrix of 80 items a side, every fifth cell of its corners marked, with a target and an actual for all of its months. */
function wideMatrix(): RecordSet {
  const records = syntheticRecords({ count: SIDE, texts: TEXTS.english, people: 15, every: 5 });
  const months = records.list('period').flatMap(monthsOf);
  return records.with(
    records
      .list('item')
      .flatMap(({ id: item }) =>
        months.map((month, at) =>
          blankValue({ id: valueIdOf(item, month), item, month, plan: at * at, actual: at }),
        ),
      ),
  );
}
