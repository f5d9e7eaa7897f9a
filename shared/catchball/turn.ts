import type { Thread } from '../plan/records/records.ts';
import type { Negotiation } from './negotiation.ts';

/** Whose turn it is in a thread, seen from this plan. */
export type Turn = 'mine' | 'theirs' | 'third' | 'nobody';

export function turnOf(thread: Thread, { ball, state }: Pick<Negotiation, 'ball' | 'state'>): Turn {
  if (isReopened(thread, { state })) return 'mine';
  if (ball === null) return 'nobody';
  if (ball === thread.side) return 'mine';
  return ball === 'third' ? 'third' : 'theirs';
}

/** Agreed once, and changed here since: the other side is owed a round. */
export function isReopened(thread: Thread, { state }: Pick<Negotiation, 'state'>): boolean {
  return thread.state === 'open' && state === 'agreed';
}
