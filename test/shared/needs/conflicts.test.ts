import { describe, expect, it } from 'vitest';
import { oppositeDirections, oppositePulls } from '#shared/needs/conflicts.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { cascade, itemOf, levelBelow, link, soundItem, soundPlan } from '../audit/sound-plan.ts';

const against = (other: string) => link(other, 'K1', { effect: 'negative' });

describe('opposite pulls', () => {
  const pulls = (...put: readonly PlanRecord[]) =>
    oppositePulls(soundPlan.with(put)).map(({ measure, helping, hindering }) =>
      [measure, ...helping, '|', ...hindering].map((each) => (typeof each === 'string' ? each : each.code)),
    );

  it('are a measure that one item raises and another lowers', () => {
    expect(pulls(soundItem('P2'), against('P2'))).toEqual([['K1', 'B1', 'P1', '|', 'P2']]);
  });

  it('are none where all items of a matrix pull the same way, or nobody pulls any more', () => {
    expect(pulls()).toEqual([]);
    expect(pulls(against('P1'), against('B1'))).toEqual([]);
    expect(pulls(soundItem('P2', { status: 'dropped' }), against('P2'))).toEqual([]);
    // A negative link between other sides says nothing about a measure.
    expect(pulls(soundItem('P2'), link('P2', 'A1', { effect: 'negative' }))).toEqual([]);
  });
});

describe('opposite directions', () => {
  const turned = (upper: object, lower: object) =>
    oppositeDirections(
      soundPlan.with([
        ...levelBelow(null, 'line'),
        soundItem('K1', { measureUnit: '%', better: 'higher', ...upper }),
        itemOf('line', 'K1', { measureUnit: ' ％', better: 'lower', ...lower }),
        cascade('K1', 'line-K1'),
      ]),
    ).map(({ upper: one, lower: other }) => `${one.id} ${other.id}`);

  it('are one figure that one level wants higher and the next lower', () => {
    expect(turned({}, {})).toEqual(['K1 line-K1']);
  });

  it('are none where the levels count different things, agree, or do not say', () => {
    expect(turned({}, { measureUnit: 'days' })).toEqual([]);
    expect(turned({ measureUnit: '' }, { measureUnit: '' })).toEqual([]);
    expect(turned({ better: 'lower' }, {})).toEqual([]);
    expect(turned({ better: null }, {})).toEqual([]);
    expect(turned({}, { status: 'dropped' })).toEqual([]);
  });
});
