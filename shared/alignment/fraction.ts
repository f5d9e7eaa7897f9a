/** Parts of a whole that people have words for. */
const FRACTIONS = [
  ['tenth', 1 / 10],
  ['quarter', 1 / 4],
  ['third', 1 / 3],
  ['half', 1 / 2],
  ['twoThirds', 2 / 3],
  ['threeQuarters', 3 / 4],
  ['nineTenths', 9 / 10],
] as const;

export type FractionName = (typeof FRACTIONS)[number][0];

/** A share as people say it: "more than half". `about` within two hundredths. */
export interface SaidFraction {
  readonly how: 'exactly' | 'about' | 'moreThan' | 'lessThan';
  readonly of: FractionName;
}

/** @param share above 0 and below 1 */
export function saidFraction(share: number): SaidFraction {
  const near =
    FRACTIONS.toSorted((a, b) => Math.abs(a[1] - share) - Math.abs(b[1] - share))[0] ?? FRACTIONS[0];
  const off = Math.abs(near[1] - share);
  if (off <= 0.02) return { how: off <= 0.001 ? 'exactly' : 'about', of: near[0] };
  const below = FRACTIONS.findLast(([, value]) => value < share);
  return below ? { how: 'moreThan', of: below[0] } : { how: 'lessThan', of: FRACTIONS[0][0] };
}

/** Whole per cent, 0..100; only nothing is 0 and only all of it is 100. */
export function wholePercent(share: number): number {
  // Sums of binary fractions may miss the whole by noise.
  if (share <= 0) return 0;
  if (share >= 1 - 1e-9) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
