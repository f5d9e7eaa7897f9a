import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingKey, judged } from '#shared/audit/acceptance.ts';
import { auditPlan, type Finding } from '#shared/audit/audit.ts';
import { subjectOf } from '#shared/audit/subject.ts';
import { acceptFinding, withdrawAcceptance } from '#shared/plan/commands/acceptances.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { counting } from '../catchball/thread.ts';
import { anyNeeds } from '../needs/plans.ts';
import { changed } from './case.ts';
import { furnishedPlan } from './furnished-plan.ts';
import { more } from './matrix-cases.ts';
import { person, soundItem } from './sound-plan.ts';

const named = (finding: Finding) => ({
  matrix: finding.matrix,
  rule: finding.rule.key,
  subject: subjectOf(finding),
  name: finding.rule.texts.en.name,
});

function accepting(records: RecordSet, findings: readonly Finding[], reason = 'Known'): RecordSet {
  const context = counting();
  return findings.reduce(
    (now, finding) => apply(now, acceptFinding(now, { ...named(finding), reason }, context)),
    records,
  );
}

function judgedIn(records: RecordSet) {
  const { open, accepted } = judged(records, auditPlan(records));
  return {
    open: open.map(({ rule }) => rule.key),
    accepted: accepted.map(({ finding }) => finding.rule.key),
  };
}

const vague = soundItem('A1', { text: 'Improve customer satisfaction' });

describe('an accepted finding', () => {
  it('is listed apart with the reason and who gave it, and comes back where that is withdrawn', () => {
    const plan = changed([vague]);
    const findings = auditPlan(plan);
    const accepted = accepting(plan, findings, '  The board wants it so ');
    expect(judged(accepted, auditPlan(accepted))).toMatchObject({
      open: [],
      accepted: [{ acceptance: { reason: 'The board wants it so', by: counting().author.name } }],
    });
    const [finding] = findings;
    if (!finding) throw new Error('nothing is found');
    const withdrawn = apply(accepted, withdrawAcceptance(accepted, named(finding), counting()));
    expect(judgedIn(withdrawn)).toEqual({ open: ['vagueWords'], accepted: [] });
    expect(withdrawn.list('acceptance')).toEqual([]);
  });

  it('needs a reason, and one of a plan that holds its matrix', () => {
    const plan = changed([vague]);
    expect(() => accepting(plan, auditPlan(plan), ' \n')).toThrow('say why');
  });

  it('takes another reason without being accepted twice', () => {
    const plan = changed([vague]);
    const twice = accepting(accepting(plan, auditPlan(plan)), auditPlan(plan), 'Better said');
    expect(twice.list('acceptance').map(({ reason }) => reason)).toEqual(['Better said']);
  });

  it('comes back where it is about more than before', () => {
    const six = changed(more('P', 5, ['A1', 'K1']));
    const accepted = accepting(six, auditPlan(six));
    expect(judgedIn(accepted)).toEqual({ open: [], accepted: ['crowdedSide'] });
    const seven = accepted.with(more('P', 6, ['A1', 'K1']));
    expect(judgedIn(seven)).toEqual({ open: ['crowdedSide'], accepted: [] });
  });

  it('comes back where it is about others than before', () => {
    const twins = changed([
      soundItem('A1', { text: 'Cut cost by 8 %' }),
      soundItem('P1', { text: 'Cut costs, by 8%' }),
    ]);
    const accepted = accepting(twins, auditPlan(twins));
    expect(judgedIn(accepted).accepted).toEqual(['nearDuplicate']);
    const third = accepted.with([soundItem('B1', { text: 'cut cost by 8%' })]);
    expect(judgedIn(third).open).toEqual(['nearDuplicate']);
  });

  it('stays accepted where only other things change', () => {
    const plan = changed([vague]);
    const accepted = accepting(plan, auditPlan(plan)).with([person('owner', 'Somebody else')]);
    expect(judgedIn(accepted)).toEqual({ open: [], accepted: ['vagueWords'] });
  });
});

describe('the laws of acceptances', () => {
  it('each finding is one of its own', () => {
    fc.assert(
      fc.property(fc.oneof(furnishedPlan, anyNeeds), (records) => {
        const keys = auditPlan(records, { ...DEFAULT_NORMS, today: '2026-12-31' }).map(findingKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('accepting all leaves none open, and withdrawing all brings back what there was', () => {
    fc.assert(
      fc.property(furnishedPlan, (records) => {
        const findings = auditPlan(records).slice(0, 20);
        const accepted = accepting(records, findings);
        const left = judged(accepted, auditPlan(accepted));
        expect(left.accepted.map(({ finding }) => findingKey(finding))).toEqual(findings.map(findingKey));
        const context = counting();
        const back = findings.reduce(
          (now, finding) => apply(now, withdrawAcceptance(now, named(finding), context)),
          accepted,
        );
        expect(judged(back, auditPlan(back))).toEqual(judged(records, auditPlan(records)));
      }),
      { numRuns: 50 },
    );
  });
});
