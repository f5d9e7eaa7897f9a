import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditMatrix, auditPlan, findingText } from '#shared/audit/audit.ts';
import { AuditedPlan } from '#shared/audit/audited-plan.ts';
import type { Limits } from '#shared/audit/limits.ts';
import { RULES } from '#shared/audit/rules.ts';
import { LANGUAGES } from '#shared/language.ts';
import { linkIdOf, personId } from '#shared/plan/ids.ts';
import { matrixView } from '#shared/plan/queries/matrix-view.ts';
import { DEFAULT_NORMS } from '#shared/plan/queries/norms.ts';
import { RecordSet } from '#shared/plan/record-set.ts';
import { blankLink } from '#shared/plan/records/blank.ts';
import automotiveData from '#shared/samples/data/automotive.json' with { type: 'json' };
import homelessnessData from '#shared/samples/data/homelessness.json' with { type: 'json' };
import { buildSample } from '#shared/samples/samples.ts';
import { plan as plans } from '../plan/arbitraries.ts';
import { furnishedPlan } from './furnished-plan.ts';
import { found } from './sound-plan.ts';

/** What the samples' data calls a finding, and the rule that finds it. */
const RULE_OF: { readonly [name: string]: string } = {
  'weak chain': 'weakChain',
  'measure without a strong link': 'weakMeasure',
  'empty corner': 'emptyCorner',
  'no link to evidence': 'noLinkOnward',
  'no link to a strategy': 'noLinkBack',
};
/** What it calls a side. */
const SIDE_OF: { readonly [name: string]: string } = {
  measures: 'measure',
  'long-term objectives': 'longTerm',
};
/** Rules on links; the list of the automotive plan is complete for them. */
const ON_LINKS = [
  ...['noLinkOnward', 'noLinkBack', 'weakChain', 'weakMeasure', 'emptyCorner', 'crowdedCorner'],
  ...['brokenChain', 'contradictedLink', 'skippedLevel', 'unlinkedTwin', 'unmeasuredObjective'],
];

const SILENT_ON_SAMPLES = [
  ...['activityNotOutcome', 'vagueWords', 'nearDuplicate', 'unlinkedTwin', 'twelfths', 'hockeyStick'],
  ...['overloadedOwner', 'departmentAsOwner', 'skippedLevel', 'contradictedLink', 'shortTargets'],
  ...['changedSinceAgreed', 'crowdedSide', 'crowdedCorner', 'brokenChain', 'noDirection'],
  ...['dueOutsidePeriod', 'dueBeforeStart'],
];

interface Expected {
  readonly rule?: string;
  readonly ids?: readonly string[];
}

/** What the data expects, as each rule with all that its findings are about, in their order. */
function expectedBy(data: { readonly expectedFindings: readonly Expected[] }): ReadonlyMap<string, unknown> {
  const named = data.expectedFindings.filter(({ rule }) => rule !== undefined);
  const unknown = named.filter(({ rule = '' }) => RULE_OF[rule] === undefined);
  expect(unknown, 'every expectation is checked').toEqual([]);
  return new Map(
    named.map(({ rule = '', ids = [] }) => [RULE_OF[rule] ?? rule, ids.map((id) => SIDE_OF[id] ?? id)]),
  );
}

/** What some rules find, in the same form. */
function foundBy(rules: Iterable<string>, records: RecordSet): ReadonlyMap<string, readonly string[]> {
  const wanted = new Set(rules);
  const known = new Set(RULES.map(({ key }) => key));
  expect([...wanted].filter((key) => !known.has(key))).toEqual([]);
  const findings = auditPlan(records).filter(({ rule }) => wanted.has(rule.key));
  return new Map(
    [...Map.groupBy(findings, ({ rule }) => rule.key)].map(([key, all]) => [
      key,
      // The one rule of the samples that names both says the item first, and in its words the side.
      all.flatMap(({ items, sides }): readonly string[] => (items.length > 0 ? items : sides)),
    ]),
  );
}

describe('the findings of the samples', () => {
  it('are those that the automotive plan is known for, and no others of any rule on links', () => {
    const automotive = buildSample('automotive');
    const expected = expectedBy(automotiveData);
    expect(expected.size).toBe(3);
    expect(foundBy([...expected.keys(), ...ON_LINKS], automotive)).toEqual(expected);
    const weak = auditPlan(automotive).filter(({ rule }) => rule.key === 'weakChain');
    expect(weak.map(({ items }) => items)).toEqual([['B3', 'A5']]);
  });

  it('of rules on words, ramps, people and levels are none, for nothing of that kind is wrong with them', () => {
    const silent = new Set(SILENT_ON_SAMPLES);
    expect(foundBy(silent, buildSample('automotive'))).toEqual(new Map());
    expect(foundBy(silent, buildSample('homelessness'))).toEqual(new Map());
  });

  it('are those that the homelessness plan is known for, among the rules that it names', () => {
    const expected = expectedBy(homelessnessData);
    expect(expected.size).toBe(2);
    expect(foundBy(expected.keys(), buildSample('homelessness'))).toEqual(expected);
  });

  it('name every item of a plan without owners, and none of one in which all are owned', () => {
    const noOwner = (records: RecordSet) => found(records).filter((each) => each.startsWith('noOwner'));
    expect(noOwner(buildSample('homelessness'))).toHaveLength(9);
    expect(noOwner(buildSample('automotive'))).toEqual([]);
  });
});

/** So that plans need not be large to go over them. */
const TIGHT: Limits = { longTerm: 1, annual: 1, priority: 1, owned: 2, ownedByUnit: 2, horizonYears: 1 };

describe('the laws of findings', () => {
  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(furnishedPlan, fc.infiniteStream(fc.nat()), (records, numbers) => {
        const keys = new Map([...records].map((record) => [record, Number(numbers.next().value ?? 0)]));
        const shuffled = [...records].toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(found(RecordSet.of(shuffled))).toEqual(found(records));
      }),
    );
  });

  it('are about what the plan holds, and say so in every language', () => {
    fc.assert(
      fc.property(furnishedPlan, fc.constantFrom(...LANGUAGES), (records, language) => {
        for (const finding of auditPlan(records, TIGHT)) {
          const { rule, items, people, units } = finding;
          const matrices = items.map((id) => records.get('item', id)?.matrix);
          const own = rule.scope === 'plan' ? matrices.slice(0, 1) : matrices;
          expect(RULES).toContain(rule);
          expect(matrices).not.toContain(undefined);
          expect(own.filter((matrix) => matrix !== finding.matrix)).toEqual([]);
          expect(people.filter((id) => !records.has('person', id))).toEqual([]);
          expect(units.filter((id) => !records.has('unit', id))).toEqual([]);
          expect(new Set(items).size, rule.key).toBe(items.length);
          expect(findingText(records, finding, language)).not.toMatch(/^$|undefined|NaN/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same for a matrix alone as within the plan, but for the rules over levels', () => {
    fc.assert(
      fc.property(furnishedPlan, (records) => {
        const told = auditPlan(records).filter(({ rule }) => rule.scope === 'matrix');
        const alone = new AuditedPlan(records).matrices.flatMap(({ view }) =>
          auditMatrix(matrixView(RecordSet.of(records), view.matrix.id), DEFAULT_NORMS),
        );
        expect(told).toEqual(alone);
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
