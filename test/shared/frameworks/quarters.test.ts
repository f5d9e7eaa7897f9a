import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quarterAt, quartersOf } from '#shared/frameworks/quarters.ts';
import { month } from '#shared/plan/ids.ts';
import { monthsOf } from '#shared/plan/months.ts';

const at = (text: string) => month.parse(text);

it('cuts a year into four quarters', () => {
  const quarters = quartersOf({ start: at('2026-04'), months: 12 }, 4);
  expect(quarters.map(({ number, start, end }) => [number, start, end])).toEqual([
    [1, '2026-04', '2026-06'],
    [2, '2026-07', '2026-09'],
    [3, '2026-10', '2026-12'],
    [4, '2027-01', '2027-03'],
  ]);
});

it('keeps a quarter that began before the period under its own first month', () => {
  const [first, second] = quartersOf({ start: at('2026-02'), months: 4 }, 1);
  expect(first).toEqual({ start: '2026-01', number: 1, months: ['2026-02', '2026-03'], end: '2026-03' });
  expect(second).toMatchObject({ start: '2026-04', end: '2026-05' });
});

it('holds every month of the period in exactly one quarter, whenever the fiscal year begins', () => {
  const starts = fc.record({
    year: fc.integer({ min: 1990, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (from, months, fiscal) => {
        const period = { start: at(`${from.year}-${String(from.month).padStart(2, '0')}`), months };
        const quarters = quartersOf(period, fiscal);
        expect(quarters.flatMap((quarter) => quarter.months)).toEqual(monthsOf(period));
        expect(quarters.every((quarter) => quarter.months.length <= 3)).toBe(true);
        expect(quarters.every(({ start }) => (Number(start.slice(5)) - fiscal + 12) % 3 === 0)).toBe(true);
      },
    ),
  );
});

it('finds the quarter of a month, and the nearest one outside of the period', () => {
  const quarters = quartersOf({ start: at('2026-01'), months: 12 }, 1);
  expect(quarterAt(quarters, '2026-05')?.number).toBe(2);
  expect(quarterAt(quarters, '2025-01')?.number).toBe(1);
  expect(quarterAt(quarters, '2030-01')?.number).toBe(4);
});
