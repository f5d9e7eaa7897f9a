import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWork, spanOf } from '#shared/ownership/load.ts';
import { byPeak, excessOf, loadMonths, loadsOf } from '#shared/ownership/loads.ts';
import { month, type PersonId } from '#shared/plan/ids.ts';
import { required } from '#shared/plan/lookup.ts';
import { monthsOf } from '#shared/plan/months.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { itemStatus } from '#shared/plan/records/content.ts';
import type { Item } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';

const plan = buildSample('automotive');
const people = plan.list('person').map(({ id }) => id);
const YEARS = monthsOf({ start: month.parse('2025-06'), months: 30 });
const dates = fc.option(fc.constantFrom(...YEARS), { nil: null });

/** The sample with owners, dates and states of all items thrown about. */
const plans: fc.Arbitrary<RecordSet> = fc
  .array(
    fc.record({
      owner: fc.option(fc.constantFrom<PersonId>(...people), { nil: null }),
      start: dates,
      due: dates,
      status: fc.constantFrom(...itemStatus.options),
    }),
    { minLength: plan.all('item').size, maxLength: plan.all('item').size },
  )
  .map((given) => plan.with(plan.list('item').map((item, at) => ({ ...item, ...given[at] }))));

/** Counts month by month what a person or a unit answers for, one item after the other. */
function naive(records: RecordSet, answers: (item: Item) => string | null, id: string): readonly number[] {
  return YEARS.map(
    (at) =>
      records.list('item').filter((item) => {
        const { period } = required(records, 'matrix', item.matrix);
        const { from, to } = spanOf(item, monthsOf(required(records, 'period', period)));
        return isWork(item) && answers(item) === id && from <= at && at <= to;
      }).length,
  );
}

describe('the load of people and units', () => {
  it('adds up month by month, and nobody who carries anything is left out', () => {
    fc.assert(
      fc.property(plans, (records) => {
        for (const [by, all, answers] of [
          ['person', people, ({ owner }: Item) => owner],
          [
            'unit',
            records.list('unit').map(({ id }) => id),
            ({ matrix }: Item) => required(records, 'matrix', matrix).unit,
          ],
        ] as const) {
          const loads = new Map(loadsOf(records, by, YEARS).map((load) => [load.of.id as string, load]));
          for (const id of all) {
            const counts = naive(records, answers, id);
            const peak = Math.max(...counts);
            expect(loads.get(id)?.counts ?? YEARS.map(() => 0)).toEqual(counts);
            expect(loads.get(id)?.peak ?? 0).toBe(peak);
            if (peak > 0) expect(loads.get(id)?.peakMonth).toBe(YEARS[counts.indexOf(peak)]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out closed matrices', () => {
    const closed = plan.with(plan.list('matrix').map((matrix) => ({ ...matrix, status: 'closed' as const })));
    expect(loadsOf(closed, 'person', YEARS)).toEqual([]);
    expect(loadMonths(closed)).toEqual([]);
  });

  it('is told for the months of all periods, highest first, with what is over the limit', () => {
    expect(loadMonths(plan)).toHaveLength(12);
    const loads = byPeak(loadsOf(plan, 'person', loadMonths(plan)));
    expect(loads.map(({ peak }) => peak)).toEqual(loads.map(({ peak }) => peak).toSorted((a, b) => b - a));
    expect(loads[0] && excessOf(loads[0], 1)).toBe((loads[0]?.peak ?? 0) - 1);
    expect(loads[0] && excessOf(loads[0], 100)).toBe(0);
  });
});
