import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item } from '#shared/plan/records/records.ts';
import type { BoardPlan } from '../../interaction/board-plan.ts';
import { BarrierList } from './BarrierList.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import { DependencyList } from './DependencyList.tsx';
import './needs-sections.css';

export interface NeedsSectionsProps {
  readonly item: Item;
  readonly records: RecordSet;
  readonly plan: BoardPlan;
}

/** What an item needs of others and others of it, what it asks of resources, and what stands in its way. */
export function NeedsSections(props: NeedsSectionsProps) {
  return (
    <>
      <DependencyList {...props} />
      <ClaimFields {...props} />
      <BarrierList {...props} />
    </>
  );
}
