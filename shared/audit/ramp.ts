import type { Item } from '../plan/records/records.ts';
import type { AuditedMatrix } from './audited-matrix.ts';

/** Where a measure is to be so many months after the period began; 0 is the baseline. */
export interface RampPoint {
  readonly at: number;
  readonly plan: number;
}

/** The way that the targets of a period's months take. */
export interface Ramp {
  /** How many months have a target. */
  readonly months: number;
  /** The baseline, where there is one, and those months. */
  readonly points: readonly RampPoint[];
  readonly first: RampPoint;
  readonly last: RampPoint;
  /** Whether no month turns back. */
  readonly isSteady: boolean;
}

/** The ramp of an item's targets; null where they lead nowhere else than where they begin. */
export function rampOf(matrix: AuditedMatrix, item: Item): Ramp | null {
  const planned = matrix
    .values(item)
    .flatMap(({ month, plan }) => (plan === null ? [] : [{ at: matrix.months.indexOf(month) + 1, plan }]));
  const points = item.baseline === null ? planned : [{ at: 0, plan: item.baseline }, ...planned];
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || first.plan === last.plan) return null;
  const up = last.plan > first.plan;
  const isSteady = points.every(({ plan }, at) => {
    const before = points[at - 1]?.plan ?? plan;
    return up ? plan >= before : plan <= before;
  });
  return { months: planned.length, points, first, last, isSteady };
}
