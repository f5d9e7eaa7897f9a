import type { Item, Value } from '../records/records.ts';

/** How a month of a measure came out against its plan. */
export type MeasureStatus = 'met' | 'atRisk' | 'missed';

export const MEASURE_STATUSES: readonly MeasureStatus[] = ['met', 'atRisk', 'missed'];

type Thresholds = Pick<Item, 'better' | 'metWithin' | 'atRiskWithin'>;
type Figures = Pick<Value, 'plan' | 'actual'>;

/**
 * How far the actual lies behind its plan, in the measure's unit; negative where it is ahead. Null where plan, actual or
 * the better direction is missing.
 */
export function behindPlan({ better }: Thresholds, { plan, actual }: Figures): number | null {
  if (plan === null || actual === null || better === null) return null;
  const behind = better === 'higher' ? plan - actual : actual - plan;
  // Decimal figures such as 0.3 - 0.1 would else miss a threshold by binary noise.
  return Number(behind.toPrecision(12));
}

/** Met up to `metWithin` behind plan (0 where it is not set), at risk up to `atRiskWithin`, else missed; null where it cannot be told. */
export function measureStatus(item: Thresholds, value: Figures): MeasureStatus | null {
  const behind = behindPlan(item, value);
  if (behind === null) return null;
  if (behind <= (item.metWithin ?? 0)) return 'met';
  return item.atRiskWithin !== null && behind <= item.atRiskWithin ? 'atRisk' : 'missed';
}
