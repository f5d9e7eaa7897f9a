import type { Round } from '#shared/catchball/format.ts';
import type { Negotiation } from '#shared/catchball/negotiation.ts';
import { proposesChanges } from '#shared/catchball/proposal.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import type { Thread } from '#shared/plan/records/records.ts';

/** The rounds whose proposals this plan can take into items of its own, the newest first. Only the upper level has them. */
export function decidableRounds({ side }: Thread, { tree }: Negotiation): readonly Round[] {
  if (side !== 'upper') return [];
  return tree.rounds
    .filter((round) => sideOf(round) !== 'upper' && !tree.isWithdrawn(round) && proposesChanges(round))
    .toReversed();
}
