import type { Role } from '../../plan/records/fields.ts';
import type { Item } from '../../plan/records/records.ts';
import type { AuditedMatrix } from '../audited-matrix.ts';
import { strengthenChain } from '../remedies/links.ts';
import { aboutItems, type MatrixRule } from '../rule.ts';
import { RELATIONSHIP_MATRIX } from '../sources.ts';

/**
 * A long-term objective whose strong support is, all of it, itself without strong support. An empty side or corner is told
 * once, by other rules.
 */
export const weakChain: MatrixRule = {
  key: 'weakChain',
  scope: 'matrix',
  severity: 'weakness',
  check: (matrix) => {
    if (matrix.linksIn(['annual', 'priority']) === 0) return [];
    return matrix.items.longTerm.flatMap((objective) => {
      const support = strongSupport(matrix, objective, 'annual');
      const holds = support.some((annual) => strongSupport(matrix, annual, 'priority').length > 0);
      return support.length === 0 || holds ? [] : [aboutItems(objective, ...support)];
    });
  },
  remedies: strengthenChain,
  texts: {
    en: {
      name: 'Weak chain',
      explanation:
        'What an objective rests on must rest on something strong itself; a chain is as strong as its weakest link.',
      source: RELATIONSHIP_MATRIX.en,
      mend: 'Find a priority that carries it strongly, or another annual objective that does.',
      says: ({ items: [objective = '', ...support] }) =>
        `${objective}: rests on ${support.join('; ')}, which no priority supports strongly`,
    },
    de: {
      name: 'Schwache Kette',
      explanation:
        'Worauf ein Ziel ruht, muss selbst auf etwas Starkem ruhen; eine Kette ist so stark wie ihr schwächstes Glied.',
      source: RELATIONSHIP_MATRIX.de,
      mend: 'Einen Schwerpunkt finden, der es stark trägt, oder ein anderes Jahresziel.',
      says: ({ items: [objective = '', ...support] }) =>
        `${objective}: ruht auf ${support.join('; ')}, von keinem Schwerpunkt stark getragen`,
    },
    ja: {
      name: '弱い連鎖',
      explanation: '目標を支えるものも強く支えられている必要があります。連鎖の強さは最も弱い環で決まります。',
      source: RELATIONSHIP_MATRIX.ja,
      mend: '強く支える施策を見つけるか、別の年度目標で支えます。',
      says: ({ items: [objective = '', ...support] }) =>
        `${objective}：支えている ${support.join('、')} を強く支える施策がない`,
    },
  },
};

/** What supports an item strongly, and not adversely. */
function strongSupport(matrix: AuditedMatrix, item: Item, side: Role): readonly Item[] {
  return matrix
    .linked(item, side)
    .filter((neighbour) => matrix.isStrong(neighbour) && neighbour.link.effect === 'positive')
    .map((neighbour) => neighbour.item);
}
