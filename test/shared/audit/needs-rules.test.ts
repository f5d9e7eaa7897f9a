import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan, findingText } from '#shared/audit/audit.ts';
import { LANGUAGES } from '#shared/language.ts';
import { barrierId, itemId, personId } from '#shared/plan/ids.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { blankBarrier } from '#shared/plan/records/blank.ts';
import type { Barrier } from '#shared/plan/records/records.ts';
import { anyNeeds } from '../needs/plans.ts';
import { NEEDS_CASES } from './needs-cases.ts';
import { soundItem, soundPlan } from './sound-plan.ts';

const on = (today: string, records: RecordSet) =>
  auditPlan(records, { ...DEFAULT_NORMS, today }).filter(({ rule }) => rule.key === 'barrierOverdue');

const barrier = (given: Partial<Barrier>) =>
  blankBarrier({ id: barrierId.parse('b'), item: itemId.parse('P1'), text: 'No press', ...given });

describe('a barrier past its due date', () => {
  const open = soundPlan.with([barrier({ due: '2026-03', owner: personId.parse('owner') })]);

  it('is found from the day after on', () => {
    expect(on('2026-03-31', open)).toEqual([]);
    const [found] = on('2026-04-01', open);
    expect(found).toMatchObject({ items: ['P1'], people: ['owner'] });
    expect(found && findingText(open, found, 'en')).toBe('P1 Text of P1 (Lead)');
  });

  it('is none once it is removed, has no date, or its item is done', () => {
    expect(on('2026-04-01', soundPlan.with([barrier({ due: '2026-03', state: 'removed' })]))).toEqual([]);
    expect(on('2026-04-01', soundPlan.with([barrier({})]))).toEqual([]);
    expect(on('2026-04-01', open.with([soundItem('P1', { status: 'done' })]))).toEqual([]);
  });

  it('is not known where nobody says what day it is', () => {
    expect(auditPlan(open)).toEqual([]);
  });
});

describe('the rules about needs', () => {
  it('say in every language what they found, with nothing left out', () => {
    for (const { triggers, rule } of NEEDS_CASES) {
      for (const language of LANGUAGES) {
        const [found] = auditPlan(triggers).filter((each) => each.rule.key === rule);
        const said = found ? findingText(triggers, found, language) : '';
        expect(said, `${rule} ${language}`).toMatch(/\S{2}/);
        expect(said, `${rule} ${language}`).not.toMatch(/undefined|\(\)|: ,|^[,:]/);
      }
    }
  });

  it('tell the chain that comes too late, and the resource by name', () => {
    const says = (key: string) => {
      const triggers = NEEDS_CASES.find(({ rule }) => rule === key)?.triggers ?? soundPlan;
      const found = auditPlan(triggers).find(({ rule }) => rule.key === key);
      return found && findingText(triggers, found, 'en');
    };
    expect(says('impossibleDates')).toBe(
      'P1 Text of P1: waits for P1 What line makes of P1 [line], which comes 31 days too late',
    );
    expect(says('overclaimedResource')).toBe('line: 5 claimed, where there is 4 (money, k€)');
  });

  it('find something of their own in any plan, and come to an end', () => {
    fc.assert(
      fc.property(anyNeeds, (records) => {
        for (const finding of auditPlan(records)) expect(findingText(records, finding, 'en')).not.toBe('');
      }),
      { numRuns: 50 },
    );
  });
});
