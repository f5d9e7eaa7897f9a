/** How much can be kept in view at once. A plan that knows better passes its own. */
export interface Limits {
  /** Breakthroughs, however long the period. */
  readonly longTerm: number;
  /** Annual objectives and priorities in twelve months. Measures follow from them. */
  readonly annual: number;
  readonly priority: number;
  /** Annual objectives and priorities that one person answers for at the same time, over all levels. */
  readonly owned: number;
  /** How many years ahead breakthroughs are planned, from the first month of a period on. */
  readonly horizonYears: number;
}

/**
 * Three to five breakthroughs, up to eight annual objectives, three to five priorities a year; and no person answers for
 * more at once than a whole unit has annual objectives. Breakthroughs are three to five years away.
 */
export const DEFAULT_LIMITS: Limits = { longTerm: 5, annual: 8, priority: 5, owned: 8, horizonYears: 5 };
