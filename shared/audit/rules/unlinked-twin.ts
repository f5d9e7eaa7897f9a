import type { Item } from '../../plan/records/records.ts';
import type { AuditedMatrix } from '../audited-matrix.ts';
import { connectTwins } from '../remedies/levels.ts';
import { aboutItems, type PlanRule } from '../rule.ts';
import { RECONCILING } from '../sources.ts';
import { alike } from '../wording/likeness.ts';

/**
 * The same words on one level and the next, and no cascade link between them. Breakthroughs and measures are often the same
 * on all levels.
 */
export const unlinkedTwin: PlanRule = {
  key: 'unlinkedTwin',
  scope: 'plan',
  severity: 'hint',
  check: (plan) => {
    const wordingOf = (item: Item) => plan.matrixOf(item.id).wording(item);
    const byKey = new Map(plan.matrices.map((matrix) => [matrix, itemsByKey(matrix)]));
    return plan.matrices.flatMap((matrix) => {
      const above = plan.nextAbove(matrix).flatMap((upper) => byKey.get(upper) ?? []);
      return passedOn(matrix).flatMap((lower) => {
        const wording = matrix.wording(lower);
        const twin = above
          .flatMap((items) => items.get(wording.key) ?? [])
          .find((upper) => alike(wordingOf(upper), wording));
        return twin && !plan.uppers(lower).some((upper) => wordingOf(upper).key === wording.key)
          ? [aboutItems(lower, twin)]
          : [];
      });
    });
  },
  remedies: connectTwins,
  texts: {
    en: {
      name: 'Same on two levels, not linked',
      explanation:
        'Two levels that pursue the same without knowing of one another do it twice, or leave it to the other.',
      source: RECONCILING.en,
      mend: 'Link the lower item with the one above, or say what its own part is.',
      says: ({ items: [lower = '', upper = ''] }) => `${lower}: the level above has ${upper}`,
    },
    de: {
      name: 'Auf zwei Ebenen gleich, nicht verknüpft',
      explanation:
        'Zwei Ebenen, die dasselbe verfolgen, ohne voneinander zu wissen, tun es doppelt oder überlassen es der anderen.',
      source: RECONCILING.de,
      mend: 'Den unteren Eintrag mit dem oberen verknüpfen, oder sagen, was der eigene Teil ist.',
      says: ({ items: [lower = '', upper = ''] }) => `${lower}: die Ebene darüber hat ${upper}`,
    },
    ja: {
      name: '上下で同じ項目、関連付けなし',
      explanation: '互いに知らずに同じことを追う二つの階層は、重複して行うか、相手任せになります。',
      source: RECONCILING.ja,
      mend: '上位の項目と関連付けるか、自部門の分担を書きます。',
      says: ({ items: [lower = '', upper = ''] }) => `${lower}：上位に ${upper}`,
    },
  },
};

function passedOn({ items: { annual, priority } }: AuditedMatrix): readonly Item[] {
  return [...annual, ...priority];
}

function itemsByKey(matrix: AuditedMatrix): ReadonlyMap<string, readonly Item[]> {
  const byKey = Map.groupBy(passedOn(matrix), (item) => matrix.wording(item).key);
  byKey.delete('');
  return byKey;
}
