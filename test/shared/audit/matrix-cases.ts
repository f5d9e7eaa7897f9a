import { dutyIdOf, itemId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { type Case, changed } from './case.ts';
import { DEPUTY, link, soundItem, target } from './sound-plan.ts';

const linkOf = (one: string, other: string) => `link ${link(one, other).id}`;

/** Items of a side, linked with the sound ones so that nothing else is found. */
export function more(letter: string, count: number, linkedWith: readonly string[]): readonly PlanRecord[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 2}`).flatMap((code) => [
    soundItem(code, { owner: DEPUTY }),
    ...linkedWith.map((other) => link(code, other)),
  ]);
}

/** Three objectives and three annual ones, with so many of their nine pairs linked. */
function corner(pairs: number): RecordSet {
  const all = ['B1', 'B2', 'B3'].flatMap((b) => ['A1', 'A2', 'A3'].map((a) => link(b, a)));
  // The diagonal first, so that every item has a link.
  const kept = [0, 4, 8, 1, 2, 3, 5, 6, 7].slice(0, pairs).flatMap((at) => all[at] ?? []);
  return changed([
    ...['B2', 'B3', 'A2', 'A3'].map((code) => soundItem(code)),
    ...['A2', 'A3'].map((code) => link(code, 'P1')),
    ...kept,
  ]);
}

function duty(code: string): PlanRecord {
  const item = itemId.parse(code);
  return { kind: 'duty', id: dutyIdOf(item, DEPUTY), item, person: DEPUTY, level: 'core', extra: null };
}

/** What is due in the last month instead of a target. */
const milestone = (code: string): PlanRecord => ({ ...target(code, '2026-12', null), milestone: 'Audit' });

/** Targets of the period's months, from the first on. */
function targets(plan: readonly (number | null)[], code = 'K1'): readonly PlanRecord[] {
  return plan.map((each, at) => target(code, `2026-${String(at + 1).padStart(2, '0')}`, each));
}

/** Rules that see one matrix. */
export const MATRIX_CASES: readonly Case[] = [
  {
    rule: 'notTimeBound',
    triggers: changed([soundItem('K1', { due: null }), target('K1', '2027-01')], `value ${target('K1').id}`),
    finds: ['notTimeBound: K1'],
    almost: changed([soundItem('K1', { due: null }), target('K1', '2026-01', 0)]),
  },
  {
    rule: 'activityNotOutcome',
    triggers: changed([soundItem('K1', { text: 'Number of safety meetings held' })]),
    finds: ['activityNotOutcome: K1'],
    almost: changed([
      soundItem('P1', { text: 'Number of safety meetings held' }),
      soundItem('K1', { text: 'Number of audits passed' }),
    ]),
  },
  {
    rule: 'vagueWords',
    triggers: changed([soundItem('A1', { text: 'Improve customer satisfaction' })]),
    finds: ['vagueWords: A1'],
    almost: changed([
      soundItem('A1', { text: 'Improve customer satisfaction by 12 points' }),
      soundItem('P1', { text: 'Optimise the set-up of presses' }),
      soundItem('B1', { text: 'Better than before', measureUnit: '%' }),
    ]),
  },
  {
    rule: 'twelfths',
    triggers: changed([
      soundItem('K1', { baseline: 50 }),
      ...targets([54, 58, 62, 66, 70, 74, 78, 82, 86, 90, 94, 98]),
    ]),
    finds: ['twelfths: K1'],
    almost: changed([
      soundItem('K1', { baseline: 50 }),
      ...targets([54, 58, 62, 66, 70, 74, 78, 82, 86, 90, 95, 98]),
    ]),
  },
  {
    rule: 'twelfths',
    triggers: changed(targets([8.3, 16.7, 25, 33.3, 41.7, 50, 58.3, 66.7, 75, 83.3, 91.7, 100])),
    finds: ['twelfths: K1'],
    // Quarters leave the months open, and a level that is held has no way to go.
    almost: changed(targets([null, null, 25, null, null, 50, null, null, 75, null, null, 100])).with([
      soundItem('A1'),
      ...targets(
        Array.from({ length: 12 }, () => 98),
        'A1',
      ),
    ]),
  },
  {
    rule: 'twelfths',
    triggers: changed(targets([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
    finds: ['twelfths: K1'],
    // Somebody has thought of when it begins.
    almost: changed(targets([null, null, null, null, null, 6, 7, 8, 9, 10, 11, 12])),
  },
  {
    rule: 'hockeyStick',
    triggers: changed(targets([10, 11, 12, 13, 14, 15, 16, 17, 18, 30, 45, 60])),
    finds: ['hockeyStick: K1 84'],
    almost: changed(targets([10, 11, 12, 13, 16, 20, 25, 30, 36, 42, 50, 60])),
  },
  {
    rule: 'hockeyStick',
    triggers: changed([
      soundItem('K1', { baseline: 100 }),
      ...targets([null, null, 95, null, null, 90, null, null, 85, null, null, 50]),
    ]),
    finds: ['hockeyStick: K1 70'],
    // December is always the month of most sales.
    almost: changed(targets([10, 9, 11, 10, 8, 9, 7, 9, 10, 11, 12, 40])),
  },
  {
    rule: 'nearDuplicate',
    triggers: changed([
      soundItem('A1', { text: 'Cut the cost of materials by 8 %' }),
      soundItem('P1', { text: 'cut material costs, by 8%' }),
    ]),
    finds: ['nearDuplicate: A1 P1'],
    almost: changed([
      soundItem('A1', { text: 'Cut the cost of materials by 8 %' }),
      soundItem('P1', { text: 'Cut the cost of materials by 9 %' }),
      soundItem('K1', { text: 'Cut material costs by 8%' }),
    ]),
  },
  {
    rule: 'unansweredMeasure',
    triggers: changed([soundItem('K1', { owner: null }), soundItem('P1', { owner: null })]),
    finds: ['noOwner: P1', 'noOwner: K1', 'unansweredMeasure: K1'],
    almost: changed([soundItem('K1', { owner: null })]),
    almostFinds: ['noOwner: K1'],
  },
  {
    rule: 'unansweredMeasure',
    triggers: changed([soundItem('K1', { owner: null }), soundItem('P1', { owner: null }), duty('A1')]),
    finds: ['noOwner: P1', 'noOwner: K1', 'unansweredMeasure: K1'],
    almost: changed([soundItem('K1', { owner: null }), soundItem('P1', { owner: null }), duty('P1')]),
    almostFinds: ['noOwner: P1', 'noOwner: K1'],
  },
  {
    rule: 'noLinkOnward',
    triggers: changed([soundItem('A2'), link('A2', 'B1')]),
    finds: ['noLinkOnward: A2 priority'],
    almost: changed([soundItem('A2'), link('A2', 'B1'), link('A2', 'P1', { strength: 'weak' })]),
  },
  {
    rule: 'noLinkOnward',
    triggers: changed([
      soundItem('A2'),
      link('A2', 'B1'),
      link('A2', 'P2'),
      soundItem('P2', { status: 'dropped' }),
    ]),
    finds: ['noLinkOnward: A2 priority'],
    almost: changed([soundItem('A2', { status: 'dropped' }), link('A2', 'B1')]),
  },
  {
    rule: 'noLinkBack',
    triggers: changed([soundItem('P2'), link('P2', 'K1')]),
    finds: ['noLinkBack: P2 annual'],
    almost: changed([soundItem('P2'), link('P2', 'K1'), link('P2', 'A1', { effect: 'negative' })]),
  },
  {
    rule: 'emptyCorner',
    triggers: changed([], linkOf('K1', 'B1')),
    finds: ['emptyCorner: measure longTerm'],
    almost: changed([link('K1', 'B1', { strength: 'weak' })]),
  },
  {
    rule: 'weakChain',
    triggers: changed([link('A1', 'P1', { strength: 'medium' })]),
    finds: ['weakChain: B1 A1'],
    almost: changed([
      link('A1', 'P1', { strength: 'medium' }),
      soundItem('A2'),
      link('A2', 'B1'),
      link('A2', 'P1'),
    ]),
  },
  {
    rule: 'weakMeasure',
    triggers: changed([
      soundItem('K2'),
      target('K2'),
      link('K2', 'P1', { strength: 'medium' }),
      link('K2', 'B1', { strength: 'weak' }),
    ]),
    finds: ['weakMeasure: K2'],
    almost: changed([
      soundItem('K2'),
      target('K2'),
      link('K2', 'P1', { strength: 'medium' }),
      link('K2', 'B1'),
    ]),
  },
  {
    rule: 'noOwner',
    triggers: changed([soundItem('K1', { owner: null })]),
    finds: ['noOwner: K1'],
    almost: changed([]),
  },
  {
    rule: 'noWhy',
    triggers: changed([soundItem('P1', { why: ' \n' })]),
    finds: ['noWhy: P1'],
    almost: changed([soundItem('K1', { why: '' })]),
  },
  {
    rule: 'noDueDate',
    triggers: changed([soundItem('A1', { due: null }), target('A1', '2027-01')]),
    finds: ['noDueDate: A1'],
    almost: changed([soundItem('A1', { due: null }), target('A1', '2026-06', 0)]),
  },
  {
    rule: 'dueOutsidePeriod',
    triggers: changed([soundItem('P1', { due: '2027-01' })]),
    finds: ['dueOutsidePeriod: P1'],
    almost: changed([soundItem('P1', { due: '2026-12-31' }), soundItem('K1', { due: '2026-01-01' })]),
  },
  {
    rule: 'dueOutsidePeriod',
    triggers: changed([soundItem('B1', { due: '2031-01-01' })]),
    finds: ['dueOutsidePeriod: B1'],
    almost: changed([soundItem('B1', { due: '2030-12' })]),
  },
  {
    rule: 'dueOutsidePeriod',
    triggers: changed([soundItem('A1', { due: '2025-12' })]),
    finds: ['dueOutsidePeriod: A1'],
    // Carried over, and done before the year began.
    almost: changed([soundItem('A1', { due: '2025-12', status: 'done' })]),
  },
  {
    rule: 'dueBeforeStart',
    triggers: changed([soundItem('P1', { start: '2026-07', due: '2026-06-30' })]),
    finds: ['dueBeforeStart: P1'],
    almost: changed([
      soundItem('P1', { start: '2026-06-15', due: '2026-06' }),
      soundItem('A1', { start: '2026-06', due: '2026-06-01' }),
    ]),
  },
  {
    rule: 'noDirection',
    triggers: changed([soundItem('K1', { better: null })]),
    finds: ['noDirection: K1'],
    almost: changed([soundItem('K1', { better: null, metText: 'Audit passed' }), milestone('K1')]),
  },
  {
    rule: 'unmeasuredObjective',
    triggers: changed([soundItem('A2'), soundItem('P2'), link('A2', 'B1'), link('A2', 'P2')]),
    finds: ['noLinkOnward: P2 measure', 'unmeasuredObjective: A2'],
    almost: changed([
      soundItem('A2', { measureUnit: '%' }),
      soundItem('P2'),
      link('A2', 'B1'),
      link('A2', 'P2'),
      link('P2', 'K1', { strength: 'weak' }),
    ]),
  },
  {
    rule: 'notQuantified',
    triggers: changed([soundItem('K1', { measureUnit: '' })], `value ${target('K1').id}`),
    finds: ['notQuantified: K1'],
    almost: changed([soundItem('K1', { measureUnit: '' })]),
  },
  {
    rule: 'noPlanInPeriod',
    triggers: changed([target('K1', '2026-12', null), target('K1', '2027-01')]),
    finds: ['noPlanInPeriod: K1'],
    almost: changed([target('K1', '2026-12', 0)]),
  },
  {
    rule: 'noPlanInPeriod',
    triggers: changed([], `value ${target('K1').id}`),
    finds: ['noPlanInPeriod: K1'],
    almost: changed([soundItem('K1', { metText: 'Audit passed' })], `value ${target('K1').id}`),
  },
  {
    rule: 'crowdedSide',
    triggers: changed(more('P', 5, ['A1', 'K1'])),
    finds: ['crowdedSide: priority 6 5'],
    almost: changed(more('P', 4, ['A1', 'K1'])),
  },
  {
    rule: 'crowdedSide',
    triggers: changed(more('B', 5, ['A1'])),
    finds: ['crowdedSide: longTerm 6 5'],
    almost: changed(more('A', 7, ['B1', 'P1'])),
  },
  {
    rule: 'crowdedCorner',
    triggers: corner(7),
    finds: ['crowdedCorner: annual longTerm 78'],
    almost: corner(6),
  },
  {
    rule: 'emptySide',
    triggers: changed([], 'item K1', `value ${target('K1').id}`, linkOf('P1', 'K1'), linkOf('K1', 'B1')),
    finds: ['emptySide: measure'],
    almost: changed([]),
  },
];
