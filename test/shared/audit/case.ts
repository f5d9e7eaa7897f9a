import { expect } from 'vitest';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { soundPlan } from './sound-plan.ts';

export interface Case {
  readonly rule: string;
  readonly triggers: RecordSet;
  readonly finds: readonly string[];
  /** As near to it as it gets without being it. */
  readonly almost: RecordSet;
  /** What other rules find in that; nothing where it is left out. */
  readonly almostFinds?: readonly string[];
}

/** The sound plan with some records put in and others, named by kind and id, taken out. */
export function changed(put: readonly PlanRecord[], ...without: readonly string[]): RecordSet {
  const dropped = [...soundPlan].filter(({ kind, id }) => without.includes(`${kind} ${id}`));
  expect(dropped).toHaveLength(without.length);
  return soundPlan.with(put, dropped);
}
