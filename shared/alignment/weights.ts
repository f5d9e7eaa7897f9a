import type { Scale, ScaleLevel } from '../plan/records/fields.ts';

/**
 * How much of what an item has below it counts for the item above, by what joins the two: 1 is all, 0 nothing. The levels
 * of the plan's own scale are added by `carriedByLevel`. Why each is what it is, the words of `ALIGNMENT_WORDS` say.
 */
export const CARRIES = {
  /** A lower matrix has made the item its own objective: the same objective, one level further down. */
  takenOver: 1,
  /** A link with a negative effect. */
  adverse: 0,
  /** The corner of measures and long-term objectives: it shows how success would be seen, not who brings it about. */
  proof: 0,
  /** Where a chain ends: a measure that has an owner and a target. */
  answeredMeasure: 1,
  /** A measure that lacks one of them. */
  unansweredMeasure: 0,
} as const;

export type FixedWeight = keyof typeof CARRIES;

/**
 * What a link of each level carries: its weight beside that of the strongest, so 1, a third and a ninth on the usual
 * scale of 9/3/1. A medium link below a medium one comes to a weak one.
 */
export function carriedByLevel(scale: Scale): ReadonlyMap<ScaleLevel['key'], number> {
  const strongest = Math.max(...scale.map(({ weight }) => weight));
  return new Map(scale.map(({ key, weight }) => [key, strongest > 0 ? weight / strongest : 0]));
}
