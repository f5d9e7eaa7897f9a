import type { UnitId } from '../../plan/ids.ts';
import type { Item } from '../../plan/records/records.ts';
import type { AuditedPlan } from '../audited-plan.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { POLICY_DEPLOYMENT } from '../sources.ts';

/**
 * An item that was made of one from higher up than the next level that has a matrix of its own, with nothing of the levels
 * between them above it.
 */
export const skippedLevel: PlanRule = {
  key: 'skippedLevel',
  scope: 'plan',
  severity: 'weakness',
  check: (plan) =>
    plan.matrices
      .flatMap(({ all }) => all)
      .flatMap((lower) => {
        const uppers = plan.uppers(lower);
        const reached = new Set(uppers.map((upper) => unitOf(plan, upper)));
        return uppers.flatMap((upper) => {
          const skipped = levelsBetween(plan, lower, upper);
          return skipped.length === 0 || skipped.some((unit) => reached.has(unit))
            ? []
            : [{ ...aboutItems(lower, upper), units: skipped }];
        });
      }),
  texts: {
    en: {
      name: 'Level skipped',
      explanation: 'A level that is passed over neither knows of it nor can help with it.',
      source: POLICY_DEPLOYMENT.en,
      mend: 'Cascade it level by level: first to the unit between, and from there on.',
      says: ({ items: [lower = '', upper = ''], units }) =>
        `${lower}: comes from ${upper}, past ${units.join(', ')}`,
    },
    de: {
      name: 'Ebene übersprungen',
      explanation: 'Eine Ebene, die übergangen wird, weiß nichts davon und kann nicht helfen.',
      source: POLICY_DEPLOYMENT.de,
      mend: 'Ebene für Ebene weitergeben: zuerst an die Einheit dazwischen, von dort weiter.',
      says: ({ items: [lower = '', upper = ''], units }) =>
        `${lower}: kommt von ${upper}, an ${units.join(', ')} vorbei`,
    },
    ja: {
      name: '飛ばされた階層',
      explanation: '飛ばされた階層はそれを知らず、支援もできません。',
      source: POLICY_DEPLOYMENT.ja,
      mend: 'まず間の部門へ、そこからさらに下へと、一段ずつ展開します。',
      says: ({ items: [lower = '', upper = ''], units }) =>
        `${lower}：${upper} から、${units.join('、')} を飛ばして展開`,
    },
  },
};

function unitOf(plan: AuditedPlan, { id }: Item): UnitId {
  return plan.matrixOf(id).view.unit.id;
}

/** Units between those of two items that have a matrix, nearest to the lower first; none where the one is not above the other. */
function levelsBetween(plan: AuditedPlan, lower: Item, upper: Item): readonly UnitId[] {
  const matrix = plan.matrixOf(lower.id);
  const above = plan.unitsAbove(matrix.view.unit.id);
  return above
    .slice(0, Math.max(0, above.indexOf(unitOf(plan, upper))))
    .filter((unit) => plan.matricesOf(unit, matrix).length > 0);
}
