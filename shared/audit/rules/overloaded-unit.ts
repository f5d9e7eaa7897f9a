import { atOnce } from '../at-once.ts';
import { aboutItems, listed, type PlanRule } from '../rule.ts';
import { VITAL_FEW } from '../sources.ts';

/** A unit that has more annual objectives and priorities in one month than it can keep in view, over all of its matrices. */
export const overloadedUnit: PlanRule = {
  key: 'overloadedUnit',
  scope: 'plan',
  severity: 'weakness',
  check: (plan, { ownedByUnit: limit }) =>
    [...Map.groupBy(plan.matrices, ({ view }) => view.unit.id)].flatMap(([unit, matrices]) => {
      const peak = atOnce(
        plan,
        matrices.flatMap(({ all }) => all),
      );
      return peak.length > limit
        ? [{ ...aboutItems(...peak), units: [unit], figures: [peak.length, limit] }]
        : [];
    }),
  texts: {
    en: {
      name: 'Unit overloaded',
      explanation: 'What a unit pursues beside the daily work has to fit beside the daily work.',
      source: VITAL_FEW.en,
      mend: 'Keep the few that matter most, hand some to other units, or put them later.',
      says: ({ units: [unit = ''], figures: [count = 0, limit = 0], ...named }) =>
        `${unit}: ${count} objectives and priorities at once, where up to ${limit} can be kept in view (${listed(named, '; ')})`,
    },
    de: {
      name: 'Bereich überlastet',
      explanation: 'Was ein Bereich neben dem Tagesgeschäft verfolgt, muss neben das Tagesgeschäft passen.',
      source: VITAL_FEW.de,
      mend: 'Das Wesentliche behalten, einiges anderen Bereichen übergeben oder später legen.',
      says: ({ units: [unit = ''], figures: [count = 0, limit = 0], ...named }) =>
        `${unit}: ${count} Ziele und Schwerpunkte zugleich, im Blick behalten lassen sich bis zu ${limit} (${listed(named, '; ')})`,
    },
    ja: {
      name: '部門の過負荷',
      explanation: '日常業務のかたわらで追うものは、そのかたわらに収まる量でなければなりません。',
      source: VITAL_FEW.ja,
      mend: '最も重要なものに絞るか、ほかの部門に任せるか、時期をずらします。',
      says: ({ units: [unit = ''], figures: [count = 0, limit = 0], ...named }) =>
        `${unit}：同時に ${count} 件の目標・施策（目安は ${limit} 件まで）：${listed(named, '、')}`,
    },
  },
};
