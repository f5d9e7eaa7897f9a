import { month, periodId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { Item, PlanRecord } from '#shared/plan/records/records.ts';
import { type Case, changed } from './case.ts';
import {
  cascade,
  DEPUTY,
  itemOf,
  levelBelow,
  link,
  OWNER,
  person,
  soundItem,
  soundPlan,
  target,
} from './sound-plan.ts';

const line = levelBelow(null, 'line');
const cell = levelBelow('line', 'cell');

const owner = (name: string) => changed([person('owner', name)]);

/** So many priorities of the line, from P2 on, all linked. */
function linked(count: number, given: Partial<Item>, first = 'P2'): readonly PlanRecord[] {
  const number = Number(first.slice(1));
  return Array.from({ length: count }, (_, at) => itemOf('line', `P${number + at}`, given)).flatMap(
    (item) => [item, link('line-A1', item.id), link(item.id, 'line-K1')],
  );
}

/** A measure of the first matrix that two units have taken on. */
function parts(
  unit: string,
  targets: readonly [whole: number, one: number, other: number],
  given: Partial<Item> = {},
): readonly PlanRecord[] {
  const measured = { measureUnit: unit, better: 'higher', ...given } as const;
  return [
    ...line,
    ...levelBelow(null, 'shop'),
    soundItem('K1', measured),
    itemOf('line', 'K1', measured),
    itemOf('shop', 'K1', measured),
    cascade('K1', 'line-K1'),
    cascade('K1', 'shop-K1'),
    target('K1', '2026-12', targets[0]),
    target('line-K1', '2026-12', targets[1]),
    target('shop-K1', '2026-12', targets[2]),
  ];
}

/** The top's matrix and a second one beside it with so many objectives and priorities, each year few enough. */
function twoMatrices(count: number): RecordSet {
  const [top] = soundPlan.list('unit');
  const codes = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'P1', 'P2', 'P3', 'P4', 'P5'].slice(0, count);
  const second = levelBelow(null, 'second').filter(
    ({ kind, id }) => kind !== 'unit' && id !== 'B1~second-B1',
  );
  return changed([
    ...second.map((each) => (each.kind === 'matrix' && top ? { ...each, unit: top.id } : each)),
    ...codes.map((code) => itemOf('second', code, { owner: code.startsWith('A') ? DEPUTY : OWNER })),
    ...codes
      .filter((code) => code.startsWith('A'))
      .flatMap((code) => [link(`second-${code}`, 'second-B1'), link(`second-${code}`, 'second-P1')]),
    ...codes
      .filter((code) => code.startsWith('P'))
      .flatMap((code) => [link(`second-${code}`, 'second-A1'), link(`second-${code}`, 'second-K1')]),
  ]);
}

/** The same with annual objectives that have figures of their own. */
function objectives(targets: readonly [whole: number, one: number, other: number]): readonly PlanRecord[] {
  const measured = { measureUnit: 'k€', better: 'higher' } as const;
  return [
    ...[...line, ...levelBelow(null, 'shop'), soundItem('K1', measured)],
    ...['line', 'shop'].flatMap((unit) => [itemOf(unit, 'A1', measured), cascade('K1', `${unit}-A1`)]),
    target('K1', '2026-12', targets[0]),
    target('line-A1', '2026-12', targets[1]),
    target('shop-A1', '2026-12', targets[2]),
  ];
}

/** The first level and the next, which has made of A1 and P1 its own B1 and A1. */
const taken = [...line, cascade('A1', 'line-B1'), cascade('P1', 'line-A1')];

/** A second way from the first objective to its priority, so that the chain holds whatever the first is worth. */
const second = [soundItem('A2'), link('A2', 'B1'), link('A2', 'P1')];

export function reviewedOn(reviews: readonly string[], ...more: readonly PlanRecord[]): RecordSet {
  return changed([...more, ...soundPlan.list('period').map((each) => ({ ...each, reviews: [...reviews] }))]);
}

/** Another period, of which only the level below has a matrix. */
function quarter(reviews: readonly string[]): RecordSet {
  const [year] = soundPlan.list('period');
  if (!year) throw new Error('the sound plan has a period');
  const period = { ...year, id: periodId.parse('q4'), start: month.parse('2026-10'), months: 3, reviews };
  const levels = line.map((each) => (each.kind === 'matrix' ? { ...each, period: period.id } : each));
  return changed([{ ...period, reviews: [...reviews] }, ...levels]);
}

/** Rules that see all levels. */
export const PLAN_CASES: readonly Case[] = [
  {
    rule: 'noReviewDates',
    triggers: reviewedOn([], ...line),
    finds: ['noReviewDates: 12'],
    almost: reviewedOn(['2027-01-15'], ...line),
  },
  {
    rule: 'noReviewDates',
    triggers: quarter([]),
    finds: ['noReviewDates: 3'],
    almost: quarter(['2026-11-15']),
  },
  {
    rule: 'brokenChain',
    triggers: changed(line.filter(({ kind }) => kind !== 'cascadeLink')),
    finds: ['brokenChain: line-A1'],
    almost: changed([...line.filter(({ kind }) => kind !== 'cascadeLink'), cascade('P1', 'line-A1')]),
  },
  {
    rule: 'departmentAsOwner',
    triggers: owner('Quality department'),
    finds: ['departmentAsOwner: B1 A1 P1 K1 owner'],
    almost: owner('Head of quality department'),
  },
  {
    rule: 'departmentAsOwner',
    triggers: owner(` ${soundPlan.list('unit')[0]?.name.toUpperCase()}`),
    finds: ['departmentAsOwner: B1 A1 P1 K1 owner'],
    almost: owner(`${soundPlan.list('unit')[0]?.name} lead`),
  },
  {
    rule: 'overloadedOwner',
    triggers: changed([
      ...line,
      ...levelBelow(null, 'shop'),
      ...levelBelow(null, 'store'),
      ...levelBelow(null, 'yard'),
    ]),
    finds: [
      'overloadedOwner: A1 P1 line-A1 line-P1 shop-A1 shop-P1 store-A1 store-P1 yard-A1 yard-P1 owner 10 8',
    ],
    almost: changed([
      ...line,
      ...levelBelow(null, 'shop'),
      ...levelBelow(null, 'store'),
      ...levelBelow(null, 'yard'),
      itemOf('yard', 'A1', { status: 'done' }),
      // The month after the others are due.
      itemOf('yard', 'P1', { start: '2027-01', due: '2027-03' }),
    ]),
    almostFinds: ['dueOutsidePeriod: yard-P1'],
  },
  {
    rule: 'overloadedOwner',
    // Four for all of the year, five in its first months, one in its last.
    triggers: changed([...line, ...linked(5, { due: '2026-03' }), ...linked(1, { start: '2026-06' }, 'P9')]),
    finds: [
      'overloadedOwner: A1 P1 line-A1 line-P1 line-P2 line-P3 line-P4 line-P5 line-P6 owner 9 8',
      'crowdedSide: priority 7 5',
    ],
    almost: changed([...line, ...linked(4, { due: '2026-03' }), ...linked(1, { start: '2026-06' }, 'P9')]),
    almostFinds: ['crowdedSide: priority 6 5'],
  },
  {
    rule: 'overloadedUnit',
    triggers: twoMatrices(12),
    finds: [
      'overloadedUnit: second-A1 second-A2 second-A3 second-A4 second-A5 second-A6 second-A7 second-P1 second-P2 second-P3 second-P4 second-P5 A1 P1 p3 14 13',
    ],
    almost: twoMatrices(11),
  },
  {
    rule: 'shortTargets',
    triggers: changed(parts('k€', [100, 60, 50], { better: 'lower' })),
    finds: ['shortTargets: K1 line-K1 shop-K1 100 110'],
    // A price, of which an average may well be 55.
    almost: changed(parts('€/kg', [100, 60, 50], { better: 'lower' })),
  },
  {
    rule: 'shortTargets',
    triggers: changed(parts('k€', [100, 60, 30])),
    finds: ['shortTargets: K1 line-K1 shop-K1 100 90'],
    almost: changed(parts('k€', [100, 60, 40])),
  },
  {
    rule: 'shortTargets',
    triggers: changed(parts('ppm', [50, 60, 70], { better: 'lower' })),
    finds: ['shortTargets: K1 line-K1 shop-K1 50 60'],
    almost: changed(parts('ppm', [50, 40, 70], { better: 'lower' })),
  },
  {
    rule: 'shortTargets',
    triggers: changed(parts('%', [8, 4, 3])),
    finds: ['shortTargets: K1 line-K1 shop-K1 8 7'],
    almost: changed([
      ...parts('%', [8, 4, 3]),
      itemOf('shop', 'K1', { measureUnit: 'ppm', better: 'higher' }),
    ]),
  },
  {
    rule: 'shortTargets',
    // What was passed on as objectives, as cascading makes them.
    triggers: changed(objectives([100, 60, 30])),
    finds: ['shortTargets: K1 line-A1 shop-A1 100 90'],
    almost: changed(objectives([100, 60, 40])),
  },
  {
    rule: 'contradictedLink',
    triggers: changed([...taken, link('A1', 'P1', { effect: 'negative' }), ...second]),
    finds: ['contradictedLink: line-B1 line-A1 A1 P1'],
    almost: changed([...taken, ...second]),
  },
  {
    rule: 'skippedLevel',
    triggers: changed([...line, ...cell, cascade('P1', 'cell-A1')]),
    finds: ['skippedLevel: cell-A1 P1 line'],
    almost: changed([...line, ...cell, cascade('P1', 'cell-A1'), cascade('line-P1', 'cell-A1')]),
  },
  {
    rule: 'unlinkedTwin',
    triggers: changed([
      ...line,
      soundItem('P1', { text: 'Cut the set-up times' }),
      itemOf('line', 'A1', { text: 'cut set-up time' }),
    ]),
    finds: ['unlinkedTwin: line-A1 P1'],
    almost: changed([
      ...line,
      soundItem('P1', { text: 'Cut the set-up times' }),
      itemOf('line', 'A1', { text: 'cut set-up time' }),
      cascade('P1', 'line-A1'),
    ]),
  },
];
