import { isWork, peakOf, spanOf } from '../ownership/load.ts';
import type { Item } from '../plan/records/records.ts';
import type { AuditedPlan } from './audited-plan.ts';

/** Those of some items that run in the month in which most of them do; only what is work and not done. */
export function atOnce(plan: AuditedPlan, items: readonly Item[]): readonly Item[] {
  const work = items.filter(isWork).map((item) => spanOf(item, plan.matrixOf(item.id).months));
  return peakOf(work)?.spans.map(({ item }) => item) ?? [];
}
