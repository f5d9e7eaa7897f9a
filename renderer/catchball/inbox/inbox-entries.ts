import type { ThreadInfo } from '#shared/host/replies.ts';
import type { Thread } from '#shared/plan/records/records.ts';
import { dayOf } from '../../state/today.ts';

/** A thread's state as the inbox names it: beside the stored ones, a proposal to close, and an agreement changed since. */
export type InboxState = Thread['state'] | 'closing' | 'reopened';

export interface InboxEntry {
  readonly info: ThreadInfo;
  readonly state: InboxState;
  /** Whole days for which the ball has lain where it lies. */
  readonly days: number;
  /** The day by which an answer was asked for has passed, and it has not come. */
  readonly overdue: boolean;
  /** Something here waits for this side: an answer, or a decision on proposed changes. */
  readonly mine: boolean;
}

export const INBOX_FILTERS = ['all', 'mine', 'waiting', 'overdue', 'agreed'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** Every thread as an entry, the most urgent first. */
export function inboxEntries(threads: readonly ThreadInfo[], now: Date): readonly InboxEntry[] {
  return threads.map((info) => entryOf(info, now)).toSorted(byUrgency);
}

export function isIn(filter: InboxFilter, { info, mine, overdue, state }: InboxEntry): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return mine;
    case 'waiting':
      return info.turn === 'theirs' || info.turn === 'third';
    case 'overdue':
      return overdue;
    case 'agreed':
      return state === 'agreed';
  }
}

function entryOf(info: ThreadInfo, now: Date): InboxEntry {
  const waits = info.turn !== 'nobody';
  return {
    info,
    state: stateOf(info),
    days: daysBetween(new Date(info.lastAt), now),
    overdue: waits && info.replyBy !== null && info.replyBy < dayOf(now),
    mine: info.turn === 'mine' || info.undecided > 0,
  };
}

function stateOf({ thread, reopened, closing }: ThreadInfo): InboxState {
  if (reopened) return 'reopened';
  return thread.state === 'open' && closing !== null ? 'closing' : thread.state;
}

/** Calendar days, for whoever sends at night has not waited for one in the morning; never negative. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.max(0, Math.round((midnight(to) - midnight(from)) / 86_400_000));
}

function rankOf({ mine, overdue, info }: InboxEntry): number {
  if (mine) return overdue ? 0 : 1;
  if (info.turn === 'nobody') return 4;
  return overdue ? 2 : 3;
}

function byUrgency(a: InboxEntry, b: InboxEntry): number {
  const due = (entry: InboxEntry) => entry.info.replyBy ?? '9999';
  return (
    rankOf(a) - rankOf(b) ||
    due(a).localeCompare(due(b)) ||
    b.days - a.days ||
    a.info.thread.title.localeCompare(b.info.thread.title)
  );
}
