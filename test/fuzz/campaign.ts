import { type FuzzCase, fuzzCase } from './cases.ts';
import type { Outcome } from './in-memory.ts';
import { KNOWN } from './known.ts';
import { type FuzzedPlan, fuzzedPlans } from './plans.ts';

/** What came of many files. */
export interface Campaign {
  /** How many cases met a defect that is known: see `known.ts`. */
  readonly known: number;
  readonly outcomes: ReadonlyMap<Outcome, number>;
  /** By what went wrong: the numbers of the cases, and the first in full. */
  readonly findings: ReadonlyMap<string, { readonly error: unknown; readonly cases: readonly string[] }>;
  readonly slowest: { readonly number: number; readonly milliseconds: number };
}

/** The plan that a case goes into: all of them in turn, whatever file of the corpus it is made from. */
export function planFor({ number }: FuzzCase) {
  const plan = fuzzedPlans[number % fuzzedPlans.length];
  if (!plan) throw new Error('There are no plans.');
  return plan;
}

export type Target = (tried: FuzzCase, into: FuzzedPlan) => Promise<Outcome>;

/** Tries the cases of these numbers, one after the other. Goes on after a finding. */
export async function campaign(target: Target, from: number, count: number): Promise<Campaign> {
  const outcomes = new Map<Outcome, number>();
  const findings = new Map<string, { error: unknown; cases: string[] }>();
  let known = 0;
  let slowest = { number: from, milliseconds: 0 };
  for (let number = from; number < from + count; number += 1) {
    const tried = fuzzCase(number);
    const start = performance.now();
    try {
      const outcome = await target(tried, planFor(tried));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      if (KNOWN.some((known) => known.test(String(error)))) {
        known += 1;
        continue;
      }
      const what = titleOf(error);
      const finding = findings.get(what) ?? { error, cases: [] };
      finding.cases.push(`case ${number}, ${tried.from} into ${planFor(tried).name}`);
      findings.set(what, finding);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { number, milliseconds };
  }
  return { known, outcomes, findings, slowest };
}

/** Equal for findings that differ in an id only. */
function titleOf(error: unknown): string {
  return String(error)
    .slice(0, 120)
    .replace(/[“"'].*$/su, '');
}
