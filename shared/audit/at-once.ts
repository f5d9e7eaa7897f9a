import { isWork, peakOf, spanOf } from '../ownership/load.ts';
import type { Item } from '../plan/records/records.ts';
import type { AuditedPlan } from './audited-plan.ts';

/** The annual objectives and priorities of the first month in which most of some items run at once. */
export function atOnce(plan: AuditedPlan, items: readonly Item[]): readonly Item[] {
  const work = items.filter(isWork).map((item) => spanOf(item, plan.matrixOf(item.id).months));
  return peakOf(work)?.spans.map(({ item }) => item) ?? [];
}
