import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsByMonth, isWork, peakOf, type Span, spanOf, spansIn } from '#shared/ownership/load.ts';
import { itemId, matrixId, month } from '#shared/plan/ids.ts';
import { monthsOf } from '#shared/plan/months.ts';
import { blankItem } from '#shared/plan/records/blank.ts';
import type { Item } from '#shared/plan/records/records.ts';

const YEAR = monthsOf({ start: month.parse('2026-01'), months: 12 });
const base = blankItem({
  id: itemId.parse('i'),
  matrix: matrixId.parse('m'),
  role: 'annual',
  code: 'A1',
  text: 'Cut lead time',
  order: 'a0',
});
const itemFor = (fields: Partial<Item>): Item => ({ ...base, ...fields });
const span = (start: string | null, due: string | null) => {
  const { from, to } = spanOf(itemFor({ start, due }), YEAR);
  return [from, to];
};

describe('when an item is answered for', () => {
  it('is from start to due, and in the whole period where it does not say', () => {
    expect(span('2026-03-15', '2026-09-30')).toEqual(['2026-03', '2026-09']);
    expect(span(null, null)).toEqual(['2026-01', '2026-12']);
    expect(span('2026-05', null)).toEqual(['2026-05', '2026-12']);
    expect(span(null, '2028-12')).toEqual(['2026-01', '2028-12']);
  });

  it('never ends before it begins', () => {
    expect(span('2026-09', '2026-03')).toEqual(['2026-03', '2026-09']);
    expect(span(null, '2025-06')).toEqual(['2025-06', '2025-06']);
    expect(span('2027-02', null)).toEqual(['2027-02', '2027-02']);
  });

  it('counts annual objectives and priorities that go on', () => {
    expect(isWork(itemFor({ status: 'late' }))).toBe(true);
    expect(isWork(itemFor({ role: 'priority' }))).toBe(true);
    for (const over of [
      { status: 'done' },
      { status: 'dropped' },
      { role: 'measure' },
      { role: 'longTerm' },
    ] as const) {
      expect(isWork(itemFor(over))).toBe(false);
    }
  });
});

const MONTHS = monthsOf({ start: month.parse('2025-01'), months: 40 });
const dates = fc.option(fc.constantFrom(...MONTHS), { nil: null });
const spans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc.tuple(dates, dates).map(([start, due]) => spanOf(itemFor({ start, due }), YEAR)),
  { maxLength: 30 },
);

describe('load', () => {
  it('is in every month what a count of it comes to', () => {
    fc.assert(
      fc.property(spans, fc.nat(30), fc.integer({ min: 1, max: 14 }), (all, skip, count) => {
        const months = MONTHS.slice(skip, skip + count);
        const naive = months.map((at) => all.filter(({ from, to }) => !(to < at) && !(from > at)).length);
        expect(countsByMonth(all, months)).toEqual(naive);
        expect(months.map((at) => spansIn(all, at).length)).toEqual(naive);
      }),
    );
  });

  it('is highest in the first month in which it is', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const counts = countsByMonth(all, MONTHS);
        const most = Math.max(0, ...counts);
        const peak = peakOf(all);
        expect(peak?.spans.length ?? 0).toBe(most);
        if (peak) expect(peak.month).toBe(MONTHS[counts.indexOf(most)]);
      }),
    );
  });
});
