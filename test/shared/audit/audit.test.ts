import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan, findingText } from '#shared/audit/audit.ts';
import { RULES } from '#shared/audit/rules.ts';
import { LANGUAGES } from '#shared/language.ts';
import { linkIdOf, personId } from '#shared/plan/ids.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankLink } from '#shared/plan/records/blank.ts';
import automotiveData from '#shared/samples/data/automotive.json' with { type: 'json' };
import homelessnessData from '#shared/samples/data/homelessness.json' with { type: 'json' };
import { buildSample } from '#shared/samples/samples.ts';
import { plan as plans } from '../plan/arbitraries.ts';
import { found } from './sound-plan.ts';

/** What the samples' data calls a finding, and the rule that finds it. */
const RULE_OF: { readonly [name: string]: string } = {
  'weak chain': 'weakChain',
  'measure without a strong link': 'weakMeasure',
  'empty corner': 'emptyCorner',
  'no link to evidence': 'noLinkOnward',
  'no link to a strategy': 'noLinkBack',
};

interface Expected {
  readonly rule?: string;
  readonly ids?: readonly string[];
}

const namedRules = (expected: readonly Expected[]) =>
  new Set(expected.flatMap(({ rule }) => (rule === undefined ? [] : [RULE_OF[rule] ?? rule])));

function foundBy(rules: ReadonlySet<string>, records: RecordSet) {
  return auditPlan(records)
    .filter(({ rule }) => rules.has(rule.key))
    .map(({ rule, items, sides }) => `${rule.key}: ${items.length > 0 ? items.join(' ') : sides.join(' ')}`);
}

describe('the findings of the samples', () => {
  it('are those that the automotive plan is known for, and no others of any rule on links', () => {
    const expected: readonly Expected[] = automotiveData.expectedFindings;
    const onLinks = new Set([...namedRules(expected), 'noLinkOnward', 'noLinkBack', 'crowdedCorner']);
    expect(new Set(foundBy(onLinks, buildSample('automotive')))).toEqual(
      new Set(['weakChain: B3 A5', 'weakMeasure: K3', 'weakMeasure: K4', 'emptyCorner: measure longTerm']),
    );
    expect(expected.flatMap(({ ids }) => ids ?? [])).toEqual([
      'B3',
      'A5',
      'K3',
      'K4',
      'measures',
      'long-term objectives',
    ]);
  });

  it('are those that the homelessness plan is known for, among the rules that it names', () => {
    const expected: readonly Expected[] = homelessnessData.expectedFindings;
    const wanted = expected.flatMap(({ rule, ids }) =>
      rule === undefined ? [] : (ids ?? []).map((id) => `${RULE_OF[rule]}: ${id}`),
    );
    expect(foundBy(namedRules(expected), buildSample('homelessness'))).toEqual(wanted);
  });

  it('name every item of a plan without owners, and none of one in which all are owned', () => {
    const noOwner = (records: RecordSet) => found(records).filter((each) => each.startsWith('noOwner'));
    expect(noOwner(buildSample('homelessness'))).toHaveLength(9);
    expect(noOwner(buildSample('automotive'))).toEqual([]);
  });
});

describe('the laws of findings', () => {
  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(plans, (records) => {
        expect(new Set(found(RecordSet.of([...records].toReversed())))).toEqual(new Set(found(records)));
      }),
    );
  });

  it('are about what the plan holds, and say so in every language', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...LANGUAGES), (records, language) => {
        for (const finding of auditPlan(records)) {
          expect(RULES).toContain(finding.rule);
          for (const id of finding.items) {
            expect(records.get('item', id)?.matrix).toBe(finding.matrix);
          }
          expect(findingText(records, finding, language)).not.toMatch(/^$|undefined/);
        }
      }),
    );
  });

  it('go away where everything has an owner and is strongly linked', () => {
    const owner = personId.parse('lead-of-all');
    fc.assert(
      fc.property(plans, (records) => {
        const items = records.list('item');
        const links = items.flatMap((a) =>
          items
            .filter((b) => a.id < b.id && a.matrix === b.matrix)
            .map((b) => blankLink({ id: linkIdOf(a.id, b.id), a: a.id, b: b.id, strength: 'strong' })),
        );
        const mended = records.with([
          { kind: 'person', id: owner, name: 'Lead', mail: '', order: 'a0', extra: null },
          ...items.map((item) => ({ ...item, owner })),
          ...links,
        ]);
        const left = new Set(auditPlan(mended).map(({ rule }) => rule.key));
        for (const key of [
          'noOwner',
          'noLinkOnward',
          'noLinkBack',
          'emptyCorner',
          'weakChain',
          'weakMeasure',
        ]) {
          expect(left).not.toContain(key);
        }
      }),
    );
  });
});
