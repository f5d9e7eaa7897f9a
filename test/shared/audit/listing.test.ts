import { describe, expect, it } from 'vitest';
import { judged } from '#shared/audit/acceptance.ts';
import { auditPlan, findingText } from '#shared/audit/audit.ts';
import { type FindingsFilter, findingOf, listFindings } from '#shared/audit/listing.ts';
import { subjectOf } from '#shared/audit/subject.ts';
import { acceptFinding } from '#shared/plan/commands/acceptances.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { personId, unitId } from '#shared/plan/ids.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { counting } from '../catchball/thread.ts';

const EVERYTHING: FindingsFilter = {
  matrix: null,
  rule: null,
  severity: null,
  unit: null,
  person: null,
  accepted: false,
};
const plan = buildSample('automotive');
const all = auditPlan(plan);

function ask(
  given: Partial<FindingsFilter> = {},
  { records = plan, by = 'rule' as 'rule' | 'unit', from = 0, count = 500 } = {},
) {
  const question = { filter: { ...EVERYTHING, ...given }, by, from, count, language: 'en' } as const;
  return listFindings(records, judged(records, auditPlan(records)), question);
}

function withFirstAccepted(): RecordSet {
  const [finding] = all;
  if (!finding) throw new Error('nothing is found');
  const { matrix, rule } = finding;
  const args = { matrix, rule: rule.key, subject: subjectOf(finding), name: '', reason: 'New this year' };
  return apply(plan, acceptFinding(plan, args, counting()));
}

describe('a list of findings', () => {
  it('holds each once, by rule, and says how many there are of what', () => {
    const { findings, groups, counts, has } = ask();
    expect(findings).toHaveLength(all.length);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(all.length);
    expect(groups.map(({ id }) => id)).toEqual([...new Set(findings.map(({ rule }) => rule))]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    expect(counts.gap + counts.weakness + counts.hint).toBe(all.length);
    expect(has.units.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  });

  it('goes by unit, top of the organisation first', () => {
    const { groups, findings } = ask({}, { by: 'unit' });
    expect(groups.map(({ id }) => id)).toEqual(['N1', 'N2', 'N3', 'N4', 'N5']);
    expect(findings.map(({ matrix }) => matrix)).toEqual(all.map(({ matrix }) => matrix));
  });

  it('comes in stretches that make the whole', () => {
    const stretches = Array.from({ length: Math.ceil(all.length / 7) }, (_, at) =>
      ask({}, { from: at * 7, count: 7 }),
    );
    expect(stretches.flatMap(({ findings }) => findings)).toEqual(ask().findings);
  });

  it('filters by rule, severity, unit with those below, and person', () => {
    expect(new Set(ask({ rule: 'noWhy' }).findings.map(({ rule }) => rule))).toEqual(new Set(['noWhy']));
    const gaps = ask({ severity: 'gap' });
    expect(gaps.findings).toHaveLength(gaps.counts.gap);
    expect(gaps.counts).toEqual(ask().counts);
    const production = ask({ unit: unitId.parse('N4') }, { by: 'unit' });
    expect(production.groups.map(({ id }) => id)).toEqual(['N4', 'N5']);
    const quality = ask({ person: personId.parse('U5') });
    expect(quality.findings.map(({ rule, items }) => `${rule} ${items[0]}`)).toContain('weakMeasure K4');
    for (const { items } of quality.findings) {
      expect(items.map((id) => plan.get('item', id)?.owner)).toContain('U5');
    }
  });

  it('tells those that are accepted apart', () => {
    const records = withFirstAccepted();
    expect(ask({}, { records }).findings).toHaveLength(all.length - 1);
    const { findings, counts } = ask({ accepted: true }, { records });
    expect(findings).toMatchObject([{ acceptance: { reason: 'New this year' } }]);
    expect(counts.accepted).toBe(1);
  });

  it('carries enough to say the same on a screen', () => {
    for (const each of ask().findings) {
      const finding = findingOf(each);
      if (!finding) throw new Error(each.rule);
      expect(findingText(plan, finding, 'en')).toBe(each.says);
    }
  });
});
