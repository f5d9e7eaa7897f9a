import type { Round } from '#shared/catchball/format.ts';
import { sideOf } from '#shared/catchball/sides.ts';
import type { ReceivedRound } from '#shared/host/replies.ts';
import { type MessageKey, t } from '../../messages/messages.ts';

/** The number of the last round before this one that the same side has signed with another key; null where none is here. */
export function earlierOf(round: Round, received: readonly ReceivedRound[]): number | null {
  const before = received.findLast(
    ({ round: other }) =>
      other.number < round.number &&
      sideOf(other) === sideOf(round) &&
      other.from.key !== undefined &&
      other.from.key !== round.from.key,
  );
  return before?.round.number ?? null;
}

const QUIET = {
  own: 'trust.own',
  first: 'trust.first',
  same: 'trust.same',
  unsigned: 'trust.unsigned',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** How a round is signed, in plain words. A key stands for an installation, never for a verified person. */
export function trustWords({ key, round }: ReceivedRound, received: readonly ReceivedRound[]): string {
  if (key !== 'other') return t(QUIET[key]);
  const earlier = earlierOf(round, received);
  return earlier === null ? t('trust.changed') : t('trust.changed.than', { earlier });
}
