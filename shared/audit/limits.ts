import type { Norms } from '../plan/records/records.ts';

/** How much can be kept in view at once, and how far ahead: what the plan holds itself to (`normsOf`). */
export interface Limits
  extends Pick<Norms, 'longTerm' | 'annual' | 'priority' | 'owned' | 'ownedByUnit' | 'horizonYears'> {
  /** The day on which the plan is looked at, `2026-03-31`; without it nothing is overdue. */
  readonly today?: string;
}
