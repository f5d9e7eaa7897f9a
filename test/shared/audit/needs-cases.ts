import { capacityIdOf, claimIdOf, itemId, personId, resourceId, unitId } from '#shared/plan/ids.ts';
import { blankClaim } from '#shared/plan/records/blank.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { needs, onlyPeriod, onlyUnit, resourceOf } from '../needs/plans.ts';
import { type Case, changed } from './case.ts';
import { cascade, itemOf, levelBelow, link, soundItem } from './sound-plan.ts';

const line = levelBelow(null, 'line');
const shop = levelBelow(null, 'shop');
const promised = { agreement: 'promised', promisedBy: personId.parse('deputy') } as const;
const MONEY = resourceId.parse('money');
const bench = resourceOf('bench', { type: 'shared', measureUnit: 'weeks' });

function asks(item: string, asked: number, given: number | null = null, resource = MONEY): PlanRecord {
  const of = { item: itemId.parse(item), resource };
  return blankClaim({ id: claimIdOf(of.item, resource), ...of, asked, given });
}

function has(unit: string, amount: number, resource = MONEY): PlanRecord {
  const of = { unit: unitId.parse(unit), period: onlyPeriod, resource };
  return { kind: 'capacity', id: capacityIdOf(of.unit, of.period, resource), ...of, amount, extra: null };
}

/** A second measure of the line, of one that the first level wants higher. */
const turned = (given: object) =>
  changed([
    ...line,
    soundItem('K1', { measureUnit: '%', better: 'higher' }),
    itemOf('line', 'K1', { measureUnit: '%', better: 'lower', ...given }),
    cascade('K1', 'line-K1'),
  ]);

/** A priority that serves everything, and works on the measure in its own way. */
const second = (effect: 'positive' | 'negative') =>
  changed([soundItem('P2'), link('P2', 'A1'), link('P2', 'K1', { effect })]);

/** Rules about what items need of one another and of what there is. */
export const NEEDS_CASES: readonly Case[] = [
  {
    rule: 'dependencyWithoutAgreement',
    triggers: changed([...line, needs('P1<line-P1')]),
    finds: ['dependencyWithoutAgreement: P1 line-P1'],
    almost: changed([...line, needs('P1<line-P1', promised)]),
  },
  {
    rule: 'dependencyWithoutAgreement',
    triggers: changed([...line, needs('P1<line-P1', { ...promised, promisedBy: null })]),
    finds: ['dependencyWithoutAgreement: P1 line-P1'],
    almost: changed([...line, needs('P1<line-P1', { agreement: 'delivered' })]),
  },
  {
    rule: 'dependencyWithoutAgreement',
    triggers: changed([...line, needs('P1<line-P1', { ...promised, agreement: 'declined' })]),
    finds: ['dependencyWithoutAgreement: P1 line-P1'],
    almost: changed([...line, needs('P1<line-P1'), itemOf('line', 'P1', { status: 'done' })]),
  },
  {
    rule: 'dependencyCircle',
    triggers: changed([
      ...line,
      needs('P1<line-P1', promised),
      needs('line-P1<line-A1', promised),
      needs('line-A1<P1', promised),
    ]),
    finds: ['dependencyCircle: P1 line-P1 line-A1'],
    almost: changed([
      ...line,
      needs('P1<line-P1', promised),
      needs('line-P1<line-A1', promised),
      needs('P1<line-A1', promised),
    ]),
  },
  {
    rule: 'impossibleDates',
    triggers: changed([...line, needs('P1<line-P1', { ...promised, by: '2026-11' })]),
    finds: ['impossibleDates: P1 line-P1 31 0'],
    almost: changed([
      ...line,
      itemOf('line', 'P1', { due: '2026-11-30' }),
      needs('P1<line-P1', { ...promised, by: '2026-11' }),
    ]),
  },
  {
    rule: 'impossibleDates',
    triggers: changed([...line, needs('P1<line-P1', { ...promised, by: '2027-01' })]),
    finds: ['impossibleDates: P1 line-P1 0 31'],
    almost: changed([...line, needs('P1<line-P1', { ...promised, by: '2026-12-31' })]),
  },
  {
    rule: 'contestedMeasure',
    triggers: second('negative'),
    finds: ['contestedMeasure: K1 P2 B1 P1 1'],
    almost: second('positive'),
  },
  {
    rule: 'oppositeDirections',
    triggers: turned({}),
    finds: ['oppositeDirections: line-K1 K1'],
    almost: turned({ measureUnit: 'days' }),
  },
  {
    rule: 'overclaimedResource',
    triggers: changed([
      ...line,
      resourceOf('money'),
      asks('line-A1', 1),
      asks('line-P1', 9, 4),
      has('line', 4),
      has(onlyUnit, 90),
    ]),
    finds: ['overclaimedResource: line-P1 line-A1 line 5 4'],
    almost: changed([
      ...line,
      resourceOf('money'),
      asks('line-A1', 1),
      asks('line-P1', 9, 3),
      has('line', 4),
      has(onlyUnit, 90),
    ]),
  },
  {
    rule: 'overclaimedResource',
    // The bench belongs to the line; the shop claims it as well.
    triggers: changed([
      ...[...line, ...shop],
      bench,
      asks('line-P1', 3, null, bench.id),
      asks('shop-P1', 2, null, bench.id),
      has('line', 4, bench.id),
    ]),
    finds: ['overclaimedResource: line-P1 shop-P1 line shop 5 4'],
    almost: changed([
      ...[...line, ...shop],
      bench,
      asks('line-P1', 3, null, bench.id),
      asks('shop-P1', 2, 1, bench.id),
      has('line', 4, bench.id),
    ]),
  },
];
