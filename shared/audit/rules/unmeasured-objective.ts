import type { Item } from '../../plan/records/records.ts';
import { type AuditedMatrix, CHAIN } from '../audited-matrix.ts';
import { aboutItems, type MatrixRule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** Priorities and objectives from which links lead to a measure, be it over others. */
function measuredItems(matrix: AuditedMatrix): ReadonlySet<Item> {
  const measured = new Set<Item>();
  // From the measures up, so that each side is looked at once.
  for (const [side, next] of CHAIN.toReversed()) {
    for (const item of matrix.items[side]) {
      const onward = matrix.linked(item, next).some((one) => next === 'measure' || measured.has(one.item));
      if (onward || matrix.linked(item, 'measure').length > 0) measured.add(item);
    }
  }
  return measured;
}

/** An objective that neither carries figures itself nor leads to any measure, although it leads on. */
export const unmeasuredObjective: MatrixRule = {
  key: 'unmeasuredObjective',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) => {
    if (matrix.items.measure.length === 0) return [];
    const measured = measuredItems(matrix);
    return CHAIN.filter(([, next]) => next !== 'measure')
      .flatMap(([side, next]) => matrix.items[side].filter((item) => matrix.linked(item, next).length > 0))
      .filter((item) => !measured.has(item) && !matrix.isQuantified(item))
      .map((item) => aboutItems(item));
  },
  texts: {
    en: {
      name: 'Objective without a measure',
      explanation: 'Without a measure at its end nobody can say whether the objective was reached.',
      source: SMART.en,
      mend: 'Link what carries it with a measure, or give the objective figures of its own.',
      says: saysItem,
    },
    de: {
      name: 'Ziel ohne Messgröße',
      explanation: 'Ohne Messgröße am Ende kann niemand sagen, ob das Ziel erreicht wurde.',
      source: SMART.de,
      mend: 'Was es trägt mit einer Messgröße verknüpfen, oder dem Ziel eigene Zahlen geben.',
      says: saysItem,
    },
    ja: {
      name: '指標のない目標',
      explanation: '最後に指標がなければ、目標を達成したかどうか誰にも分かりません。',
      source: SMART.ja,
      mend: '目標を担うものを指標と関連付けるか、目標自体に数値を与えます。',
      says: saysItem,
    },
  },
};
