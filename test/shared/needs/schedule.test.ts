import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainUpTo, criticalChain } from '#shared/needs/critical-chain.ts';
import { endOf, startOf, writtenDay } from '#shared/needs/days.ts';
import { impossibleDates } from '#shared/needs/impossible-dates.ts';
import { Schedule } from '#shared/needs/schedule.ts';
import { type ItemId, itemId } from '#shared/plan/ids.ts';
import { circlesOf } from '#shared/plan/queries/circles.ts';
import { DependencyGraph } from '#shared/plan/queries/dependency-graph.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Dependency } from '#shared/plan/records/records.ts';
import { anyNeeds, needs, planOf, priority } from './plans.ts';

const P = (number: number) => itemId.parse(`P${number}`);
const chain = (dependencies: readonly Dependency[]) => dependencies.map(({ id }) => id);

/** P2 is due in March and needed by P3, which has a month left then; P4 is due in June and needed by P3 as well. */
const plan = planOf(
  [
    priority('P2', { due: '2026-03' }),
    priority('P3', { due: '2026-06' }),
    priority('P4', { due: '2026-05-30' }),
  ],
  [needs('P3<P2', { by: '2026-05' }), needs('P3<P4', { by: '2026-06' })],
);

describe('a schedule', () => {
  it('reads a month as its last day for an end, and as its first for a start', () => {
    expect(endOf('2026-02')).toBe(endOf('2026-02-28'));
    expect(startOf('2026-02')).toBe(startOf('2026-02-01'));
    expect(writtenDay(endOf('2028-02'))).toBe('2028-02-29');
  });

  it('leaves each item the time between when it is needed and when it comes', () => {
    const schedule = new Schedule(plan);
    expect(schedule.slackOf(P(2))).toBe(endOf('2026-05') - endOf('2026-03'));
    expect(schedule.slackOf(P(4))).toBe(31);
    expect(schedule.slackOf(P(3))).toBe(0);
  });

  it('pushes what needs something late back by as much', () => {
    const late = plan.with([priority('P2', { due: '2026-06' })]);
    const schedule = new Schedule(late);
    expect(writtenDay(schedule.earliestFinish(P(3)) ?? 0)).toBe('2026-07-30');
    expect(schedule.slackOf(P(2))).toBe(-30);
  });

  it('finds what all ways through the dependencies find', () => {
    fc.assert(
      fc.property(anyNeeds, (records) => {
        const schedule = new Schedule(records);
        for (const { id } of schedule.graph.items) {
          expect(schedule.earliestFinish(id)).toBe(naiveEarliest(records, schedule, id));
          expect(schedule.latestFinish(id)).toBe(naiveLatest(records, schedule, id));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the critical chain', () => {
  it('is the one through the item with the least slack', () => {
    const critical = criticalChain(new Schedule(plan));
    expect(critical && { ...critical, dependencies: chain(critical.dependencies) }).toEqual({
      dependencies: ['P3-P4'],
      slack: 0,
    });
  });

  it('is the longest where no dates say anything', () => {
    const undated = planOf(
      ['P2', 'P3', 'P4', 'P5'].map((code) => priority(code)),
      [needs('P2<P3'), needs('P3<P4'), needs('P5<P4')],
    );
    const critical = criticalChain(new Schedule(undated));
    expect(critical?.slack).toBeNull();
    expect(chain(critical?.dependencies ?? [])).toEqual(['P3-P4', 'P2-P3']);
    expect(chain(chainUpTo(new Schedule(undated), P(3)).dependencies)).toEqual(['P3-P4']);
  });

  it('is none where nothing depends on anything', () => {
    expect(criticalChain(new Schedule(planOf([], [])))).toBeNull();
  });

  it('hangs together, and has the least slack that any item has', () => {
    fc.assert(
      fc.property(anyNeeds, (records) => {
        const schedule = new Schedule(records);
        const critical = criticalChain(schedule);
        const holding = schedule.graph.dependencies.filter((each) => !schedule.graph.circular.has(each));
        expect(critical === null).toBe(holding.length === 0);
        if (!critical) return;
        const { dependencies } = critical;
        for (const [at, { needs: from }] of dependencies.entries()) {
          if (at > 0) expect(from).toBe(dependencies[at - 1]?.item);
        }
        const ends = new Set(holding.flatMap(({ item, needs: other }) => [item, other]));
        const slacks = [...ends].flatMap((id) => schedule.slackOf(id) ?? []);
        expect(critical.slack).toBe(slacks.length === 0 ? null : Math.min(...slacks));
      }),
    );
  });
});

describe('impossible dates', () => {
  const found = (records: RecordSet) =>
    impossibleDates(records, new Schedule(records)).map(({ dependency, type, days, chain: items }) =>
      [dependency.id, type, days, ...items].join(' '),
    );
  const between = (giver: object, taker: object, by: string | null) =>
    found(planOf([priority('P2', giver), priority('P3', taker)], [needs('P3<P2', { by })]));

  it('are none where everything comes in time, on the very day too', () => {
    expect(found(plan)).toEqual([]);
    expect(between({ due: '2026-03' }, { due: '2026-03-31' }, '2026-03-31')).toEqual([]);
    expect(between({}, {}, '2026-03')).toEqual([]);
    expect(between({ due: '2026-03' }, {}, null)).toEqual([]);
  });

  it('tell what starts or is due after it is needed', () => {
    expect(between({ start: '2026-04' }, {}, '2026-03')).toEqual(['P3-P2 startsTooLate 1 P2 P3']);
    expect(between({ due: '2026-04' }, {}, '2026-03')).toEqual(['P3-P2 dueTooLate 30 P2 P3']);
    expect(between({ due: '2026-04' }, { due: '2026-03' }, null)).toEqual(['P3-P2 dueTooLate 30 P2 P3']);
  });

  it('tell what is needed after what needs it is due, but not within the same month', () => {
    expect(between({}, { due: '2026-03-15' }, '2026-04')).toEqual(['P3-P2 neededTooLate 46 P2 P3']);
    expect(between({}, { due: '2026-03-15' }, '2026-03')).toEqual([]);
  });

  it('tell a chain that runs backwards over what has no date of its own', () => {
    const over = planOf(
      [
        priority('P2', { due: '2026-09' }),
        priority('P3'),
        priority('P4'),
        priority('P5', { due: '2026-06' }),
      ],
      [needs('P3<P2'), needs('P4<P3'), needs('P5<P4')],
    );
    expect(found(over)).toEqual(['P5-P4 chainTooLate 92 P2 P3 P4 P5']);
    expect(found(over.with([priority('P5', { due: '2026-09' })]))).toEqual([]);
  });

  it('are none exactly where no way through the dependencies comes too late', () => {
    fc.assert(
      fc.property(anyNeeds, (records) => {
        const schedule = new Schedule(records);
        const late = schedule.graph.dependencies.filter((each) => {
          const taker = records.get('item', each.item);
          const giver = records.get('item', each.needs);
          const ends = [each.by, taker?.due ?? null].flatMap((at) => (at === null ? [] : [endOf(at)]));
          const by = each.by !== null && taker?.due && startOf(each.by) > endOf(taker.due);
          const own = [
            ...(giver?.due ? [endOf(giver.due)] : []),
            ...(giver?.start ? [startOf(giver.start)] : []),
          ];
          const way = schedule.graph.circular.has(each) ? null : naiveEarliest(records, schedule, each.needs);
          return by || [...own, way ?? -1e9].some((day) => ends.some((end) => day > end));
        });
        expect(found(records).length === 0).toBe(late.length === 0);
        const told = impossibleDates(records, schedule).map(({ dependency }) => dependency);
        expect(late).toEqual(expect.arrayContaining(told));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a chain as long as a large plan', () => {
  const length = 35_000;
  const links = Array.from({ length: length - 1 }, (_, at) => needs(`P${at + 3}<P${at + 2}`));
  const long = planOf(
    Array.from({ length }, (_, at) => priority(`P${at + 2}`, at === 0 ? { due: '2026-09' } : {})),
    links,
  );

  it('is followed to its end', () => {
    const schedule = new Schedule(long);
    expect(criticalChain(schedule)?.dependencies).toHaveLength(length - 1);
    expect(writtenDay(schedule.earliestFinish(P(length + 1)) ?? 0)).toBe('2026-09-30');
    const early = long.with([needs(`P${length + 1}<P${length}`, { by: '2026-06' })]);
    expect(impossibleDates(early, new Schedule(early)).map(({ chain: items }) => items.length)).toEqual([
      length,
    ]);
  });

  it('is one circle where its ends meet', () => {
    const round = new DependencyGraph(long.with([needs(`P2<P${length + 1}`)]));
    expect(circlesOf(round).map((circle) => circle.length)).toEqual([length]);
  });
});

/** The latest end of any way to an item: own dates at its start, and what every step of it still takes. */
function naiveEarliest(records: RecordSet, schedule: Schedule, id: ItemId): number | null {
  const item = records.get('item', id);
  const own = [...(item?.due ? [endOf(item.due)] : []), ...(item?.start ? [startOf(item.start)] : [])];
  const arriving = schedule.graph.needsOf(id).flatMap((each) => {
    if (schedule.graph.circular.has(each)) return [];
    const before = naiveEarliest(records, schedule, each.needs);
    return before === null ? [] : [before + lag(item?.due ?? null, each.by)];
  });
  const days = [...own, ...arriving];
  return days.length === 0 ? null : Math.max(...days);
}

function naiveLatest(records: RecordSet, schedule: Schedule, id: ItemId): number | null {
  const takers = schedule.graph.givesTo(id).filter((each) => !schedule.graph.circular.has(each));
  const own = records.get('item', id)?.due ?? null;
  if (takers.length === 0) return own === null ? null : endOf(own);
  const days = takers.flatMap((each) => {
    const due = records.get('item', each.item)?.due ?? null;
    const latest = naiveLatest(records, schedule, each.item);
    return [
      ...(latest === null ? [] : [latest - lag(due, each.by)]),
      ...(due === null && each.by !== null ? [endOf(each.by)] : []),
    ];
  });
  return days.length === 0 ? null : Math.min(...days);
}

function lag(due: string | null, by: string | null): number {
  return due === null || by === null ? 0 : Math.max(0, endOf(due) - endOf(by));
}
