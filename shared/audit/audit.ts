import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import type { MatrixId } from '../plan/ids.ts';
import { required } from '../plan/lookup.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import { normsOf } from '../plan/queries/norms.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Item } from '../plan/records/records.ts';
import { AuditedMatrix } from './audited-matrix.ts';
import { AuditedPlan } from './audited-plan.ts';
import type { Limits } from './limits.ts';
import type { Hit, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** One place of a plan that breaks a rule. Findings only warn. */
export interface Finding extends Hit {
  readonly rule: Rule;
  readonly matrix: MatrixId;
}

/** What the rules of a matrix find in one, by rule and then in the order of the sheet. */
export function auditMatrix(
  view: MatrixView,
  limits: Limits,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  return findingsIn(new AuditedMatrix(view), limits, rules);
}

/**
 * What the rules find in all matrices and between them, top of the organisation first. A closed matrix is history:
 * nobody mends it.
 * @param limits those that the plan sets itself, by default
 */
export function auditPlan(
  records: RecordSet,
  limits: Limits = normsOf(records),
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  const plan = new AuditedPlan(records);
  const between = Map.groupBy(findingsBetween(plan, limits, rules), ({ matrix }) => matrix);
  return plan.matrices.flatMap((matrix) => [
    ...findingsIn(matrix, limits, rules),
    ...(between.get(matrix.view.matrix.id) ?? []),
  ]);
}

function findingsIn(matrix: AuditedMatrix, limits: Limits, rules: readonly Rule[]): readonly Finding[] {
  const { id } = matrix.view.matrix;
  return rules.flatMap((rule) =>
    rule.scope === 'matrix' ? rule.check(matrix, limits).map((hit) => ({ ...hit, rule, matrix: id })) : [],
  );
}

function findingsBetween(plan: AuditedPlan, limits: Limits, rules: readonly Rule[]): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.scope === 'plan'
      ? rule.check(plan, limits).flatMap((hit) => {
          const [first] = hit.items;
          const matrix = hit.matrix ?? (first && plan.matrixOf(first).view.matrix.id);
          return matrix === undefined ? [] : [{ ...hit, rule, matrix }];
        })
      : [],
  );
}

/**
 * A finding as a sentence about what it found, with sides as this matrix calls them, and with its unit beside an item of
 * another matrix, where the same codes stand for other things.
 */
export function findingText(records: RecordSet, finding: Finding, language: Language): string {
  const { plan, matrix } = matrixView(records, finding.matrix);
  const names = SHEET_WORDS[language].arrangements[matrix.arrangement].roles;
  return finding.rule.texts[language].says({
    items: finding.items.flatMap((id) => {
      const item = records.get('item', id);
      return item ? [citedFrom(records, finding.matrix, item)] : [];
    }),
    sides: finding.sides.map((side) => plan?.roleNames?.[side] || names[side]),
    people: finding.people.flatMap((id) => records.get('person', id)?.name ?? []),
    units: finding.units.flatMap((id) => records.get('unit', id)?.name ?? []),
    figures: finding.figures,
    resources: (finding.resources ?? []).flatMap((id) => {
      const resource = records.get('resource', id);
      return resource ? [[resource.name, resource.measureUnit].filter(Boolean).join(', ')] : [];
    }),
  });
}

function citedFrom(records: RecordSet, matrix: MatrixId, item: Item): string {
  const cited = `${item.code} ${item.text}`;
  if (item.matrix === matrix) return cited;
  const { unit } = required(records, 'matrix', item.matrix);
  return `${cited} [${records.get('unit', unit)?.name ?? ''}]`;
}
