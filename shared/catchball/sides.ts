import type { Thread } from '../plan/records/records.ts';
import type { Round, ThreadHeader } from './format.ts';

/** Who speaks in a thread: its two ends, and the unit that it may be escalated to. */
export type Side = Thread['side'];

/** Whose round it is. */
export function sideOf({ act, direction }: Pick<Round, 'act' | 'direction'>): Side {
  if (act === 'rule') return 'third';
  return direction === 'down' ? 'upper' : 'lower';
}

export function otherSide(side: 'upper' | 'lower'): 'upper' | 'lower' {
  return side === 'upper' ? 'lower' : 'upper';
}

/** What a side of this thread is called; the third by the last round that hands the thread to it. */
export function nameOfSide(header: ThreadHeader, rounds: readonly Round[], side: Side): string {
  if (side !== 'third') return header[side].name;
  return rounds.findLast(({ to }) => to !== null)?.to?.name ?? '';
}
