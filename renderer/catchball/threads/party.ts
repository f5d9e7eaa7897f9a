import { type ThreadHeader, threadHeader } from '#shared/catchball/format.ts';
import type { Thread } from '#shared/plan/records/records.ts';

/** The head of a stored thread; it was checked when it was made or received. */
export function headerOf(thread: Thread): ThreadHeader {
  return threadHeader.parse(thread.header);
}

/** The unit at the other end, by name. */
export function otherParty(thread: Thread): string {
  const { upper, lower } = headerOf(thread);
  return (thread.side === 'upper' ? lower : upper).name;
}
