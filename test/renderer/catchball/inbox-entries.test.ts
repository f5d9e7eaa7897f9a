import { describe, expect, it } from 'vitest';
import { INBOX_FILTERS, inboxEntries, isIn } from '#renderer/catchball/inbox/inbox-entries.ts';
import { cascadeProgress } from '#renderer/catchball/inbox/unit-progress.ts';
import type { Outline, ThreadInfo } from '#shared/host/replies.ts';
import { matrixId, roundId, threadId, unitId } from '#shared/plan/ids.ts';

const NOW = new Date('2026-03-10T08:00:00');

function info(name: string, more: Partial<ThreadInfo> = {}, state: ThreadInfo['thread']['state'] = 'open') {
  const party = (unit: string) => ({ unit, name: unit });
  const header = {
    ...{ id: name, title: name, period: 'FY2026', upperPlan: 'p' },
    ...{ upper: party('Division'), lower: party(name) },
  };
  const known: ThreadInfo = {
    thread: {
      ...{ kind: 'thread', id: threadId.parse(name), title: name, side: 'upper', state },
      ...{ matrix: matrixId.parse('m'), agreed: [], header, extra: null },
    },
    ...{ upper: 'Division', lower: name, period: 'FY2026', rounds: 1, lastRound: roundId.parse('r') },
    ...{ lastAt: '2026-03-08T22:00:00', replyBy: null, turn: 'theirs', reopened: false, closing: null },
    ...{ codes: [], points: 4, openPoints: 4, agreedPoints: 0, branches: 0, undecided: 0 },
  };
  return { ...known, ...more };
}

describe('the inbox', () => {
  it('puts what waits for this side first, then what is overdue, and what is at rest last', () => {
    const threads = [
      info('rest', { turn: 'nobody' }, 'agreed'),
      info('theirs'),
      info('theirs-late', { replyBy: '2026-03-09' }),
      info('mine', { turn: 'mine' }),
      info('mine-late', { turn: 'mine', replyBy: '2026-03-01' }),
    ];
    expect(inboxEntries(threads, NOW).map((entry) => entry.info.thread.id)).toEqual([
      'mine-late',
      'mine',
      'theirs-late',
      'theirs',
      'rest',
    ]);
  });

  it('counts a thread as mine that only waits for a decision on changes', () => {
    const [entry] = inboxEntries([info('a', { turn: 'nobody', undecided: 1 })], NOW);
    expect(entry?.mine).toBe(true);
  });

  it('is overdue the day after, and not where nobody owes an answer', () => {
    const late = (more: Partial<ThreadInfo>) => inboxEntries([info('a', more)], NOW)[0]?.overdue;
    expect(late({ replyBy: '2026-03-10' })).toBe(false);
    expect(late({ replyBy: '2026-03-09' })).toBe(true);
    expect(late({ replyBy: '2026-03-09', turn: 'nobody' })).toBe(false);
  });

  it('counts calendar days, and none for a clock that runs ahead', () => {
    const days = (lastAt: string) => inboxEntries([info('a', { lastAt })], NOW)[0]?.days;
    expect([days('2026-03-08T23:59:00'), days('2026-03-10T00:01:00'), days('2026-04-01T00:00:00')]).toEqual([
      2, 0, 0,
    ]);
  });

  it('names a proposal to close and an agreement that was changed since', () => {
    const stateOf = (thread: ThreadInfo) => inboxEntries([thread], NOW)[0]?.state;
    expect(stateOf(info('a', { closing: 'theirs' }))).toBe('closing');
    expect(stateOf(info('a', { reopened: true }))).toBe('reopened');
    expect(stateOf(info('a', {}, 'escalated'))).toBe('escalated');
  });

  it('filters by whose turn it is, what is late and what is agreed', () => {
    const entries = inboxEntries(
      [
        info('a', { turn: 'mine' }),
        info('b', { replyBy: '2026-01-01' }),
        info('c', { turn: 'third' }, 'escalated'),
        info('d', { turn: 'nobody' }, 'agreed'),
      ],
      NOW,
    );
    const counts = INBOX_FILTERS.map((filter) => entries.filter((entry) => isIn(filter, entry)).length);
    expect(counts).toEqual([4, 1, 2, 1, 1]);
  });
});

describe('the progress of the cascade', () => {
  const unit = (id: string, parent: string | null): Outline['units'][number] => ({
    ...{ kind: 'unit', id: unitId.parse(id), name: id, lead: null, order: 'a0', extra: null },
    parent: parent === null ? null : unitId.parse(parent),
  });
  const units = [
    unit('Division', null),
    unit('Axles', 'Division'),
    unit('Gears', 'Division'),
    unit('Paint', 'Division'),
  ];

  it('adds up the threads of a unit in the order of the outline, and names who was not thrown to', () => {
    const gears = info('Gears', { agreedPoints: 3 });
    const threads = [gears, gears, info('Axles'), info('Paint', {}, 'withdrawn')];
    const { units: found, notThrown } = cascadeProgress(threads, units);
    expect(found.map(({ name, agreed, points }) => [name, agreed, points])).toEqual([
      ['Axles', 0, 4],
      ['Gears', 6, 8],
    ]);
    expect(notThrown).toEqual(['Paint']);
  });
});
