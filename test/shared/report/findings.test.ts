import { describe, expect, it } from 'vitest';
import { auditPlan } from '#shared/audit/audit.ts';
import { subjectOf } from '#shared/audit/subject.ts';
import { acceptFinding } from '#shared/plan/commands/acceptances.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { findingsSection } from '#shared/report/findings.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { soundPlan } from '../audit/sound-plan.ts';
import { counting } from '../catchball/thread.ts';
import { tablesOf, textsOf } from './sections.ts';

describe('the findings of a plan as a section', () => {
  const plan = buildSample('automotive');

  it('count what each rule found, and tell each finding once', () => {
    const [summary, ...found] = tablesOf(findingsSection(plan, 'en'));
    const findings = auditPlan(plan);
    expect(summary?.rows.at(-1)).toEqual({ cells: ['Together', '', String(findings.length)], as: 'total' });
    expect(found.flatMap(({ rows }) => rows)).toHaveLength(findings.length);
  });

  it('say of each rule why it matters, where it comes from and how to mend it', () => {
    const texts = textsOf(findingsSection(plan, 'de'));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Schwache Kette',
        'B3 Preferred supplier status with key customers: ruht auf A5 Customer PPM below 50, von keinem Schwerpunkt stark getragen',
        'Abhilfe',
        'Quelle',
      ]),
    );
  });

  it('tell those that are accepted apart, with the reason, and count them no more', () => {
    const context = counting();
    const findings = auditPlan(plan);
    const [finding] = findings;
    if (!finding) throw new Error('nothing is found');
    const { matrix, rule } = finding;
    const args = {
      matrix,
      rule: rule.key,
      subject: subjectOf(finding),
      name: '',
      reason: 'A5 is new this year',
    };
    const accepted = apply(plan, acceptFinding(plan, args, context));
    const tables = tablesOf(findingsSection(accepted, 'en'));
    expect(tables[0]?.rows.at(-1)?.cells).toEqual(['Together', '', String(findings.length - 1)]);
    expect(tables.at(-1)?.rows).toHaveLength(1);
    expect(tables.at(-1)?.rows[0]?.cells).toContain('A5 is new this year');
  });

  it('call sides as the arrangement does', () => {
    const texts = textsOf(findingsSection(buildSample('homelessness'), 'en'));
    expect(texts).toContain('T2 Hospital and prison discharge protocol: no link to Evidence');
    expect(texts).toContain('T3 Flexible prevention fund: no link to Strategies');
  });

  it('say that nothing was found', () => {
    const texts = textsOf(findingsSection(soundPlan, 'ja'));
    expect(texts.at(-1)).toMatch(/^\d+ 件の規則で点検し、該当はありません。$/);
  });
});
