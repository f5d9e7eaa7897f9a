import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindPlan, measureStatus } from '#shared/plan/queries/measure-status.ts';
import automotiveData from '#shared/samples/data/automotive.json' with { type: 'json' };

const plain = { better: 'higher', metWithin: null, atRiskWithin: null } as const;

describe('the status of a month', () => {
  it('is met, met, missed for the first measure of the sample, whose threshold is zero', () => {
    const [measure] = automotiveData.measures;
    const statuses = (measure?.actual ?? []).map((actual, at) =>
      measureStatus(plain, { plan: measure?.plan[at] ?? null, actual }),
    );
    expect(statuses).toEqual(['met', 'met', 'missed']);
  });

  it('reads a falling measure the other way round', () => {
    const falling = { ...plain, better: 'lower' } as const;
    expect(measureStatus(falling, { plan: 50, actual: 49 })).toBe('met');
    expect(measureStatus(falling, { plan: 50, actual: 51 })).toBe('missed');
  });

  it('takes a target of zero for a target', () => {
    const falling = { ...plain, better: 'lower' } as const;
    expect(measureStatus(falling, { plan: 0, actual: 0 })).toBe('met');
    expect(measureStatus(falling, { plan: 0, actual: 1 })).toBe('missed');
  });

  it('holds its thresholds exactly, whatever decimals do in binary', () => {
    const within = { better: 'higher', metWithin: 0.1, atRiskWithin: 0.3 } as const;
    expect(measureStatus(within, { plan: 0.3, actual: 0.2 })).toBe('met');
    expect(measureStatus(within, { plan: 0.4, actual: 0.1 })).toBe('atRisk');
    expect(measureStatus(within, { plan: 0.4, actual: 0.09 })).toBe('missed');
  });

  it.each([
    { why: 'no plan', item: plain, value: { plan: null, actual: 1 } },
    { why: 'no actual', item: plain, value: { plan: 1, actual: null } },
    { why: 'no direction', item: { ...plain, better: null }, value: { plan: 1, actual: 1 } },
  ])('cannot be told with $why', ({ item, value }) => {
    expect(measureStatus(item, value)).toBeNull();
    expect(behindPlan(item, value)).toBeNull();
  });

  it('never gets better where the actual gets worse', () => {
    const figure = fc.integer({ min: -1000, max: 1000 });
    const within = fc.option(fc.integer({ min: 0, max: 50 }));
    const direction = fc.constantFrom('higher' as const, 'lower' as const);
    const rank = { met: 0, atRisk: 1, missed: 2 };
    fc.assert(
      fc.property(
        fc.record({ better: direction, metWithin: within, atRiskWithin: within }),
        figure,
        figure,
        fc.nat(100),
        (item, plan, actual, worse) => {
          const then = item.better === 'higher' ? actual - worse : actual + worse;
          const [one, other] = [actual, then].map((each) => measureStatus(item, { plan, actual: each }));
          expect(rank[other ?? 'met']).toBeGreaterThanOrEqual(rank[one ?? 'met']);
        },
      ),
    );
  });
});
