import type { Item } from '../../plan/records/records.ts';
import type { AuditedMatrix } from '../audited-matrix.ts';
import type { AuditedPlan } from '../audited-plan.ts';
import { connectAbove } from '../remedies/levels.ts';
import { aboutItems, type PlanRule, saysItem } from '../rule.ts';
import { POLICY_DEPLOYMENT } from '../sources.ts';

/**
 * An annual objective below the top that was made of nothing above, and that serves no long-term objective that was.
 */
export const brokenChain: PlanRule = {
  key: 'brokenChain',
  scope: 'plan',
  severity: 'gap',
  check: (plan) =>
    plan.matrices
      .filter((matrix) => plan.nextAbove(matrix).length > 0)
      .flatMap((matrix) =>
        matrix.items.annual.filter((item) => !hangsOn(plan, matrix, item)).map((item) => aboutItems(item)),
      ),
  remedies: connectAbove,
  texts: {
    en: {
      name: 'Serves nothing above',
      explanation:
        'Work that no level above has asked for takes its means from what the vision needs, or shows what the plan above forgot.',
      source: POLICY_DEPLOYMENT.en,
      mend: 'Link it with what it serves on the level above, or ask there by catchball whether it belongs into the plan.',
      says: saysItem,
    },
    de: {
      name: 'Dient nichts auf der Ebene darüber',
      explanation:
        'Arbeit, um die keine Ebene darüber gebeten hat, nimmt ihre Mittel dem, was die Vision braucht, oder zeigt, was der Plan darüber vergessen hat.',
      source: POLICY_DEPLOYMENT.de,
      mend: 'Mit dem verknüpfen, dem es auf der Ebene darüber dient, oder dort im Catchball fragen, ob es in den Plan gehört.',
      says: saysItem,
    },
    ja: {
      name: '上位とつながらない目標',
      explanation: '上位が求めていない仕事は、ビジョンに必要な資源を奪うか、上位の計画の漏れを示しています。',
      source: POLICY_DEPLOYMENT.ja,
      mend: '上位で支えている項目と関連付けるか、計画に入れるべきかをキャッチボールで尋ねます。',
      says: saysItem,
    },
  },
};

function hangsOn(plan: AuditedPlan, matrix: AuditedMatrix, item: Item): boolean {
  return (
    plan.isCascaded(item) || matrix.linked(item, 'longTerm').some((above) => plan.isCascaded(above.item))
  );
}
