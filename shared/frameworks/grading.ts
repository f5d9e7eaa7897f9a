import { measureStatus } from '../plan/queries/measure-status.ts';
import type { Item } from '../plan/records/records.ts';

/** What a result is judged by: the measure's own fields, and what was to be reached and was reached. */
export interface Graded extends Pick<Item, 'baseline' | 'better' | 'metWithin' | 'atRiskWithin'> {
  readonly target: number | null;
  readonly actual: number | null;
}

/**
 * How far a result came, from 0 to 1: the share of the way from baseline to target that was reached. What the measure
 * counts as met is a 1. Without a way to go (no baseline, or a target that is none better than it: something to hold) it
 * is 1 or 0, met or not. Null where target or actual is missing, or nothing tells which direction is the better one.
 * It depends neither on the unit of measure nor on where its scale has its zero.
 */
export function gradeOf(result: Graded): number | null {
  const { baseline, target, actual } = result;
  if (target === null || actual === null) return null;
  const better = directionOf(result);
  if (better === null) return null;
  if (measureStatus({ ...result, better }, { plan: target, actual }) === 'met') return 1;
  const way = baseline === null ? 0 : better === 'higher' ? target - baseline : baseline - target;
  if (baseline === null || way <= 0) return 0;
  const gone = better === 'higher' ? actual - baseline : baseline - actual;
  return Number(Math.min(1, Math.max(0, gone / way)).toPrecision(12));
}

/** The better direction: as it is set, else the one from baseline to target. */
function directionOf({ better, baseline, target }: Graded): Item['better'] {
  if (better !== null || baseline === null || target === null || baseline === target) return better;
  return target > baseline ? 'higher' : 'lower';
}

/** Mean of the grades that there are; null where there is none. */
export function meanGrade(grades: readonly (number | null)[]): number | null {
  const known = grades.filter((grade) => grade !== null);
  if (known.length === 0) return null;
  return Number((known.reduce((sum, grade) => sum + grade, 0) / known.length).toPrecision(12));
}
