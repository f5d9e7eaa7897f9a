import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingKey } from '#shared/audit/acceptance.ts';
import { auditPlan, type Finding } from '#shared/audit/audit.ts';
import { remediesOf } from '#shared/audit/remedies/remedies.ts';
import type { Mend, Remedy } from '#shared/audit/remedies/remedy.ts';
import { LANGUAGES } from '#shared/language.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { isEmpty } from '#shared/plan/edits/edit.ts';
import { dutyIdOf, itemId } from '#shared/plan/ids.ts';
import { violations } from '#shared/plan/invariants.ts';
import { matrixPart } from '#shared/plan/queries/matrix-part.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import type { PlanRecord } from '#shared/plan/records/records.ts';
import { counting } from '../catchball/thread.ts';
import { agreedDivision } from './agreed-division.ts';
import { furnishedPlan } from './furnished-plan.ts';
import { MATRIX_CASES } from './matrix-cases.ts';
import { NEEDS_CASES } from './needs-cases.ts';
import { PLAN_CASES } from './plan-cases.ts';
import { DEPUTY, OWNER, person, soundItem, soundPlan, target } from './sound-plan.ts';

const CASES = [...MATRIX_CASES, ...PLAN_CASES, ...NEEDS_CASES];

/** Every edit that a remedy offers, by what stands on its button. */
function clicks(remedies: readonly Remedy[]): readonly { readonly label: string; readonly mend: Mend }[] {
  return remedies.flatMap((remedy) =>
    remedy.type === 'edit' ? [remedy] : remedy.type === 'choose' ? remedy.options : [],
  );
}

const labelsOf = (remedies: readonly { readonly label: string }[]) => remedies.map(({ label }) => label);
const keysOf = (records: RecordSet) => new Set(auditPlan(records).map(findingKey));

function onlyFinding(records: RecordSet, rule: string): Finding {
  const found = auditPlan(records).find((each) => each.rule.key === rule);
  if (!found) throw new Error(`${rule} finds nothing`);
  return found;
}

describe('what mends a finding', () => {
  it.each(CASES)('takes the finding of $rule away, whichever is clicked', ({ rule, triggers }) => {
    for (const finding of auditPlan(triggers).filter((each) => each.rule.key === rule)) {
      for (const { label, mend } of clicks(remediesOf(triggers, finding, 'en'))) {
        const edit = mend(triggers, counting());
        expect(isEmpty(edit), label).toBe(false);
        const mended = apply(triggers, edit);
        expect(violations(mended), label).toEqual(violations(triggers));
        expect(keysOf(mended), label).not.toContain(findingKey(finding));
      }
    }
  });

  it('leads to the place in the end, whatever else it offers', () => {
    for (const { triggers } of CASES) {
      for (const finding of auditPlan(triggers)) {
        const last = remediesOf(triggers, finding, 'en').at(-1);
        if (last?.type !== 'show') throw new Error('the last one does not lead anywhere');
        const { place } = last;
        if (place.at === 'item') expect(triggers.get('item', place.item)?.matrix).toBe(finding.matrix);
      }
    }
  });

  it('says what it does, in every language, and never fails on what is offered', () => {
    fc.assert(
      fc.property(furnishedPlan, fc.constantFrom(...LANGUAGES), (records, language) => {
        for (const finding of auditPlan(records).slice(0, 30)) {
          const remedies = remediesOf(records, finding, language);
          expect(labelsOf(remedies).join()).not.toMatch(/undefined|NaN/);
          for (const { mend } of clicks(remedies).slice(0, 4)) apply(records, mend(records, counting()));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('offers what it can where only one matrix is known', () => {
    const { triggers } = PLAN_CASES.find(({ rule }) => rule === 'brokenChain') ?? {};
    if (!triggers) throw new Error('no such case');
    const finding = onlyFinding(triggers, 'brokenChain');
    const all = remediesOf(triggers, finding, 'en');
    expect(labelsOf(all)).toEqual(['Link with an item above', 'Show A1']);
    const page = RecordSet.of([
      ...matrixPart(triggers, finding.matrix),
      ...triggers.list('unit'),
      ...triggers.list('period'),
    ]);
    expect(labelsOf(remediesOf(page, finding, 'en'))).toEqual(['Show A1']);
  });

  it('names the holder of the first duty, and no department among the others', () => {
    const duties = ['core', 'leader'].map((level, at): PlanRecord => {
      const of = { item: itemId.parse('K1'), person: at === 0 ? OWNER : DEPUTY };
      return { kind: 'duty', id: dutyIdOf(of.item, of.person), ...of, level, extra: null };
    });
    const department = person('hr', 'HR department');
    const [matrix] = soundPlan.list('matrix');
    if (!matrix) throw new Error('the plan has a matrix');
    const plan = soundPlan.with([
      ...[soundItem('K1', { owner: null }), department, ...duties],
      { ...matrix, owner: department.id },
    ]);
    const [best, others] = remediesOf(plan, onlyFinding(plan, 'noOwner'), 'de');
    expect(best).toMatchObject({ type: 'edit', label: 'Deputy lead verantwortlich machen' });
    expect(others?.type === 'choose' && labelsOf(others.options)).toEqual(['Lead']);
  });

  it('opens the talk in which the item was agreed on', () => {
    const division = agreedDivision();
    const item = division.get('item', 'P3');
    if (!item) throw new Error('no P3');
    const plan = division.with([{ ...item, text: 'Lean cells in two lines' }]);
    const [open] = remediesOf(plan, onlyFinding(plan, 'changedSinceAgreed'), 'en');
    expect(open).toMatchObject({ type: 'show', label: 'Open the catchball', place: { at: 'thread' } });
  });

  it('bends a ramp that keeps its ends, and that no rule on ramps finds any more', () => {
    const whole = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(whole, whole, fc.boolean(), (from, way, falls) => {
        const to = falls ? from - way : from + way;
        const months = Array.from({ length: 12 }, (_, at) => {
          const month = `2026-${String(at + 1).padStart(2, '0')}`;
          return target('K1', month, from + ((to - from) * (at + 1)) / 12);
        });
        const better = falls ? ('lower' as const) : ('higher' as const);
        const plan = soundPlan.with([soundItem('K1', { baseline: from, better }), ...months]);
        const [bend] = clicks(remediesOf(plan, onlyFinding(plan, 'twelfths'), 'en'));
        if (!bend) throw new Error('nothing is offered');
        const bent = apply(plan, bend.mend(plan, counting()));
        const keys = auditPlan(bent).map(({ rule }) => rule.key);
        expect(keys).not.toContain('twelfths');
        expect(keys).not.toContain('hockeyStick');
        expect(bent.get('value', target('K1').id)?.plan).toBeCloseTo(to);
      }),
    );
  });
});
