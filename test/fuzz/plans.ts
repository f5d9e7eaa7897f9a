import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStrictJson } from '#electron/exchange/strict-json.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import { receive } from '#shared/catchball/receive.ts';
import { newPlan } from '#shared/plan/commands/plan.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { type MatrixId, month, type PlanId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { smallPlan, UPPER } from '../electron/plan-file/plans.ts';
import { counting, proof } from '../shared/catchball/thread.ts';
import { CORPUS } from './corpus.ts';

/** A plan into which altered files are received. */
export interface FuzzedPlan {
  readonly name: string;
  readonly plan: PlanId;
  readonly records: RecordSet;
  readonly matrix: MatrixId;
}

function planOf(name: string, records: RecordSet, matrix: MatrixId): FuzzedPlan {
  const [plan] = records.list('plan');
  if (!plan) throw new Error('A plan has its own record.');
  return { name, plan: plan.id, records, matrix };
}

/** The plan after it has taken in a file of the corpus. */
function having(to: FuzzedPlan, file: string): FuzzedPlan {
  const checked = readCatchball(parseStrictJson(readFileSync(join(CORPUS, file))), file, proof);
  const state = { ...to, thread: null, rounds: [] };
  const { edit } = receive(checked, state, counting(), file);
  return edit ? { ...to, name: `${to.name}, has ${file}`, records: apply(to.records, edit) } : to;
}

function empty(): FuzzedPlan {
  const content = {
    ...{ title: 'Line 1', trueNorth: '', unitName: 'Line 1', periodLabel: 'FY26' },
    ...{ start: month.parse('2026-01'), months: 12, arrangement: 'compass' as const },
  };
  const records = apply(RecordSet.empty, newPlan(content, counting()));
  const [matrix] = records.list('matrix');
  if (!matrix) throw new Error('A new plan has a matrix.');
  return planOf('new plan', records, matrix.id);
}

const elsewhere = RecordSet.of(
  smallPlan.map((record) => (record.kind === 'plan' ? { ...record, id: 'elsewhere' as PlanId } : record)),
);

/** The lower unit's plan before and after its first catch, and those of the thrower and of somebody else. */
export const fuzzedPlans: readonly FuzzedPlan[] = [
  empty(),
  having(empty(), '1.1-throw.catchball'),
  having(empty(), '1.0-throw.catchball'),
  having(planOf('other plan', elsewhere, UPPER), '1.1-throw.catchball'),
  planOf('thrower’s plan', RecordSet.of(smallPlan), UPPER),
];
