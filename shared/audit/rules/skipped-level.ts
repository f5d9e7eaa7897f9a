import { skippedLevels } from '../../plan/queries/skipped-levels.ts';
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
      .flatMap((lower) =>
        skippedLevels(plan.records, lower).map(({ upper, units }) => ({
          ...aboutItems(lower, upper),
          units,
        })),
      ),
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
      mend: 'Ebene für Ebene weitergeben: zuerst an den Bereich dazwischen, von dort weiter.',
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
