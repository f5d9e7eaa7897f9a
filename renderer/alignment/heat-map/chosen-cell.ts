import type { ItemId, UnitId } from '#shared/plan/ids.ts';

/** A cell of the heat map that somebody looks at. */
export interface ChosenCell {
  readonly unit: UnitId;
  /** Null: what the unit itself stands for. */
  readonly objective: ItemId | null;
}
