import { describe, expect, it } from 'vitest';
import { auditPlan } from '#shared/audit/audit.ts';
import { findingsSection } from '#shared/report/findings.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { soundPlan } from '../audit/sound-plan.ts';
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
