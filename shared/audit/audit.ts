import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import type { MatrixId } from '../plan/ids.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { type MatrixView, matrixView } from '../plan/queries/matrix-view.ts';
import type { RecordSet } from '../plan/record-set.ts';
import { AuditedMatrix } from './audited-matrix.ts';
import type { Hit, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** One place of a plan that breaks a rule. Findings only warn. */
export interface Finding extends Hit {
  readonly rule: Rule;
  readonly matrix: MatrixId;
}

/** What the rules find in one matrix, by rule and then in the order of the sheet. */
export function auditMatrix(view: MatrixView, rules: readonly Rule[] = RULES): readonly Finding[] {
  const matrix = new AuditedMatrix(view);
  return rules.flatMap((rule) => rule.check(matrix).map((hit) => ({ ...hit, rule, matrix: view.matrix.id })));
}

/** What the rules find in all matrices, top of the organisation first. A closed one is history: nobody mends it. */
export function auditPlan(records: RecordSet, rules: readonly Rule[] = RULES): readonly Finding[] {
  return matricesInOrder(records)
    .filter(({ status }) => status !== 'closed')
    .flatMap(({ id }) => auditMatrix(matrixView(records, id), rules));
}

/** A finding as a sentence about what it found, with sides as this matrix calls them. */
export function findingText(records: RecordSet, finding: Finding, language: Language): string {
  const { plan, matrix } = matrixView(records, finding.matrix);
  const names = SHEET_WORDS[language].arrangements[matrix.arrangement].roles;
  return finding.rule.texts[language].says({
    items: finding.items.flatMap((id) => {
      const item = records.get('item', id);
      return item ? [`${item.code} ${item.text}`] : [];
    }),
    sides: finding.sides.map((side) => plan?.roleNames?.[side] || names[side]),
    figures: finding.figures,
  });
}
