import type { Chain } from '#shared/needs/critical-chain.ts';
import { criticalChain } from '#shared/needs/critical-chain.ts';
import { type ImpossibleDate, impossibleDates } from '#shared/needs/impossible-dates.ts';
import { Schedule } from '#shared/needs/schedule.ts';
import type { DependencyId } from '#shared/plan/ids.ts';
import { type Circle, circlesOf } from '#shared/plan/queries/circles.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';

/** All that the dependencies of a plan come to. */
export interface DependencyFacts {
  readonly schedule: Schedule;
  readonly critical: Chain | null;
  readonly circles: readonly Circle[];
  readonly circleOf: ReadonlyMap<DependencyId, Circle>;
  readonly impossible: ReadonlyMap<DependencyId, ImpossibleDate>;
}

export function dependencyFacts(records: RecordSet): DependencyFacts {
  const schedule = new Schedule(records);
  const circles = circlesOf(schedule.graph);
  return {
    schedule,
    critical: criticalChain(schedule),
    circles,
    circleOf: new Map(circles.flatMap((circle) => circle.map(({ id }) => [id, circle] as const))),
    impossible: new Map(impossibleDates(records, schedule).map((each) => [each.dependency.id, each])),
  };
}
