import type { Item } from '../../plan/records/records.ts';
import type { AuditedMatrix } from '../audited-matrix.ts';
import { aboutItems, type MatrixRule } from '../rule.ts';
import { VITAL_FEW } from '../sources.ts';
import { alike } from '../wording/likeness.ts';

/** Items of one matrix with nearly the same words. A measure may be called as what it measures. */
export const nearDuplicate: MatrixRule = {
  key: 'nearDuplicate',
  scope: 'matrix',
  severity: 'hint',
  check: (matrix) => {
    const { longTerm, annual, priority, measure } = matrix.items;
    return [...groupsOf(matrix, [...longTerm, ...annual, ...priority]), ...groupsOf(matrix, measure)].map(
      (group) => aboutItems(...group),
    );
  },
  texts: {
    en: {
      name: 'Said twice',
      explanation:
        'What is said twice is counted twice, and where it is changed once the sheet contradicts itself.',
      source: VITAL_FEW.en,
      mend: 'Make one of them, or say what sets them apart.',
      says: ({ items }) => items.join(' = '),
    },
    de: {
      name: 'Doppelt gesagt',
      explanation:
        'Was zweimal dasteht, wird zweimal gezählt, und wird es einmal geändert, widerspricht sich das Blatt.',
      source: VITAL_FEW.de,
      mend: 'Eines daraus machen, oder sagen, was sie unterscheidet.',
      says: ({ items }) => items.join(' = '),
    },
    ja: {
      name: '重複した項目',
      explanation: '二度書かれたものは二度数えられ、片方を変えると表が矛盾します。',
      source: VITAL_FEW.ja,
      mend: '一つにまとめるか、違いを書きます。',
      says: ({ items }) => items.join(' ＝ '),
    },
  },
};

/** Items that say the same, those groups that have more than one, in the order of the sheet. */
function groupsOf(matrix: AuditedMatrix, items: readonly Item[]): readonly (readonly Item[])[] {
  const byKey = Map.groupBy(items, (item) => matrix.wording(item).key);
  byKey.delete('');
  return [...byKey.values()].flatMap((all) => {
    const groups: Item[][] = [];
    for (const item of all) {
      const group = groups.find(([first]) => first && alike(matrix.wording(first), matrix.wording(item)));
      if (group) group.push(item);
      else groups.push([item]);
    }
    return groups.filter(({ length }) => length > 1);
  });
}
