import { oppositeDirections as directionsOf } from '../../needs/conflicts.ts';
import { directionOfAbove } from '../remedies/figures.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { RECONCILING } from '../sources.ts';

/** A figure that one level wants higher, and the level that took it on lower, counted in the same unit. */
export const oppositeDirections: PlanRule = {
  key: 'oppositeDirections',
  scope: 'plan',
  severity: 'weakness',
  check: (plan) =>
    directionsOf(plan.records).flatMap(({ upper, lower }) =>
      plan.item(upper.id) && plan.item(lower.id) ? [aboutItems(lower, upper)] : [],
    ),
  remedies: directionOfAbove,
  field: 'better',
  texts: {
    en: {
      name: 'Opposite directions',
      explanation: 'Where one level wants more of a figure and the next less, both cannot succeed.',
      source: RECONCILING.en,
      mend: 'Agree on which direction is better, or measure two different things in two units.',
      says: ({ items: [lower = '', upper = ''] }) =>
        `${lower}: wants the opposite of ${upper}, from which it comes`,
    },
    de: {
      name: 'Gegenläufige Richtungen',
      explanation:
        'Wo eine Ebene mehr von einer Zahl will und die nächste weniger, scheitert eine von beiden.',
      source: RECONCILING.de,
      mend: 'Vereinbaren, welche Richtung die bessere ist, oder zwei verschiedene Dinge in zwei Einheiten messen.',
      says: ({ items: [lower = '', upper = ''] }) =>
        `${lower}: will das Gegenteil von ${upper}, von dem es kommt`,
    },
    ja: {
      name: '逆向きの目標',
      explanation: '一方の階層が増やし、次の階層が減らそうとする数値では、両方は成功しません。',
      source: RECONCILING.ja,
      mend: 'どちらの向きがよいか合意するか、別のものを別の単位で測ります。',
      says: ({ items: [lower = '', upper = ''] }) => `${lower}：展開元の ${upper} と逆向き`,
    },
  },
};
