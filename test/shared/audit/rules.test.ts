import { describe, expect, it } from 'vitest';
import { RULES } from '#shared/audit/rules.ts';
import { LANGUAGES } from '#shared/language.ts';
import { matrixId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { found, link, soundItem, soundPlan, target } from './sound-plan.ts';

/** The sound plan with some records put in and others, named by kind and id, taken out. */
function changed(put: readonly PlanRecord[], ...without: readonly string[]): RecordSet {
  const dropped = [...soundPlan].filter(({ kind, id }) => without.includes(`${kind} ${id}`));
  expect(dropped).toHaveLength(without.length);
  return soundPlan.with(put, dropped);
}

const linkOf = (one: string, other: string) => `link ${link(one, other).id}`;

interface Case {
  readonly rule: string;
  readonly triggers: RecordSet;
  readonly finds: readonly string[];
  /** As near to it as it gets without being it. */
  readonly almost: RecordSet;
}

/** Items of a side, linked with the sound ones so that nothing else is found. */
function more(letter: string, count: number, linkedWith: readonly string[]): readonly PlanRecord[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at + 2}`).flatMap((code) => [
    soundItem(code),
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

function reviewedOn(reviews: readonly string[]): RecordSet {
  return changed(soundPlan.list('period').map((period) => ({ ...period, reviews: [...reviews] })));
}

const CASES: readonly Case[] = [
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
    rule: 'noReviewDates',
    triggers: reviewedOn([]),
    finds: ['noReviewDates: 12'],
    almost: reviewedOn(['2027-01-15']),
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

describe('the rules', () => {
  it('find nothing in a sound plan', () => {
    expect(found(soundPlan)).toEqual([]);
  });

  it.each(CASES)('$rule finds $finds, and nothing in what is almost that', ({ triggers, finds, almost }) => {
    expect(found(triggers)).toEqual(finds);
    expect(found(almost)).toEqual([]);
  });

  it('all have a case', () => {
    expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ key }) => key)));
  });

  it('allow each year its own objectives and priorities, but the vision only its few breakthroughs', () => {
    const [period] = soundPlan.list('period');
    if (!period) throw new Error('the plan has a period');
    const twoYears = { ...period, months: 24 };
    expect(found(changed([...more('P', 5, ['A1', 'K1']), twoYears]))).toEqual([]);
    expect(found(changed([...more('B', 5, ['A1']), twoYears]))).toEqual(['crowdedSide: longTerm 6 5']);
  });

  it('say once that a period has no reviews, however many levels share it', () => {
    const [unit] = soundPlan.list('unit');
    if (!unit) throw new Error('the plan has a unit');
    const [matrix] = soundPlan.list('matrix');
    if (!matrix) throw new Error('the plan has a matrix');
    const line = { ...unit, id: unitId.parse('line'), parent: unit.id };
    const both = reviewedOn([]).with([line, { ...matrix, id: matrixId.parse('below'), unit: line.id }]);
    expect(found(both).filter((each) => each.startsWith('noReviewDates'))).toHaveLength(1);
  });

  it('leave a closed matrix alone', () => {
    const [matrix] = soundPlan.list('matrix');
    if (!matrix) throw new Error('the plan has a matrix');
    const unowned = soundItem('K1', { owner: null });
    expect(found(changed([unowned, { ...matrix, status: 'closed' }]))).toEqual([]);
  });

  it('have keys of their own, and all their words in every language', () => {
    expect(new Set(RULES.map(({ key }) => key)).size).toBe(RULES.length);
    for (const language of LANGUAGES) {
      const names = RULES.map(({ texts }) => texts[language].name);
      expect(new Set(names).size, language).toBe(RULES.length);
      for (const { texts, key } of RULES) {
        const { name, explanation, source, mend } = texts[language];
        expect(
          [name, explanation, source, mend].every((text) => text.length > 2),
          key,
        ).toBe(true);
      }
    }
  });
});
