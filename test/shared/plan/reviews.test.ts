import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setReviews } from '#shared/plan/commands/reviews.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { month, type PeriodId } from '#shared/plan/ids.ts';
import { lastDayOf, monthAfter, monthsOf } from '#shared/plan/months.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { RHYTHM_LENGTHS, RHYTHM_PLACES, reviewDays, WEEKDAYS } from '#shared/plan/review-rhythm.ts';
import { emptyPlan, testContext } from './arbitraries.ts';

const year = { start: month.parse('2026-01'), months: 12 };

describe('a rhythm of reviews', () => {
  it('is on one weekday of every month', () => {
    expect(reviewDays(year, { every: 'month', place: 'second', weekday: 2 })).toEqual([
      ...['2026-01-13', '2026-02-10', '2026-03-10', '2026-04-14', '2026-05-12', '2026-06-09'],
      ...['2026-07-14', '2026-08-11', '2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08'],
    ]);
    expect(reviewDays({ ...year, months: 2 }, { every: 'month', place: 'last', weekday: 7 })).toEqual([
      '2026-01-25',
      '2026-02-22',
    ]);
  });

  it('is in the last month of every quarter of the period, and of what is left over', () => {
    const fromApril = { start: month.parse('2026-04'), months: 8 };
    expect(reviewDays(fromApril, { every: 'quarter', place: 'first', weekday: 1 })).toEqual([
      '2026-06-01',
      '2026-09-07',
      '2026-11-02',
    ]);
  });

  it('is on every such day of the weeks, whatever the place in the month', () => {
    const days = reviewDays({ ...year, months: 1 }, { every: 'week', place: 'last', weekday: 4 });
    expect(days).toEqual(['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22', '2026-01-29']);
  });

  it('has days of the period only, rising, on the weekday, one for each month or quarter', () => {
    const rhythm = fc.record({
      every: fc.constantFrom(...RHYTHM_LENGTHS),
      place: fc.constantFrom(...RHYTHM_PLACES),
      weekday: fc.constantFrom(...WEEKDAYS),
    });
    const period = fc.record({
      start: fc.nat(1500).map((count) => monthAfter(month.parse('1999-01'), count)),
      months: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(period, rhythm, (within, { every, ...rest }) => {
        const days = reviewDays(within, { every, ...rest });
        expect(days).toEqual([...new Set(days)].sort());
        const last = lastDayOf(monthAfter(within.start, within.months - 1));
        for (const day of days) {
          expect(day >= `${within.start}-01` && day <= last).toBe(true);
          expect(new Date(day).getUTCDay()).toBe(rest.weekday % 7);
        }
        const months = new Set(days.map((day) => day.slice(0, 7)));
        expect(months.size).toBe(
          every === 'quarter' ? Math.ceil(within.months / 3) : monthsOf(within).length,
        );
      }),
    );
  });
});

describe('setting the review days', () => {
  const records = emptyPlan();
  const [period] = records.list('period');
  if (!period) throw new Error('The plan has no period.');
  const set = (now: RecordSet, days: readonly string[], language: 'en' | 'de' | 'ja' = 'en') =>
    setReviews(now, { period: period.id, days }, { ...testContext(), language });

  it('sorts them, and takes a day that is named twice for one', () => {
    const edit = set(records, ['2026-03-02', '2026-02-02', '2026-03-02']);
    expect(apply(records, edit).get('period', period.id)?.reviews).toEqual(['2026-02-02', '2026-03-02']);
    expect(edit.changed).toMatchObject([{ kind: 'period', field: 'reviews', from: [] }]);
  });

  it('says what was done: a day that came, one that went, or how many there are', () => {
    const one = set(records, ['2026-02-02']);
    const after = apply(records, one);
    expect(one.label).toBe('Add a review of FY2026 on 2026-02-02');
    expect(set(after, []).label).toBe('Remove the review of FY2026 on 2026-02-02');
    expect(set(after, ['2026-03-02']).label).toBe('Set 1 review day of FY2026');
    expect(set(records, ['2026-02-02', '2026-03-02'], 'de').label).toBe(
      'Review-Termine von FY2026 setzen: 2',
    );
    expect(set(records, ['2026-02-02'], 'ja').label).toBe('FY2026 のレビュー日 2026-02-02 を追加');
  });

  it.each([
    ['a month', ['2026-03'], /must be a day such as 2026-03-31/],
    ['a day that no calendar has', ['2026-02-30'], /must be a day/],
    [
      'more than a period holds',
      reviewDays({ ...year, months: 24 }, { every: 'week', place: 'first', weekday: 1 }),
      /100/,
    ],
  ])('refuses %s', (_, days, message) => {
    expect(() => set(records, days)).toThrow(message);
  });

  it('needs a period', () => {
    const args = { period: 'nowhere' as PeriodId, days: [] };
    expect(() => setReviews(records, args, testContext())).toThrow(/nowhere|period/);
  });
});
