import type { Role } from '../../plan/records/fields.ts';
import type { Item } from '../../plan/records/records.ts';
import { aboutItems, type Rule, saysItem } from '../rule.ts';
import { SMART } from '../sources.ts';

/** The side that carries a side. */
const ONWARD: { readonly [R in Role]?: Role } = { longTerm: 'annual', annual: 'priority' };

/** An objective that neither carries figures itself nor leads to any measure, although it leads on. */
export const unmeasuredObjective: Rule = {
  key: 'unmeasuredObjective',
  severity: 'weakness',
  check: (matrix) => {
    const isMeasured = (item: Item): boolean => {
      const onward = ONWARD[item.role];
      return (
        matrix.linked(item, 'measure').length > 0 ||
        (onward !== undefined && matrix.linked(item, onward).some((next) => isMeasured(next.item)))
      );
    };
    const { longTerm, annual, measure } = matrix.items;
    if (measure.length === 0) return [];
    return [...longTerm, ...annual]
      .filter((item) => {
        const leadsOn = matrix.linked(item, item.role === 'longTerm' ? 'annual' : 'priority').length > 0;
        return leadsOn && !matrix.isQuantified(item) && !isMeasured(item);
      })
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
