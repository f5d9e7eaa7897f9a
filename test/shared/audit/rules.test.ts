import { describe, expect, it } from 'vitest';
import { auditPlan, findingText } from '#shared/audit/audit.ts';
import type { Limits } from '#shared/audit/limits.ts';
import { SEVERITIES } from '#shared/audit/rule.ts';
import { RULES } from '#shared/audit/rules.ts';
import { LANGUAGES } from '#shared/language.ts';
import { matrixId, unitId } from '#shared/plan/ids.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import { changed } from './case.ts';
import { MATRIX_CASES, more } from './matrix-cases.ts';
import { NEEDS_CASES } from './needs-cases.ts';
import { PLAN_CASES, reviewedOn } from './plan-cases.ts';
import { found, itemOf, levelBelow, soundItem, soundPlan } from './sound-plan.ts';

/** What has been agreed needs a thread of its own, see changed-since-agreed.test.ts; what is overdue a day, see needs-rules.test.ts. */
const ELSEWHERE = ['changedSinceAgreed', 'barrierOverdue'];
const CASES = [...MATRIX_CASES, ...PLAN_CASES, ...NEEDS_CASES];

describe('the rules', () => {
  it('find nothing in a sound plan', () => {
    expect(found(soundPlan)).toEqual([]);
  });

  it.each(CASES)(
    '$rule finds $finds, and nothing in what is almost that',
    ({ triggers, finds, almost, almostFinds }) => {
      expect(found(triggers)).toEqual(finds);
      expect(found(almost)).toEqual(almostFinds ?? []);
    },
  );

  it('all have a case', () => {
    expect(new Set([...CASES.map(({ rule }) => rule), ...ELSEWHERE])).toEqual(
      new Set(RULES.map(({ key }) => key)),
    );
  });

  it('allow each year its own objectives and priorities, but the vision only its few breakthroughs', () => {
    const [period] = soundPlan.list('period');
    if (!period) throw new Error('the plan has a period');
    const twoYears = { ...period, months: 24 };
    expect(found(changed([...more('P', 5, ['A1', 'K1']), twoYears]))).toEqual([]);
    expect(found(changed([...more('B', 5, ['A1']), twoYears]))).toEqual(['crowdedSide: longTerm 6 5']);
  });

  it('keep to the limits that are passed in', () => {
    const found = (limits: Limits) => auditPlan(soundPlan, limits).map(({ rule }) => rule.key);
    expect(found({ ...DEFAULT_NORMS, owned: 2 })).toEqual([]);
    expect(found({ ...DEFAULT_NORMS, owned: 1 })).toEqual(['overloadedOwner']);
    expect(found({ ...DEFAULT_NORMS, annual: 0 })).toEqual(['crowdedSide']);
  });

  it('name the unit of an item of another level, and only the first of many', () => {
    const many = Array.from({ length: 12 }, (_, at) => itemOf('line', `A${at + 2}`));
    const [top] = soundPlan.list('unit');
    const plan = soundPlan.with([...levelBelow(null, 'line'), ...many]);
    const overloaded = auditPlan(plan).find(({ rule }) => rule.key === 'overloadedOwner');
    const said = overloaded ? findingText(plan, overloaded, 'en') : '';
    expect(said).toMatch(
      /^Lead: 16 objectives and priorities at once, .*A1 Text of A1; .*\[line\].*… \(\+6\)\)$/,
    );
    expect(said).not.toContain(`[${top?.name}]`);
  });

  it('see the horizon that is passed in', () => {
    const far = changed([soundItem('B1', { due: '2028-12' })]);
    const keys = (horizonYears: number) =>
      auditPlan(far, { ...DEFAULT_NORMS, horizonYears }).map(({ rule }) => rule.key);
    expect(keys(3)).toEqual([]);
    expect(keys(2)).toEqual(['dueOutsidePeriod']);
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

  it('are told by severity, gaps first', () => {
    const weights = RULES.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
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
