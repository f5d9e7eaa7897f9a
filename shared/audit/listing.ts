import { z } from 'zod';
import { type Language, language } from '../language.ts';
import { type MatrixId, matrixId, type PersonId, personId, type UnitId, unitId } from '../plan/ids.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Acceptance } from '../plan/records/records.ts';
import { findingKey, type Judged } from './acceptance.ts';
import { type Finding, findingText } from './audit.ts';
import type { Hit, Severity } from './rule.ts';
import { SEVERITIES } from './rule.ts';
import { RULES } from './rules.ts';

/** Which findings are asked for; null leaves all of that sort. */
export const findingsFilter = z.strictObject({
  matrix: matrixId.nullable(),
  /** The key of a rule. */
  rule: z.string().max(100).nullable(),
  severity: z.enum(SEVERITIES).nullable(),
  /** With all units below it. */
  unit: unitId.nullable(),
  /** Who owns something that a finding is about, or is meant by it. */
  person: personId.nullable(),
  /** Those that somebody has accepted, instead of those that are open. */
  accepted: z.boolean(),
});
export type FindingsFilter = Readonly<z.infer<typeof findingsFilter>>;

export const MOST_LISTED_FINDINGS = 500;

/** Some of the findings of a plan, from one on in the order of their groups. */
export const findingsQuestion = z.strictObject({
  filter: findingsFilter,
  by: z.enum(['rule', 'unit']),
  from: z.int().min(0),
  count: z.int().min(0).max(MOST_LISTED_FINDINGS),
  language,
});
export type FindingsQuestion = Readonly<z.infer<typeof findingsQuestion>>;

/** A finding on its way to a screen: `rule` by its key, and in words that need no other matrix. */
export interface ListedFinding extends Hit {
  /** Which finding it is, in every state of the plan. */
  readonly key: string;
  readonly rule: string;
  readonly matrix: MatrixId;
  readonly says: string;
  readonly acceptance: Pick<Acceptance, 'reason' | 'by' | 'at'> | null;
}

/** Something by which findings are told apart, and how many there are of it. */
export interface Tally<Id extends string = string> {
  readonly id: Id;
  readonly count: number;
}

export interface FindingList {
  /** How many rules were looked at. */
  readonly rules: number;
  /** Open ones by severity, whichever severity and acceptance the filter wants, and those that are accepted. */
  readonly counts: { readonly [S in Severity | 'accepted']: number };
  /** What there is to filter by among all that are open, or accepted, in the order of the list. */
  readonly has: {
    readonly rules: readonly Tally[];
    readonly units: readonly Tally<UnitId>[];
    readonly people: readonly Tally<PersonId>[];
  };
  /** What passed the filter: rules or units, by the question. */
  readonly groups: readonly Tally[];
  readonly from: number;
  readonly findings: readonly ListedFinding[];
}

/** What a screen shows of the findings of a plan: how many there are of what, and a stretch of those that were asked for. */
export function listFindings(records: RecordSet, found: Judged, question: FindingsQuestion): FindingList {
  const { filter, by, from, count, language } = question;
  const passes = passing(records, filter);
  const open = found.open.filter(passes);
  const accepted = found.accepted.filter(({ finding }) => passes(finding));
  const acceptanceOf = new Map(accepted.map((each) => [each.finding, each.acceptance]));
  const side = filter.accepted ? found.accepted.map(({ finding }) => finding) : found.open;
  const shown = (filter.accepted ? accepted.map(({ finding }) => finding) : open).filter(
    ({ rule }) => filter.severity === null || rule.severity === filter.severity,
  );
  const groups = by === 'rule' ? byRule(shown) : Map.groupBy(shown, (finding) => unitOf(records, finding));
  const inOrder = [...groups.values()].flat();
  return {
    rules: RULES.length,
    counts: { ...bySeverity(open), accepted: accepted.length },
    has: {
      rules: tally(side, ({ rule }) => [rule.key]),
      units: tally(side, (finding) => [unitOf(records, finding)]),
      people: tally(side, (finding) => peopleOf(records, finding)),
    },
    groups: [...groups].map(([id, { length }]) => ({ id, count: length })),
    from,
    findings: inOrder
      .slice(from, from + count)
      .map((finding) => listed(records, finding, acceptanceOf.get(finding) ?? null, language)),
  };
}

/** A finding as it goes to a screen. */
export function listed(
  records: RecordSet,
  finding: Finding,
  acceptance: Acceptance | null,
  language: Language,
): ListedFinding {
  const { rule, ...hit } = finding;
  return {
    ...hit,
    key: findingKey(finding),
    rule: rule.key,
    says: findingText(records, finding, language),
    acceptance: acceptance && { reason: acceptance.reason, by: acceptance.by, at: acceptance.at },
  };
}

/** The finding that a screen was told of; undefined where this version has no such rule. */
export function findingOf({ key, rule: name, says, acceptance, ...hit }: ListedFinding): Finding | undefined {
  const rule = RULES.find((each) => each.key === name);
  return rule && { ...hit, rule };
}

/** All but severity and acceptance, which the counts tell apart. */
function passing(records: RecordSet, filter: FindingsFilter): (finding: Finding) => boolean {
  const units = filter.unit === null ? null : withUnitsBelow(records, filter.unit);
  return (finding) =>
    (filter.matrix === null || finding.matrix === filter.matrix) &&
    (filter.rule === null || finding.rule.key === filter.rule) &&
    (units === null || units.has(unitOf(records, finding))) &&
    (filter.person === null || peopleOf(records, finding).includes(filter.person));
}

function withUnitsBelow(records: RecordSet, top: UnitId): ReadonlySet<string> {
  const below = Map.groupBy(records.list('unit'), ({ parent }) => parent);
  const all = new Set<UnitId>([top]);
  for (const unit of all) for (const { id } of below.get(unit) ?? []) all.add(id);
  return all;
}

function unitOf(records: RecordSet, { matrix }: Finding): UnitId {
  const { unit } = records.get('matrix', matrix) ?? {};
  if (unit === undefined) throw new Error(`The matrix ${matrix} is not in the plan that was checked.`);
  return unit;
}

/** Whom a finding names, and who owns what it is about; each once. */
function peopleOf(records: RecordSet, { items, people }: Finding): readonly PersonId[] {
  const owners = items.flatMap((id) => records.get('item', id)?.owner ?? []);
  return owners.length === 0 ? people : [...new Set([...people, ...owners])];
}

/** By rule in the order of the rules; the findings of each keep theirs. */
function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  return new Map(
    RULES.flatMap((rule) => {
      const group = groups.get(rule);
      return group ? [[rule.key, group] as const] : [];
    }),
  );
}

function bySeverity(findings: readonly Finding[]): { readonly [S in Severity]: number } {
  const counts = { gap: 0, weakness: 0, hint: 0 };
  for (const { rule } of findings) counts[rule.severity] += 1;
  return counts;
}

function tally<Id extends string>(
  findings: readonly Finding[],
  ids: (finding: Finding) => readonly Id[],
): readonly Tally<Id>[] {
  const counts = new Map<Id, number>();
  for (const finding of findings) for (const id of ids(finding)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}
