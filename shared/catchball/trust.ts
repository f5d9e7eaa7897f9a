import type { RoundId } from '../plan/ids.ts';
import type { Round } from './format.ts';
import { sideOf } from './sides.ts';

/**
 * What a round's signature says of its sender. A key stands for an installation, never for a verified person. `own`: the
 * key of this installation; `first`: the first one seen of that unit; `same`: the key that is known; `other`: a key that the unit has not used before;
 * `unsigned`: written by a program without a key.
 */
export type SenderKey = 'own' | 'first' | 'same' | 'other' | 'unsigned';

/**
 * Which key each round of a thread is signed with, compared with the rounds before it and with other threads of the same
 * units: trust at first contact, and a later change is shown.
 * @param line rounds of one thread, oldest first
 * @param elsewhere keys by unit id, from the other threads of the plan
 * @param own the key of this installation; null where it has none
 */
export function senderKeys(
  line: readonly Round[],
  unitOf: (round: Round) => string,
  elsewhere: ReadonlyMap<string, ReadonlySet<string>>,
  own: string | null,
): ReadonlyMap<RoundId, SenderKey> {
  const seen = new Map([...elsewhere].map(([unit, keys]) => [unit, new Set(keys)]));
  const found = new Map<RoundId, SenderKey>();
  for (const round of line) {
    const { key } = round.from;
    const unit = unitOf(round);
    const keys = seen.get(unit) ?? new Set();
    found.set(round.id, key === undefined ? 'unsigned' : key === own ? 'own' : standingOf(key, keys));
    if (key !== undefined) seen.set(unit, keys.add(key));
  }
  return found;
}

function standingOf(key: string, known: ReadonlySet<string>): SenderKey {
  if (known.has(key)) return 'same';
  return known.size === 0 ? 'first' : 'other';
}

/** A name for whoever sent a round that is the same in all threads between the same units. */
export function unitOfRound(
  round: Round,
  header: { readonly upper: { readonly unit: string }; readonly lower: { readonly unit: string } },
): string {
  const side = sideOf(round);
  return side === 'third' ? `third:${round.from.plan}` : header[side].unit;
}
